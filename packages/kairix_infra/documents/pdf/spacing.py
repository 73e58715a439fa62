"""Where words part: letter-spaced headings keep their words whole, text without space characters gets its spaces."""

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


#: In ems, and as a multiple of the usual gap between the words of the line: a gap wider than both parts two items.
ITEM_GAP, WIDER = 0.6, 1.8
#: From here on characters are as wide as the space between them.
FIRST_IDEOGRAM = "\u2e80"
#: In ems: the space of most fonts.
NARROW = 0.25
#: What stands between two items in the text.
WIDE = "   "


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


def word_starts(glyphs: Sequence[Placed]) -> list[str]:
    """The white space before each character that is no character itself: more of it where a list goes on."""
    usual = _usual_gap(glyphs)
    wide = set() if usual else _wide_gaps(glyphs)
    starts = [""]
    for index, (last, glyph) in enumerate(pairwise(glyphs), start=1):
        gap = glyph.x0 - last.x1
        em = max(glyph.size, last.size)
        apart = gap > usual + SPACE * em or (glyph.spaced and not usual and gap > TRACKED * em)
        printed = last.text.isspace() or glyph.text.isspace()
        starts.append(WIDE[printed:] if index in wide else " " if apart and not printed else "")
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


def _wide_gaps(glyphs: Sequence[Placed]) -> set[int]:
    """Where words stand further apart than words do: between the items of a list. Justified lines have none."""
    gaps = [(at, gap) for at, gap in _word_gaps(glyphs) if glyphs[at].text < FIRST_IDEOGRAM]
    usual = median(gap for _, gap in gaps) if len(gaps) > ENOUGH / 2 else 0.0
    return {at for at, gap in gaps if gap > ITEM_GAP * glyphs[at].size and gap > WIDER * usual}


def _word_gaps(glyphs: Sequence[Placed]) -> list[tuple[int, float]]:
    """The index of the first character of each word but the first, and how far it is from the word before.

    A printed space counts as narrow, however wide the font has it.
    """
    gaps: list[tuple[int, float]] = []
    last: Placed | None = None
    printed = 0.0
    for index, glyph in enumerate(glyphs):
        if glyph.text.isspace():
            printed += glyph.x1 - glyph.x0
            continue
        gap = glyph.x0 - last.x1 if last is not None else 0.0
        if printed or gap > SPACE * glyph.size:
            gaps.append((index, gap - max(0.0, printed - NARROW * glyph.size)))
        last, printed = glyph, 0.0
    return gaps
