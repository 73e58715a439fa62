"""Contacts that no heading announces."""

from __future__ import annotations

from doubles.printed_lines import a_line, lines_of
from kairix_infra.documents.career.sections import HEAD, Section
from kairix_infra.documents.career.stray_contacts import take_contacts
from kairix_infra.documents.runs import Line


def taken(*sections: tuple[str, tuple[Line | str, ...]]) -> list[str]:
    return [line.text for line in take_contacts([Section(kind, None, lines_of(*lines)) for kind, lines in sections])]


def test_an_email_at_the_end_of_a_section_is_taken_with_the_lines_beside_it() -> None:
    footer = ("Python, SQL", a_line("Reads maps", bullet=True), "Leeds, UK", "nadia@example.com")
    assert taken((HEAD, ("Nadia Okafor",)), ("skills", footer)) == ["Leeds, UK", "nadia@example.com"]


def test_a_referee_s_email_is_never_the_person_s() -> None:
    assert taken((HEAD, ("Nadia Okafor",)), ("references", ("Pat Moss", "pat@example.com"))) == []


def test_nothing_is_taken_where_the_head_says_how_to_write() -> None:
    assert taken((HEAD, ("nadia@example.com",)), ("skills", ("SQL", "other@example.com"))) == []


def test_the_dates_of_a_position_are_no_part_of_the_contacts() -> None:
    role = ("Clockmaker, 2019 - 2021", "nadia@example.com")
    assert taken((HEAD, ("Nadia Okafor",)), ("work", role)) == ["nadia@example.com"]


def test_what_is_taken_is_gone_from_its_section() -> None:
    section = Section("skills", None, lines_of(a_line("Reads maps", bullet=True), "nadia@example.com"))
    take_contacts([section])
    assert [line.text for line in section.lines] == ["Reads maps"]
