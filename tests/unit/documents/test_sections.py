"""Which lines are headings, and which section a line belongs to."""

from __future__ import annotations

from doubles.printed_lines import a_line, lines_of
from kairix_infra.documents.career.sections import sections_of
from kairix_infra.documents.runs import Line

NAME = a_line("Nadia Okafor", size=22.0)


def sections(*lines: Line | str) -> list[tuple[str, list[str]]]:
    return [(section.kind, [line.text for line in section.lines]) for section in sections_of(lines_of(*lines))]


def a_heading(text: str) -> Line:
    return a_line(text, size=13.0, bold=True, gap=12)


def test_lines_above_the_first_heading_are_the_head() -> None:
    assert sections(NAME, "Leeds, UK", a_heading("Skills"), "Python") == [
        ("head", ["Nadia Okafor", "Leeds, UK"]),
        ("skills", ["Python"]),
    ]


def test_a_heading_in_any_language_opens_its_section() -> None:
    printed: list[Line | str] = [a_heading("Berufserfahrung"), "Bäckerin", a_heading("Ausbildung"), "Lehre"]
    assert [kind for kind, _ in sections(NAME, *printed)] == ["head", "work", "education"]


def test_a_plain_line_of_the_same_words_is_no_heading() -> None:
    printed: list[Line | str] = [a_heading("Experience"), "Baker", "Skills", a_heading("Education"), "BSc"]
    assert sections(NAME, *printed)[1] == ("work", ["Baker", "Skills"])


def test_a_bullet_or_a_sentence_of_such_words_is_no_heading() -> None:
    printed: list[Line | str] = [
        a_heading("Experience"),
        a_line("Skills", bold=True, size=13, bullet=True),
        a_line("Work.", bold=True),
    ]
    assert [kind for kind, _ in sections(NAME, *printed)] == ["head", "work"]


def test_a_heading_that_nobody_knows_ends_the_section_above_it() -> None:
    printed: list[Line | str] = [
        a_heading("Skills"),
        "Python",
        a_heading("Languages"),
        "English",
        a_heading("Clocks I wound"),
        "Nine",
    ]
    assert sections(NAME, *printed)[-1] == ("other", ["Nine"])


def test_a_section_that_no_heading_opens_in_the_document_s_look_is_opened_by_a_plainer_one() -> None:
    printed: list[Line | str] = [
        a_heading("Skills"),
        "Python",
        a_heading("Languages"),
        "English",
        "Experience",
        "Baker, 2019 - 2021",
    ]
    assert sections(NAME, *printed)[-1] == ("work", ["Baker, 2019 - 2021"])


def test_a_name_set_as_the_headings_are_is_no_heading() -> None:
    printed: list[Line | str] = [
        a_heading("Nadia Okafor"),
        "Leeds, UK",
        a_heading("Skills"),
        "Python",
        a_heading("Languages"),
        "English",
    ]
    assert sections(*printed)[0] == ("head", ["Nadia Okafor", "Leeds, UK"])


def test_the_label_of_an_address_opens_the_contacts() -> None:
    printed: list[Line | str] = [a_heading("Skills"), "Python", a_heading("Contact"), "nadia@example.com"]
    assert sections(NAME, *printed)[-1] == ("basics", ["nadia@example.com"])


def test_a_letter_spaced_heading_is_one() -> None:
    assert [kind for kind, _ in sections(NAME, a_heading("S K I L L S"), "Python")] == ["head", "skills"]


def test_a_numbered_heading_is_one() -> None:
    assert [kind for kind, _ in sections(NAME, a_heading("1. Education"), "BSc, 2019")] == ["head", "education"]


# --- columns ---------------------------------------------------------------------------------------------------------


def test_a_column_that_begins_with_the_largest_words_introduces_the_person() -> None:
    printed: list[Line | str] = [
        a_heading("Skills"),
        "Python",
        a_line("Nadia Okafor", size=22.0, opens=True),
        "Clockmaker",
    ]
    assert sections(*printed, a_heading("Experience"), "Baker")[1] == ("head", ["Nadia Okafor", "Clockmaker"])


def test_a_column_that_begins_with_an_email_introduces_the_person() -> None:
    printed: list[Line | str] = [a_heading("Skills"), "Python", a_line("nadia@example.com", opens=True), "Leeds, UK"]
    assert sections(*printed, a_heading("Experience"), "Baker")[1] == ("head", ["nadia@example.com", "Leeds, UK"])


def test_a_column_that_goes_on_with_a_section_introduces_nobody() -> None:
    printed: list[Line | str] = [
        a_heading("Skills"),
        "Python",
        a_line("SQL", opens=True),
        a_heading("Experience"),
        "Baker",
    ]
    assert sections(NAME, *printed)[1] == ("skills", ["Python", "SQL"])


def test_a_column_of_a_later_page_introduces_nobody() -> None:
    printed: list[Line | str] = [a_heading("References"), "Pat Moss", a_line("pat@example.com", opens=True, page=2)]
    assert sections(NAME, *printed)[-1] == ("references", ["Pat Moss", "pat@example.com"])


# --- Markdown and Word ------------------------------------------------------------------------------------------------


def test_the_levels_of_a_markup_tell_headings_from_the_titles_of_entries() -> None:
    printed: list[Line | str] = [
        a_line("Nadia Okafor", level=1, size=0.0),
        a_line("Experience", level=2, size=0.0),
        a_line("Baker, Quillon Ltd", level=3, size=0.0),
        a_line("Education", level=2, size=0.0),
    ]
    assert sections(*printed) == [
        ("head", ["Nadia Okafor"]),
        ("work", ["Baker, Quillon Ltd"]),
        ("education", []),
    ]


def test_every_line_is_in_one_section_or_is_its_heading() -> None:
    printed: list[Line | str] = [
        NAME,
        "Leeds, UK",
        a_heading("Skills"),
        "Python",
        a_heading("Clocks"),
        a_line("Nine", opens=True),
    ]
    found = sections_of(lines_of(*printed))
    texts = [text for section in found for text in (section.heading, *section.lines) if text is not None]
    assert sorted(line.text for line in texts) == sorted(line.text for line in lines_of(*printed))
