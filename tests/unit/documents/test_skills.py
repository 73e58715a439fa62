"""Skills as they are listed: groups with keywords, and skills that stand alone."""

from __future__ import annotations

from typing import Any

from doubles.printed_lines import a_line, a_run, lines_of, values
from kairix_infra.documents.career.skills import read_skills
from kairix_infra.documents.runs import Line


def skills(*lines: Line | str) -> Any:
    return values(read_skills(lines_of(*lines)))


def test_words_in_a_row_are_skills() -> None:
    assert skills("Python, SQL, Scala") == [{"name": "Python"}, {"name": "SQL"}, {"name": "Scala"}]


def test_a_label_names_a_group() -> None:
    assert skills("Databases: PostgreSQL, SQLite") == [{"name": "Databases", "keywords": ["PostgreSQL", "SQLite"]}]


def test_bold_words_before_plain_ones_name_a_group() -> None:
    printed = a_line([a_run("Databases", bold=True), a_run(" PostgreSQL, SQLite")])
    assert skills(printed) == [{"name": "Databases", "keywords": ["PostgreSQL", "SQLite"]}]


def test_a_bold_line_names_the_group_below_it() -> None:
    printed = (a_line("Databases", bold=True), "PostgreSQL, SQLite", a_line("Languages", bold=True), "Python, SQL")
    assert skills(*printed) == [
        {"name": "Databases", "keywords": ["PostgreSQL", "SQLite"]},
        {"name": "Languages", "keywords": ["Python", "SQL"]},
    ]


def test_a_table_of_groups_is_read_row_by_row() -> None:
    printed = (a_line("Databases", "PostgreSQL, SQLite"), a_line("Languages", "Python, SQL"))
    assert [skill["keywords"] for skill in skills(*printed)] == [["PostgreSQL", "SQLite"], ["Python", "SQL"]]


def test_cells_side_by_side_are_skills() -> None:
    assert [skill["name"] for skill in skills(a_line("Python", "SQL", "Scala"))] == ["Python", "SQL", "Scala"]


def test_a_list_over_two_lines_is_one() -> None:
    printed = ("Databases: PostgreSQL, SQLite,", "DuckDB")
    assert skills(*printed) == [{"name": "Databases", "keywords": ["PostgreSQL", "SQLite", "DuckDB"]}]


def test_a_comma_in_parentheses_parts_nothing() -> None:
    assert skills("Cloud: AWS (S3, EC2), Azure") == [{"name": "Cloud", "keywords": ["AWS (S3, EC2)", "Azure"]}]


def test_skills_with_levels_of_their_own_stand_alone() -> None:
    assert skills("Databases: PostgreSQL (expert), SQLite (basic)") == [
        {"name": "PostgreSQL", "level": "expert", "group": "Databases"},
        {"name": "SQLite", "level": "basic", "group": "Databases"},
    ]


def test_a_level_behind_a_skill_is_its_level() -> None:
    assert skills("Python – expert") == [{"name": "Python", "level": "expert"}]


def test_a_level_behind_a_colon_is_no_group() -> None:
    assert skills("Python: expert") == [{"name": "Python", "level": "expert"}]


def test_a_scale_of_dots_is_a_level() -> None:
    assert skills("Python: ●●●●○") == [{"name": "Python", "level": "●●●●○"}]


def test_a_number_before_a_skill_is_no_part_of_it() -> None:
    assert skills("1. Python", "2. SQL") == [{"name": "Python"}, {"name": "SQL"}]


def test_a_sentence_is_no_skill() -> None:
    assert skills("I have always been very good at many things that others find hard to do") == []


def test_each_bullet_is_a_skill() -> None:
    printed = [a_line(text, bullet=True) for text in ("Winding clocks", "Drawing maps")]
    assert skills(*printed) == [{"name": "Winding clocks"}, {"name": "Drawing maps"}]


def test_a_skill_keeps_the_sign_in_its_name() -> None:
    assert [skill["name"] for skill in skills("C++, C#, .NET, CI/CD")] == ["C++", "C#", ".NET", "CI/CD"]
