"""Dots that are drawn before a line and not written."""

from __future__ import annotations

from doubles.papers import Placed, a_pdf
from kairix_infra.documents.pdf.read_pdf import read_pdf

TEXT: list[Placed] = [(72, 700, 10, "F1", "Winds the clocks of eleven towns")]


def bulleted(*shapes: tuple[float, float, float, float]) -> bool:
    """Whether the line at 72, 700 has a bullet when these rectangles (x, y, width, height) are drawn."""
    drawn = "".join(f"{x} {y} {width} {height} re f\n" for x, y, width, height in shapes)
    (line,) = read_pdf(a_pdf(TEXT, also=drawn))[0].lines
    return line.bullet


def test_a_square_before_a_line_is_its_bullet() -> None:
    assert bulleted((60, 702, 3, 3))


def test_a_line_without_a_square_has_no_bullet() -> None:
    assert not bulleted()


def test_a_square_behind_a_line_is_no_bullet() -> None:
    assert not bulleted((400, 702, 3, 3))


def test_a_square_on_the_next_line_is_no_bullet_of_this_one() -> None:
    assert not bulleted((60, 688, 3, 3))


def test_a_square_far_from_its_line_is_no_bullet() -> None:
    assert not bulleted((30, 702, 3, 3))


def test_a_rule_is_no_bullet() -> None:
    assert not bulleted((50, 702, 18, 1))


def test_a_frame_is_no_bullet() -> None:
    assert not bulleted((55, 695, 15, 15))


def test_dots_in_a_row_are_a_scale_and_no_bullets() -> None:
    assert not bulleted((52, 702, 3, 3), (58, 702, 3, 3), (64, 702, 3, 3))
