"""Each value has its own place on the page, not that of its line."""

from __future__ import annotations

import pytest

from kairix_core.domain.document import Box, Span
from kairix_infra.documents.layout.boxes import with_own_boxes
from kairix_infra.documents.runs import Cell, Line, TextRun

LINE = Box(x0=0, y0=0, x1=300, y1=10)


def boxed(span: Span, *runs: TextRun) -> Box:
    fitted = with_own_boxes({"/x": span}, [Line((Cell(runs),))])["/x"].box
    assert fitted is not None
    return fitted


def run(text: str, start: int, x0: float, x1: float, page: int = 1, y0: float = 0) -> TextRun:
    return TextRun(text, page=page, start=start, box=Box(x0=x0, y0=y0, x1=x1, y1=y0 + 10))


def test_a_run_of_its_own_is_the_place() -> None:
    title, employer = run("Engineer", 0, 0, 80), run("Quillon", 9, 100, 170)
    assert boxed(Span(start=9, end=16, page=1, box=LINE), title, employer) == employer.box


def test_a_part_of_a_run_is_a_part_of_its_box() -> None:
    whole = run("aaaabbbb", 0, 0, 80)
    assert boxed(Span(start=4, end=8, page=1, box=LINE), whole) == Box(x0=40, y0=0, x1=80, y1=10)


def test_narrow_letters_take_less_room() -> None:
    assert boxed(Span(start=0, end=4, page=1, box=LINE), run("iiiiaa", 0, 0, 80)).x1 == pytest.approx(40)


def test_a_value_of_two_lines_is_around_both() -> None:
    first, second = run("one two", 0, 0, 70), run("three", 8, 0, 50, y0=12)
    assert boxed(Span(start=4, end=13, page=1, box=LINE), first, second) == Box(x0=0, y0=0, x1=70, y1=22)


def test_only_the_page_on_which_a_value_begins_counts() -> None:
    first, second = run("one", 0, 0, 30), run("two", 4, 200, 230, page=2)
    assert boxed(Span(start=0, end=7, page=1, box=LINE), first, second) == first.box


def test_letters_that_run_the_other_way_keep_the_whole_run() -> None:
    hebrew = run("שלום עולם", 0, 0, 90)
    assert boxed(Span(start=0, end=4, page=1, box=LINE), hebrew) == hebrew.box


def test_what_stands_on_no_page_stays_so() -> None:
    span = Span(start=0, end=3)
    assert with_own_boxes({"/x": span}, [Line((Cell((run("one", 0, 0, 30),)),))]) == {"/x": span}
