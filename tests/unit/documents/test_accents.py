"""Accents that a PDF sets as characters of their own."""

from __future__ import annotations

import pytest

from kairix_infra.documents.pdf.accents import with_accents
from kairix_infra.documents.pdf.glyphs import Glyph, Style

STYLE = Style(10.0, bold=False, italic=False, icon=False, color=0, alpha=255, painted=True, outlined=False, turn=0)


def glyph(text: str, x0: float, *, baseline: float = 100.0) -> Glyph:
    return Glyph(text, x0, x0 + 5, baseline - 8, baseline, baseline, STYLE, letters=None)


def read(*glyphs: Glyph) -> str:
    return "".join(each.text for each in with_accents(glyphs))


@pytest.mark.parametrize(
    ("accent", "letter", "whole"), [("¨", "u", "ü"), ("´", "e", "é"), ("¸", "c", "ç"), ("ˇ", "s", "š"), ("˚", "A", "Å")]
)
def test_an_accent_becomes_part_of_the_letter_it_stands_over(accent: str, letter: str, whole: str) -> None:
    assert read(glyph(accent, 10), glyph(letter, 10)) == whole


def test_a_letter_without_its_dot_gets_the_plain_one_s_accent() -> None:
    assert read(glyph("´", 10), glyph("ı", 10)) == "í"


def test_an_accent_goes_to_the_nearest_letter_and_not_to_the_next_in_the_file() -> None:
    assert read(glyph("M", 0), glyph("¨", 10), glyph("l", 15), glyph("u", 10)) == "Mlü"


def test_an_accent_on_another_line_stays_what_it_is() -> None:
    assert read(glyph("´", 10), glyph("e", 10, baseline=130.0)) == "´e"


def test_a_tilde_before_a_number_is_no_accent() -> None:
    assert read(glyph("~", 10), glyph("3", 10)) == "~3"


def test_an_accent_that_no_letter_can_carry_stays_what_it_is() -> None:
    assert read(glyph("¸", 10), glyph("x", 10)) == "¸x"
