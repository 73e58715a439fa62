"""Labels of a form are taken off the values that they stand beside."""

from __future__ import annotations

import pytest

from kairix_infra.documents.career.field_labels import is_field_label, without_labels
from kairix_infra.documents.runs import Cell, Line, TextRun


def row(*cells: str) -> Line:
    return Line(tuple(Cell((TextRun(text, size=10),)) for text in cells))


def texts(*lines: Line) -> list[str]:
    return [line.text for line in without_labels(lines)]


@pytest.mark.parametrize(
    "label",
    ["Occupation or position held", "Zeitraum", "Poste occupé", "Datore di lavoro", "Funciones", "Werkgever", "会社名"],
)
def test_labels_of_entries_are_known_in_many_languages(label: str) -> None:
    assert is_field_label(f"{label}:")


def test_a_label_that_goes_on_in_the_next_line_is_known_by_its_beginning() -> None:
    assert is_field_label("Name und Adresse des")


def test_values_are_left_without_their_labels() -> None:
    form = (row("Period", "2019"), row("Position", "Dyer"), row("Employer", "Indigo Works"))
    assert texts(*form) == ["2019", "Dyer", "Indigo Works"]


def test_activities_come_behind_the_employer_as_a_list() -> None:
    form = (row("Dates", "2019"), row("Main activities", "Dyeing wool"), row("Employer", "Indigo Works"))
    assert [(line.text, line.bullet) for line in without_labels(form)] == [
        ("2019", False),
        ("Indigo Works", False),
        ("Dyeing wool", True),
    ]


def test_entries_of_a_form_stand_apart() -> None:
    form = [row("Dates", "2019"), row("Position", "Dyer"), row("Dates", "2017"), row("Position", "Spinner")]
    assert [line.gap > line.size for line in without_labels(form)] == [True, False, True, False]


def test_two_rows_that_begin_with_such_words_make_no_form() -> None:
    rows = (row("Certificate", "2019"), row("Diploma", "2017"))
    assert texts(*rows) == ["Certificate\t2019", "Diploma\t2017"]


def test_languages_in_a_table_of_skills_are_a_section_behind_it() -> None:
    form = (
        row("Dates", "2019"),
        row("Position", "Dyer"),
        row("Employer", "Indigo Works"),
        row("Skills and competences"),
    )
    table = (row("Mother tongue", "English"), row("Dyes", "Woad, madder"))
    assert texts(*form, *table)[-3:] == ["Dyes\tWoad, madder", "Mother tongue", "English"]
