"""Who did what, where and when."""

from __future__ import annotations

from typing import Any

import pytest

from doubles.printed_lines import a_line, lines_of, values
from kairix_infra.documents.career.roles import read_roles
from kairix_infra.documents.formats.read_text import read_text
from kairix_infra.documents.runs import Line

DEED = a_line("Winds the clocks of eleven towns", bullet=True, indent=72)


def roles(*lines: Line | str) -> Any:
    return values(read_roles(lines_of(*lines), "name"))


def named(*lines: Line | str) -> list[tuple[str | None, str | None]]:
    return [(role.get("position"), role.get("name")) for role in roles(*lines)]


def test_a_title_above_an_employer_is_told_from_it() -> None:
    assert named(a_line("Pastry Chef", "2019 - 2021", bold=True), "Quillon Ltd, Leeds, UK", DEED) == [
        ("Pastry Chef", "Quillon Ltd")
    ]


def test_an_employer_above_a_title_is_told_from_it() -> None:
    assert named(a_line("Quillon Ltd", "2019 - 2021", bold=True), "Pastry Chef", DEED) == [
        ("Pastry Chef", "Quillon Ltd")
    ]


def test_a_comma_parts_a_title_from_an_employer() -> None:
    assert named("Pastry Chef, Quillon Ltd, 2019 - 2021") == [("Pastry Chef", "Quillon Ltd")]


def test_the_comma_of_a_legal_form_parts_nothing() -> None:
    assert named("Pastry Chef, Quillon Bakers, Inc., 2019 - 2021") == [("Pastry Chef", "Quillon Bakers, Inc.")]


def test_what_nobody_knows_stands_as_what_is_known_in_the_other_entries() -> None:
    printed = (
        a_line("Pastry Chef", "2019 - 2021", bold=True),
        "Quillon Ltd",
        DEED,
        a_line("Zymurgist", "2017 - 2019", bold=True),
        "Vox Populi",
        DEED,
    )
    assert named(*printed)[1] == ("Zymurgist", "Vox Populi")


def test_the_second_role_at_an_employer_keeps_the_employer_s_name() -> None:
    printed = (
        a_line("Quillon Ltd", "Leeds, UK", bold=True),
        "Head Chef, 2019 - 2021",
        DEED,
        "Pastry Chef, 2017 - 2019",
        DEED,
    )
    assert named(*printed) == [("Head Chef", "Quillon Ltd"), ("Pastry Chef", "Quillon Ltd")]


def test_who_works_for_themselves_has_no_other_employer() -> None:
    assert named(a_line("Illustrator", "2019 - 2021", bold=True), "Freelance", DEED) == [("Illustrator", "Freelance")]


def test_a_title_in_two_parts_is_one() -> None:
    assert named("Internship – Nurse – Riverside Hospital", "2019 - 2021", DEED) == [
        ("Internship – Nurse", "Riverside Hospital")
    ]


def test_a_place_is_no_employer() -> None:
    (role,) = roles(a_line("Pastry Chef", "2019 - 2021", bold=True), "Quillon Ltd | Leeds, UK", DEED)
    assert (role["name"], role["location"]) == ("Quillon Ltd", "Leeds, UK")


def test_a_role_that_goes_on_has_a_beginning_and_no_end() -> None:
    (role,) = roles(a_line("Pastry Chef", "March 2019 - present", bold=True), "Quillon Ltd", DEED)
    assert (role["startDate"], role.get("endDate")) == ("2019-03", None)


def test_bullets_are_highlights_and_sentences_a_summary() -> None:
    told = "A bakery of nine people in the old mill, known all over the county for its rye bread."
    (role,) = roles(a_line("Pastry Chef", "2019 - 2021", bold=True), "Quillon Ltd", told, DEED)
    assert (role["summary"], role["highlights"]) == (told, [DEED.text])


def test_a_word_that_a_line_break_parts_is_one() -> None:
    full = "Winds the clocks of eleven towns and trains all of those who will have to wind the eleven-"
    printed = (a_line(full, bullet=True, indent=72, right=523), a_line("town clocks", indent=72, right=523))
    (role,) = roles(a_line("Pastry Chef", "2019 - 2021", bold=True), "Quillon Ltd", *printed)
    assert role["highlights"] == [f"{full}town clocks"]


def test_a_line_with_an_email_is_nobody_s_work() -> None:
    assert roles("Pat Moss, pat@example.com") == []


def test_a_line_without_date_and_text_is_no_role() -> None:
    assert roles("Pastry Chef") == []


def test_a_volunteer_s_employer_is_an_organization() -> None:
    (role,) = values(read_roles(lines_of("Treasurer, Clock Society, 2019 - 2021"), "organization"))
    assert (role["position"], role["organization"]) == ("Treasurer", "Clock Society")


@pytest.mark.parametrize("lines", [[], ["•"], ["2019 - 2021"], ["-" * 200], ["\u200b"]])
def test_what_says_nothing_makes_up_no_role(lines: list[str]) -> None:
    assert named(*lines) in ([], [(None, None)])


def test_two_titles_under_one_employer_and_its_dates_are_two_roles() -> None:
    printed = ("Quillon Ltd, Leeds, UK", "March 2019 - June 2023", "Senior Data Engineer", "Works Council Chair", DEED)
    first, second = roles(*printed)
    dates = {"name": "Quillon Ltd", "location": "Leeds, UK", "startDate": "2019-03", "endDate": "2023-06"}
    assert first == {"position": "Senior Data Engineer", "highlights": [DEED.text], **dates}
    assert second == {"position": "Works Council Chair", **dates}


def test_two_titles_above_their_employer_are_two_roles() -> None:
    printed = ("Head Chef", "Union Representative", "Quillon Ltd", "2019 - 2021", DEED)
    assert named(*printed) == [("Head Chef", "Quillon Ltd"), ("Union Representative", "Quillon Ltd")]


@pytest.mark.parametrize("below", ["1. Assistant Auditor", "Employer: Auditor", "Worked as an auditor."])
def test_what_is_more_than_a_title_is_no_second_role(below: str) -> None:
    assert named("Quillon Ltd", "2019 - 2021", "Head Chef", below, DEED) == [("Head Chef", "Quillon Ltd")]


def test_roles_at_once_at_one_employer_stay_two() -> None:
    printed = (
        *("Head Chef, Quillon Ltd, Berlin", "2019 - 2021", DEED),
        *("Works Council Chair, Quillon Ltd, Berlin", "2019 - 2021", DEED),
        *("Pastry Chef, Quillon Ltd, Berlin", "2017 - 2019", DEED),
    )
    assert [(role["position"], role["name"], role["startDate"]) for role in roles(*printed)] == [
        ("Head Chef", "Quillon Ltd", "2019"),
        ("Works Council Chair", "Quillon Ltd", "2019"),
        ("Pastry Chef", "Quillon Ltd", "2017"),
    ]


def test_a_title_below_an_entry_without_text_begins_the_next_one() -> None:
    first = "Lecturer at Quillon College, 2019 - 2021"
    text = f"{first}\n\nHead of Data\nBlue Heron Ltd · 2016 - 2018\n\nAdvisor\nAcme Ltd · 2015"
    read = values(read_roles(read_text(text).lines, "name"))
    assert [(role["position"], role["name"]) for role in read] == [
        ("Lecturer", "Quillon College"),
        ("Head of Data", "Blue Heron Ltd"),
        ("Advisor", "Acme Ltd"),
    ]
