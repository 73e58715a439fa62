"""Languages and interests, and languages that stand among the skills."""

from __future__ import annotations

from typing import Any

import pytest

from doubles.printed_lines import a_line, lines_of, values
from kairix_infra.documents.career.lists import read_interests, read_languages, speaks_of_languages, without_languages
from kairix_infra.documents.career.skills import read_skills
from kairix_infra.documents.formats.read_text import read_text
from kairix_infra.documents.runs import Line


def spoken(*lines: Line | str) -> list[tuple[str, str | None]]:
    entries = values(read_languages(lines_of(*lines)))
    return [(entry["language"], entry.get("fluency")) for entry in entries]


@pytest.mark.parametrize(
    "line",
    ["English: native, German: B2", "English (native), German (B2)", "English – native | German – B2"],
)
def test_languages_on_one_line_have_their_own_levels(line: str) -> None:
    assert spoken(line) == [("English", "native"), ("German", "B2")]


def test_a_level_below_a_language_is_its_level() -> None:
    assert spoken("English", "Native speaker", "German", "B2") == [("English", "Native speaker"), ("German", "B2")]


def test_a_level_beside_a_language_is_its_level() -> None:
    assert spoken(a_line("English native"), a_line("German B2")) == [("English", "native"), ("German", "B2")]


@pytest.mark.parametrize("line", ["English C1/C2", "English (C1/C2)", "English: C1/C2"])
def test_a_level_in_two_halves_is_one(line: str) -> None:
    assert spoken(line) == [("English", "C1/C2")]


def test_levels_below_a_row_of_languages_go_with_their_columns() -> None:
    names = a_line("English", "German", columns=(60, 200), bold=True)
    assert spoken(names, a_line("Native", "B2", columns=(60, 200))) == [("English", "Native"), ("German", "B2")]


@pytest.mark.parametrize("line", ["English German French", "English, German and French", "English / German / French"])
def test_languages_parted_by_spaces_or_an_and_are_several(line: str) -> None:
    assert [name for name, _ in spoken(line)] == ["English", "German", "French"]


def test_a_variant_is_part_of_a_language() -> None:
    assert spoken("Portuguese (Brazil): C1") == [("Portuguese (Brazil)", "C1")]


def test_a_label_before_languages_is_none() -> None:
    assert spoken("Fluent in: English, German") == [("English", None), ("German", None)]


def test_programming_languages_are_not_spoken() -> None:
    assert not speaks_of_languages(lines_of("Python, SQL, Scala"))
    assert speaks_of_languages(lines_of("English, Python"))


# --- languages among the skills --------------------------------------------------------------------------------------


def sorted_out(*lines: Line | str) -> Any:
    kept, moved = without_languages(read_skills(lines_of(*lines)))
    return values(kept), values(moved)


def test_a_level_beside_a_language_among_the_skills_makes_it_a_language() -> None:
    assert sorted_out("German: B2") == ([], [{"language": "German", "fluency": "B2"}])


def test_a_language_without_a_level_stays_a_skill() -> None:
    assert sorted_out("Maps", "Polish") == ([{"name": "Maps"}, {"name": "Polish"}], [])


def test_a_group_of_languages_is_moved_with_the_levels_in_it() -> None:
    kept, moved = sorted_out("Languages: English, German")
    assert (kept, [entry["language"] for entry in moved]) == ([], ["English", "German"])


def test_a_group_of_programming_languages_stays() -> None:
    kept, moved = sorted_out("Languages: Python, SQL")
    assert (kept, moved) == ([{"name": "Languages", "keywords": ["Python", "SQL"]}], [])


# --- interests -------------------------------------------------------------------------------------------------------


def test_interests_are_parted_at_commas() -> None:
    assert values(read_interests(lines_of("Fell running, bell ringing."))) == [
        {"name": "Fell running"},
        {"name": "bell ringing"},
    ]


def test_a_labelled_interest_has_keywords() -> None:
    assert values(read_interests(lines_of("Sports: rowing, chess"))) == [
        {"name": "Sports", "keywords": ["rowing", "chess"]}
    ]


def test_an_interest_that_runs_over_a_line_s_end_is_one() -> None:
    text = (
        "Bouldering, film photography, restoring old mechanical\n"
        "watches, baking sourdough bread, long-distance\n"
        "cycling\n"
    )
    assert [entry["name"] for entry in values(read_interests(read_text(text).lines))] == [
        "Bouldering", "film photography", "restoring old mechanical watches", "baking sourdough bread",
        "long-distance cycling",
    ]  # fmt: skip


def test_an_interest_told_in_a_sentence_is_kept_whole() -> None:
    text = "- Bouldering\n- Restoring old mechanical watches and reading everything about\n  their history\n- Chess\n"
    assert [entry["name"] for entry in values(read_interests(read_text(text).lines))] == [
        "Bouldering", "Restoring old mechanical watches and reading everything about their history", "Chess",
    ]  # fmt: skip


def test_interests_one_a_line_stay_apart() -> None:
    read = values(read_interests(read_text("Bouldering\nFilm photography\nchess").lines))
    assert [entry["name"] for entry in read] == ["Bouldering", "Film photography", "chess"]
