"""What may be the name of a person, which of the lines it is, and what they call themselves."""

from __future__ import annotations

import pytest

from doubles.printed_lines import a_line, lines_of
from kairix_infra.documents.career.names import find_headline, find_name, may_be_name
from kairix_infra.documents.runs import Line, Snippet


@pytest.mark.parametrize(
    "name",
    ["Jean-Luc d’Arcenay", "Anouk van ’t Hoff", "李明", "阿依古丽·买买提", "山田　太郎", "Paris Hilton", "Nadia"],
)
def test_particles_and_one_word_are_names(name: str) -> None:
    assert may_be_name(Snippet(name, 0))


@pytest.mark.parametrize("text", ["Auckland, New Zealand", "苏晓雯 四川成都", "Found faults in lifts"])
def test_a_place_is_no_part_of_a_name(text: str) -> None:
    assert not may_be_name(Snippet(text, 0))


# --- which of the lines is the name -----------------------------------------------------------------------------------


def name_in(*lines: Line | str, handles: tuple[str, ...] = ()) -> str | None:
    name = find_name(lines_of(*lines), handles)
    return name.text if name is not None else None


def test_the_largest_words_above_all_headings_are_the_name() -> None:
    assert name_in("Maple Grove", a_line("Nadia Okafor", size=22.0), "Harbour Pilot") == "Nadia Okafor"


def test_a_title_set_as_large_as_the_name_is_no_name() -> None:
    assert name_in(a_line("Software Engineer", size=20.0), a_line("Nadia Okafor", size=20.0)) == "Nadia Okafor"


def test_of_equals_the_one_that_the_email_repeats_is_the_name() -> None:
    assert name_in("Golden Lantern", "Nadia Okafor", handles=("nadiaokafor",)) == "Nadia Okafor"


def test_a_first_name_above_a_last_name_is_one_name() -> None:
    assert name_in(a_line("Nadia", size=24.0), a_line("Okafor", size=24.0), "Harbour Pilot") == "Nadia Okafor"


def test_a_name_whose_words_stand_apart_is_one_name() -> None:
    assert name_in(a_line("Nadia", "Okafor", size=24.0), "Harbour Pilot") == "Nadia Okafor"


def test_the_title_of_the_paper_is_no_part_of_the_name() -> None:
    assert name_in(a_line("Curriculum Vitae", size=24.0), "Resume: Nadia Okafor") == "Nadia Okafor"


def test_a_labelled_name_is_the_name_whatever_is_larger() -> None:
    assert name_in(a_line("Golden Lantern", size=30.0), "Full name: Nadia Okafor") == "Nadia Okafor"


def test_a_page_without_a_name_has_none() -> None:
    assert name_in("nadia@example.com", "+44 20 7946 0958") is None


# --- what they call themselves ----------------------------------------------------------------------------------------


def headline_in(*lines: Line | str) -> str | None:
    printed = lines_of(*lines)
    headline = find_headline(printed, find_name(printed, ()), [])
    return headline.text if headline is not None else None


def test_the_title_below_the_name_is_the_headline() -> None:
    assert headline_in(a_line("Nadia Okafor", size=22.0), "Leeds, UK", "Data Engineer") == "Data Engineer"


def test_a_place_below_the_name_is_no_headline() -> None:
    assert headline_in(a_line("Nadia Okafor", size=22.0), "Leeds, UK", "nadia@example.com") is None


def test_words_that_nobody_knows_are_a_headline_right_below_the_name_only() -> None:
    assert headline_in(a_line("Nadia Okafor", size=22.0), "Maps and mountains") == "Maps and mountains"
    assert headline_in(a_line("Nadia Okafor", size=22.0), "Leeds, UK", "Maps and mountains") is None
