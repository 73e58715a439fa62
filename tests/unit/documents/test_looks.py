"""What an eye takes as set alike, and which line runs on."""

from __future__ import annotations

import pytest

from doubles.printed_lines import a_line, a_run
from kairix_infra.documents.layout.looks import look_of, plain_look, runs_on, stands_out
from kairix_infra.documents.runs import Line

PLAIN = look_of(a_line("Winds the clocks of eleven towns"))
FULL = a_line("Winds the clocks of eleven towns and trains all of those who will have to wind them one day")


def test_most_of_the_text_tells_how_text_is_set() -> None:
    assert plain_look([a_line("Skills", bold=True), FULL, a_line("Work", bold=True)]) == look_of(FULL)


@pytest.mark.parametrize(
    "line",
    [
        a_line("Skills", size=12.0),
        a_line("Skills", bold=True),
        a_line("Skills", italic=True),
        a_line("SKILLS"),
        a_line("Skills", color=0x336699),
    ],
)
def test_larger_bolder_slanted_coloured_words_and_capitals_stand_out(line: Line) -> None:
    assert stands_out(look_of(line), PLAIN)


@pytest.mark.parametrize("line", [a_line("Skills", size=8.0, color=0x999999), a_line("Skills", size=10.2)])
def test_small_grey_words_do_not_stand_out(line: Line) -> None:
    assert not stands_out(look_of(line), PLAIN)


def test_a_line_below_a_full_one_runs_on() -> None:
    assert runs_on(FULL, a_line("and another day"))


@pytest.mark.parametrize(
    "line",
    [
        a_line("and another day", bullet=True),
        a_line("and another day", gap=14.0),
        a_line("and another day", opens=True),
        a_line("and another day", "2019"),
        a_line("and another day", bold=True),
        a_line("and another day", size=12.0),
    ],
)
def test_a_bullet_a_gap_a_column_a_date_and_another_look_begin_anew(line: Line) -> None:
    assert not runs_on(FULL, line)


def test_below_a_line_with_room_left_something_new_begins() -> None:
    assert not runs_on(a_line("Winds the clocks"), a_line("Trains apprentices"))


def test_a_word_in_bold_at_the_beginning_does_not_make_a_line_bold() -> None:
    assert not a_line([a_run("Clocks", bold=True), a_run(" of eleven towns")]).bold
