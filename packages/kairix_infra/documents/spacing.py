"""Where words part: letter-spaced headings keep their words whole, text without any space characters gets its spaces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Protocol, TypeVar

#: In ems: a gap so much wider than the usual one parts words.
SPACE = 0.15
#: In ems: letters that usually stand this far apart are spaced on purpose.
TRACKED = 0.04
#: So many letters tell how a line is spaced.
ENOUGH = 4
#: Of the characters of ``S K I L L S`` nearly every second one is a space.
SPACED_OUT = 0.7


class Placed(Protocol):
    """A character on a line: ``x0`` to ``x1`` and ``size`` in points; ``spaced`` when a space was found before it."""

    @property
    def text(self) -> str: ...
    @property
    def x0(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def size(self) -> float: ...
    @property
    def spaced(self) -> bool: ...


GlyphT = TypeVar("GlyphT", bound=Placed)


def without_spacing(glyphs: Sequence[GlyphT]) -> list[GlyphT]:
    """The characters of one line; spaces that stand between all of its letters are left out."""
    letters = [glyph for glyph in glyphs if not glyph.text.isspace()]
    words = sum(not first.text.isspace() and not second.text.isspace() for first, second in pairwise(glyphs))
    alternating = len(letters) >= ENOUGH and words <= (1 - SPACED_OUT) * (len(letters) - 1)
    return letters if alternating else list(glyphs)


def word_starts(glyphs: Sequence[Placed]) -> list[bool]:
    """For each character whether a space stands before it that is no character itself."""
    usual = _usual_gap(glyphs)
    starts = [False]
    for last, glyph in pairwise(glyphs):
        em = max(glyph.size, last.size)
        gap = glyph.x0 - last.x1
        apart = gap > usual + SPACE * em or (glyph.spaced and not usual)
        starts.append(apart and not last.text.isspace() and not glyph.text.isspace())
    return starts


def _usual_gap(glyphs: Sequence[Placed]) -> float:
    """In points; 0 for text that is set as usual."""
    neighbours = [
        (first, second)
        for first, second in pairwise(glyphs)
        if not (first.text + second.text).isspace() and first.text.strip() and second.text.strip()
    ]
    if len(neighbours) < ENOUGH - 1:
        return 0.0
    usual = median(second.x0 - first.x1 for first, second in neighbours)
    return usual if usual > TRACKED * glyphs[0].size else 0.0
