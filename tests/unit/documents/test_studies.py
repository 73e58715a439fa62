"""Who studied what, where and when."""

from __future__ import annotations

from typing import Any

import pytest

from doubles.printed_lines import a_line, lines_of, values
from kairix_infra.documents.career.studies import read_education
from kairix_infra.documents.runs import Line


def studies(*lines: Line | str) -> Any:
    return values(read_education(lines_of(*lines)))


def test_a_degree_its_area_and_its_school_are_parted() -> None:
    (study,) = studies(a_line("BSc Mathematics, University of Leeds", "2015 - 2018"))
    assert (study["studyType"], study["area"], study["institution"]) == ("BSc", "Mathematics", "University of Leeds")


def test_a_school_above_a_degree_is_the_school() -> None:
    (study,) = studies(a_line("University of Leeds", "2015 - 2018", bold=True), "Bachelor of Science in Mathematics")
    assert (study["studyType"], study["area"], study["institution"]) == (
        "Bachelor of Science",
        "Mathematics",
        "University of Leeds",
    )


def test_a_school_behind_the_comma_of_a_degree_need_not_be_known() -> None:
    (study,) = studies("MS in Computer Science, CMU, 2015 - 2018")
    assert (study["area"], study["institution"]) == ("Computer Science", "CMU")


def test_the_second_degree_at_a_school_keeps_the_school_s_name() -> None:
    printed = (
        a_line("University of Leeds", bold=True),
        "MSc Statistics, 2018 - 2019",
        a_line("First study", bullet=True),
        "BSc Mathematics, 2015 - 2018",
    )
    assert [study["institution"] for study in studies(*printed)] == ["University of Leeds"] * 2


def test_a_single_date_is_when_a_study_ended() -> None:
    (study,) = studies("BSc Mathematics, University of Leeds, 2018")
    assert (study.get("startDate"), study["endDate"]) == (None, "2018")


@pytest.mark.parametrize("score", ["GPA: 3.8/4.0", "GPA 3.8", "Grade: 1.3", "Note: 1,3", "110/110 e lode"])
def test_a_grade_is_no_part_of_the_name_of_a_school(score: str) -> None:
    (study,) = studies(a_line("University of Leeds", "2015 - 2018", bold=True), f"BSc Mathematics | {score}")
    assert (study["score"], study["institution"], study["area"]) == (score, "University of Leeds", "Mathematics")


def test_a_grade_among_the_bullets_is_the_grade() -> None:
    printed = (a_line("BSc Mathematics", "2015 - 2018", bold=True), "University of Leeds")
    (study,) = studies(*printed, a_line("GPA: 3.8/4.0", bullet=True))
    assert study["score"] == "GPA: 3.8/4.0"


def test_the_word_major_is_no_part_of_the_area() -> None:
    (study,) = studies(a_line("University of Leeds", "2015 - 2018", bold=True), "BSc | Major in Mathematics")
    assert study["area"] == "Mathematics"


def test_bullets_below_a_study_are_its_courses() -> None:
    printed = (a_line("BSc Mathematics", "2015 - 2018", bold=True), "University of Leeds")
    (study,) = studies(*printed, a_line("Topology", bullet=True), a_line("Set theory", bullet=True))
    assert study["courses"] == ["Topology", "Set theory"]


def test_a_line_that_names_neither_school_nor_degree_nor_date_is_no_study() -> None:
    assert studies(a_line("Mind and hand", bold=True)) == []
