"""Accents that a PDF sets as characters of their own are put on the letters that they stand over."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kairix_infra.documents.pdf.glyphs import Glyph

#: The spacing accents of TeX's older fonts, and what they are when they combine.
COMBINING = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "~": "\u0303", "¨": "\u0308",
    "˚": "\u030a", "ˇ": "\u030c", "¸": "\u0327", "¯": "\u0304", "˙": "\u0307",
    "˝": "\u030b", "˘": "\u0306", "˛": "\u0328",
}  # fmt: skip
DOTLESS = {"ı": "i", "ȷ": "j"}
#: How many characters away in the file an accent may be from its letter.
REACH = 30


def with_accents(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The characters of a page; an accent that stands over or under a letter becomes part of it."""
    accents = [index for index, glyph in enumerate(glyphs) if glyph.text in COMBINING]
    if not accents:
        return list(glyphs)
    placed = list(glyphs)
    taken: set[int] = set()
    for index in accents:
        letter = _letter_under(placed, index)
        if letter is not None:
            base = DOTLESS.get(placed[letter].text, placed[letter].text)
            accented = unicodedata.normalize("NFC", base + COMBINING[glyphs[index].text])
            placed[letter] = replace(placed[letter], text=accented)
            taken.add(index)
    return [glyph for index, glyph in enumerate(placed) if index not in taken]


def _letter_under(glyphs: Sequence[Glyph], index: int) -> int | None:
    """The letter on the same line whose middle is nearest to the accent's, if they overlap."""
    accent = glyphs[index]
    middle = (accent.x0 + accent.x1) / 2
    best, nearest = None, 0.3 * accent.size
    for at in range(max(0, index - REACH), min(len(glyphs), index + REACH + 1)):
        glyph = glyphs[at]
        if not glyph.text.isalpha() or abs(glyph.baseline - accent.baseline) > 0.6 * accent.size:
            continue
        distance = abs((glyph.x0 + glyph.x1) / 2 - middle)
        combined = unicodedata.normalize("NFC", DOTLESS.get(glyph.text, glyph.text) + COMBINING[accent.text])
        if distance < nearest and len(combined) == 1:
            best, nearest = at, distance
    return best
