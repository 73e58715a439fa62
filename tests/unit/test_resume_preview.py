"""The preview at the terminal: what is unsure stands out, and what was dropped is told with its page."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from kairix_cli.called import called
from kairix_cli.resume_preview import notices, preview
from kairix_core.domain.document import ImportedResume, ImportNotice, Page, Span

RESUME = {
    "basics": {"name": "Zoe [bold]Kowalczyk", "email": "zoe@example.org"},
    "work": [{"name": "Quillon", "position": "Engineer", "startDate": "2019", "highlights": ["Moved reports"]}],
    "skills": [{"name": "Tools", "keywords": ["Python", "Airf1ow"]}],
}
POINTERS = ("/basics/name", "/basics/email", "/work/0/name", "/work/0/position", "/work/0/highlights/0")
READ = ImportedResume(
    resume=RESUME,
    text="",
    spans={pointer: Span(start=0, end=1, page=2 if "work" in pointer else 1) for pointer in POINTERS},
    language="en",
    media_type="application/pdf",
    confidence=dict.fromkeys(POINTERS, 0.97),
    pages=(Page(1, 595, 842), Page(2, 595, 842)),
)


def shown(imported: ImportedResume, *, width: int = 80, colour: bool = False) -> str:
    out = io.StringIO()
    preview(imported, Console(file=out, width=width, highlight=False, color_system="standard" if colour else None))
    return out.getvalue()


def unsure(pointer: str, confidence: float = 0.5) -> ImportedResume:
    return replace(READ, confidence={**READ.confidence, pointer: confidence})


def test_what_is_sure_is_not_marked() -> None:
    assert "?" not in shown(READ)
    assert "To be checked" not in shown(READ)


def test_what_is_unsure_is_marked_where_it_stands() -> None:
    assert "Engineer ?" in shown(unsure("/work/0/position"))


def test_of_a_list_only_the_unsure_word_is_marked() -> None:
    assert "Python, Airf1ow ?" in shown(unsure("/skills/0/keywords/1"))


def test_what_is_unsure_has_a_colour() -> None:
    assert "\x1b[1;33mEngineer ?" in shown(unsure("/work/0/position"), colour=True)


def test_what_is_unsure_is_listed_with_its_place_page_and_confidence() -> None:
    listed = shown(unsure("/work/0/highlights/0", 0.42)).partition("To be checked: 1 value")[2]
    assert "Position 1, highlight 1 Moved reports ? 2    42%" in listed


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("/basics/label", "Headline"),
        ("/basics/location/postalCode", "Postal code"),
        ("/basics/profiles/1/url", "Link 2, link"),
        ("/work/1/startDate", "Position 2, from"),
        ("/work/0/name", "Position 1, employer"),
        ("/education/0/studyType", "Education 1, degree"),
        ("/skills/2/keywords/0", "Skill group 3, skill 1"),
        ("/x-own/0/anything", "x-own 1, anything"),
    ],
)
def test_a_value_is_called_in_words(pointer: str, words: str) -> None:
    assert called(pointer) == words


def test_a_link_that_is_longer_than_the_line_is_shown_whole() -> None:
    link = "https://example.org/" + "abcdefghij" * 9
    told = shown(replace(READ, resume={"basics": {"name": "Zoe", "url": link}}, spans={}, confidence={}))
    assert "".join(told.split()) == f"NameZoeHeadlinenotstatedE-mailnotstatedPhonenotstatedPlacenotstatedLinks{link}"


def test_columns_are_headed_in_words() -> None:
    assert ["When", "Title", "Employer", "Details", "Page"] in [line.split() for line in shown(READ).splitlines()]


def test_an_entry_tells_its_page() -> None:
    assert "Quillon  1       2" in shown(READ)


def test_words_of_the_file_are_no_markup() -> None:
    assert "Zoe [bold]Kowalczyk" in shown(READ)


def test_names_of_wide_letters_stay_within_the_terminal() -> None:
    wide = replace(
        READ, resume={"basics": {"name": "寿限無" * 30}, "work": [{"name": "会社" * 30, "position": "長" * 50}]}
    )
    assert max(Console().measure(line).maximum for line in shown(wide).splitlines() if line) <= 80


def test_what_was_dropped_is_told_with_its_page() -> None:
    hidden = ImportNotice("hidden_text", "White text was left out.", Span(start=0, end=0, page=2))
    assert [line.plain for line in notices(replace(READ, warnings=(hidden,)))] == [
        "Left out: White text was left out. (page 2)"
    ]


def test_a_contradiction_is_called_one() -> None:
    two_ends = ImportNotice("contradiction", "It ends in 2019 and in 2020.")
    assert [line.plain for line in notices(replace(READ, warnings=(two_ends,)))] == [
        "Contradiction: It ends in 2019 and in 2020."
    ]


def test_a_notice_cannot_command_the_terminal() -> None:
    odd = ImportNotice("row_not_understood", "A\x1b[31mB [red]")
    assert [line.plain for line in notices(replace(READ, warnings=(odd,)))] == ["Note: A[31mB [red]"]
