"""What Kairix prints of a JSON Resume, a person can read, and so can the reader of plain text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kairix_core.domain.document import ImportedResume
from kairix_infra.documents.detect import Format
from kairix_infra.documents.formats.print_resume import printed_date
from kairix_infra.documents.reader import read_here

SAMPLE = Path(__file__).resolve().parents[3] / "data" / "resume.json"


@pytest.fixture(scope="module")
def written() -> ImportedResume:
    return read_here(SAMPLE.read_bytes(), Format.JSON)


@pytest.fixture(scope="module")
def read_back(written: ImportedResume) -> dict[str, Any]:
    return read_here(written.text.encode(), Format.TEXT).resume


@pytest.mark.parametrize(("section", "keys"), [
    ("work", ("name", "position", "startDate", "endDate")),
    ("education", ("institution", "studyType", "area", "startDate", "endDate")),
    ("skills", ("name", "level", "keywords")),
])  # fmt: skip
def test_the_print_says_what_the_resume_says(
    written: ImportedResume, read_back: dict[str, Any], section: str, keys: tuple[str, ...]
) -> None:
    def told(resume: dict[str, Any]) -> list[dict[str, Any]]:
        return [{key: entry.get(key) for key in keys} for entry in resume[section]]

    assert told(read_back) == told(written.resume)


@pytest.mark.parametrize(
    ("value", "printed"),
    [("2021", "2021"), ("2021-03", "Mar 2021"), ("2021-03-05", "5 Mar 2021"), ("2021-13", "2021-13")],
)
def test_a_date_is_printed_as_precisely_as_it_is_known(value: str, printed: str) -> None:
    assert printed_date(value) == printed
