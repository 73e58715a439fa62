"""The lines that an answer may cite."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from kairix_core.domain.document import Evidence, ImportedResume, Span
from kairix_core.policies.evidence_lines import evidence_lines
from kairix_infra.documents import read_resume

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def sample() -> ImportedResume:
    return read_resume((ROOT / "data" / "resume.json").read_bytes(), "resume.json")


@pytest.fixture(scope="module")
def lines(sample: ImportedResume) -> list[Evidence]:
    return evidence_lines(uuid4(), uuid4(), sample)


def test_every_quote_is_a_slice_of_the_text(sample: ImportedResume, lines: list[Evidence]) -> None:
    assert all(sample.text[line.span.start : line.span.end] == line.quote for line in lines)


def test_lines_stand_in_reading_order(lines: list[Evidence]) -> None:
    starts = [line.span.start for line in lines]
    assert starts == sorted(starts)
    assert [line.ordinal for line in lines] == list(range(len(lines)))


def test_a_position_is_one_line_with_its_employer_and_dates(lines: list[Evidence]) -> None:
    line = next(line for line in lines if line.path == "/work/1")
    assert line.quote == "Staff Engineer, Nordlys Flex · Gothenburg, Sweden · Jan 2020 – Feb 2022"
    assert (line.starts_on, line.ends_on) == (date(2020, 1, 1), date(2022, 2, 1))


def test_a_position_that_goes_on_says_so_and_has_no_end(lines: list[Evidence]) -> None:
    line = next(line for line in lines if line.path == "/work/0")
    assert line.quote.endswith("Mar 2022 – present")
    assert line.ends_on is None


def test_a_highlight_names_the_entry_that_it_belongs_to(lines: list[Evidence]) -> None:
    line = next(line for line in lines if line.path == "/work/3/highlights/1")
    assert line.context == "Software Engineer, Halden & Lys Instruments"


def test_a_summary_is_cut_into_its_sentences(lines: list[Evidence]) -> None:
    quotes = [line.quote for line in lines if line.path == "/basics/summary"]
    assert len(quotes) == 3
    assert quotes[1].startswith("Over fifteen years")


def test_a_group_of_skills_is_one_line_with_all_its_keywords(lines: list[Evidence]) -> None:
    line = next(line for line in lines if line.path == "/skills/0")
    assert line.quote == "Programming languages · Expert: Python, Rust, C, TypeScript, SQL, Go"


@pytest.mark.parametrize("section", ["basics", "work", "volunteer", "education", "skills", "projects", "publications",
                                     "awards", "certificates", "languages", "interests", "references"])  # fmt: skip
def test_every_section_can_be_cited(lines: list[Evidence], section: str) -> None:
    assert any(line.section == section for line in lines)


def test_a_value_that_stands_nowhere_cannot_be_cited() -> None:
    imported = ImportedResume(
        {"basics": {"name": "Ada"}, "work": [{"name": "Nowhere"}]},
        "Ada\n",
        {"/basics/name": Span(start=0, end=3)},
        "en",
        "text/plain",
    )
    assert [line.quote for line in evidence_lines(uuid4(), uuid4(), imported)] == ["Ada"]
