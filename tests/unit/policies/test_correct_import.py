"""An owner's corrections: the same here as in the web client, and each of them evidence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from kairix_core.domain.document import Correction, ImportedResume, Span
from kairix_core.errors import InvalidInput
from kairix_core.policies.correct_import import HEADING, correct_import
from kairix_core.policies.evidence_lines import evidence_lines

CASES = json.loads((Path(__file__).parents[2] / "fixtures" / "corrections.json").read_text(encoding="utf-8"))
TEXT = "Ada Nowak\nEngineer\nQuillon\n2020 – present\nPython\n"
RESUME = {
    "basics": {"name": "Ada Nowak"},
    "work": [{"position": "Engineer", "name": "Quillon", "startDate": "2020"}],
    "skills": [{"name": "Python"}],
}
WORDS = {
    "/basics/name": "Ada Nowak",
    "/work/0/position": "Engineer",
    "/work/0/name": "Quillon",
    "/work/0/startDate": "2020",
    "/work/0/endDate": "present",
    "/skills/0/name": "Python",
}


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), page=1)


def ada() -> ImportedResume:
    spans = {pointer: span(words) for pointer, words in WORDS.items()}
    return ImportedResume(RESUME, TEXT, spans, "en", "text/plain", confidence=dict.fromkeys(WORDS, 0.7))


def corrected(*corrections: Correction) -> ImportedResume:
    return correct_import(ada(), corrections)


def quotes(imported: ImportedResume) -> list[str]:
    return [line.quote for line in evidence_lines(uuid4(), uuid4(), imported)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_corrections_come_to_what_the_web_client_shows(case: dict[str, Any]) -> None:
    spans = {at: Span(start=start, end=end) for at, (start, end) in case["spans"].items()}
    text = "x" * 40
    reading = ImportedResume(case["resume"], text, spans, "en", "text/plain")
    after = correct_import(reading, [Correction(**each) for each in case["corrections"]])
    kept = {at: [place.start, place.end] for at, place in after.spans.items() if place.end <= len(text)}
    own = sorted(at for at, place in after.spans.items() if place.start > len(text))
    assert (after.resume, kept, own) == (case["corrected"], case["kept"], case["own"])


def test_without_corrections_the_reading_stays_as_it_is() -> None:
    reading = ada()
    assert correct_import(reading, []) is reading


def test_the_reading_itself_is_not_changed() -> None:
    reading = ada()
    correct_import(reading, [Correction("replace", "/work/0/name", "Halden")])
    assert reading.resume == RESUME


def test_every_owned_value_stands_in_the_text() -> None:
    after = corrected(
        Correction("replace", "/work/0/name", "Halden"), Correction("add", "/skills/-", {"name": "R", "level": "good"})
    )
    said = {at: after.text[place.start : place.end] for at, place in after.spans.items() if place.page is None}
    assert said == {"/work/0/name": "Halden", "/skills/1/name": "R", "/skills/1/level": "good"}


def test_what_the_file_says_stays_where_it_was() -> None:
    after = corrected(Correction("replace", "/work/0/name", "Halden"))
    assert after.text == f"{TEXT}\n{HEADING}\nHalden\n"


def test_corrected_values_of_one_entry_are_one_line_that_can_be_cited() -> None:
    after = corrected(
        Correction("replace", "/work/0/name", "Halden"), Correction("replace", "/work/0/position", "Captain")
    )
    assert "Captain, Halden" in quotes(after)


def test_corrected_values_of_two_entries_are_two_lines() -> None:
    after = corrected(
        Correction("replace", "/work/0/name", "Halden"), Correction("replace", "/skills/0/name", "Sailing")
    )
    assert {"Halden", "Sailing"} <= set(quotes(after))


def test_what_was_removed_is_cited_no_more() -> None:
    assert "Python" not in quotes(corrected(Correction("remove", "/skills/0")))


def test_an_untouched_value_keeps_its_page_and_its_confidence() -> None:
    after = corrected(Correction("replace", "/work/0/name", "Halden"))
    assert (after.spans["/skills/0/name"], after.confidence["/skills/0/name"]) == (span("Python"), 0.7)


def test_a_corrected_value_is_sure() -> None:
    assert "/work/0/name" not in corrected(Correction("replace", "/work/0/name", "Halden")).confidence


def test_a_text_of_several_lines_stays_whole() -> None:
    after = corrected(Correction("add", "/basics/summary", "First.\nSecond."))
    place = after.spans["/basics/summary"]
    assert after.text[place.start : place.end] == "First.\nSecond."


@pytest.mark.parametrize(
    "correction",
    [
        Correction("replace", "", {}),
        Correction("replace", "work/0/name", "x"),
        Correction("replace", "/work/~2", "x"),
        Correction("replace", "/work/1/name", "x"),
        Correction("replace", "/work/-1/name", "x"),
        Correction("replace", "/work/٣/name", "x"),
        Correction("replace", "/work/01", "x"),
        Correction("replace", "/work/-", "x"),
        Correction("replace", "/basics/label", "x"),
        Correction("replace", "/basics/name/first", "x"),
        Correction("add", "/work/2", {}),
        Correction("add", "/basics/name/first", "x"),
        Correction("add", "/a/b/c/d/e/f/g", "x"),
        Correction("remove", "/work/0/endDate"),
        Correction("remove", "/skills/7"),
    ],
    ids=lambda correction: f"{correction.op} {correction.path}",
)
def test_a_path_that_leads_nowhere_is_named(correction: Correction) -> None:
    with pytest.raises(InvalidInput) as refused:
        corrected(Correction("replace", "/work/0/name", "Halden"), correction)
    assert refused.value.field == "corrections.1.path"


def test_what_was_corrected_before_is_written_under_the_file_once() -> None:
    once = correct_import(ada(), [Correction("replace", "/basics/name", "Ada King")])
    twice = correct_import(once, [Correction("replace", "/basics/name", "Ada Byron")])
    assert twice.text.count(HEADING) == 1
    assert "Ada King" not in twice.text


def test_a_heading_of_the_file_that_is_like_ours_keeps_what_stands_under_it() -> None:
    text = f"Ada\n\n{HEADING}\nAda Lovelace and her dog\n"
    start = text.index("Ada Lovelace")
    imported = ImportedResume(
        {"basics": {"name": "Ada Lovelace"}},
        text,
        {"/basics/name": Span(start=start, end=start + 12)},
        "en",
        "text/plain",
    )
    corrected = correct_import(imported, [Correction("add", "/basics/label", "Countess")])
    assert "and her dog" in corrected.text
