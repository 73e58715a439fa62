"""What of a PDF page's text a person can see, told from the page itself: it is drawn with and without its text.

Where both drawings are the same, nothing of the text meets the eye, for whatever reason: the colour of the paper, an
image on top, a clip, a layer that is off, no opacity, no size, a place off the page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kairix_infra.documents.pdf.glyphs import Glyph, Paper, continues

#: Pixels for each point. Finer is slower, and the finest stroke leaves its trace at this scale already.
SCALE = 1.25
MAX_SIDE = 4_000
#: The least difference in any channel of colour (0 to 255) that an eye is trusted to see.
SEEN = 24
CHANNELS = 3
SMALLEST_SIZE = 1.0
#: Points between lines that may lie on each other, and how often words that do are looked at on their own.
CROWDED, MAX_LAYERS = 6.0, 8


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as pixels, from the top left: all of it, and the ground that its text was painted on."""

    whole: bytes
    ground: bytes
    width: int
    height: int
    stride: int
    scale: float

    def shows(self, x0: float, top: float, x1: float, bottom: float) -> bool:
        """Whether text left a trace between these places, in points."""
        width = (self._column(x1) + 1 - self._column(x0)) * CHANNELS
        start = self._column(x0) * CHANNELS
        starts = (row * self.stride + start for row in range(self._row(top), self._row(bottom) + 1))
        return any(self.whole[at : at + width] != self.ground[at : at + width] for at in starts)

    def stands_out(self, color: int, alpha: int, x: float, y: float) -> bool:
        """Whether a colour, 0xRRGGBB, can be told from what is painted under it at a place in points."""
        at = self._row(y) * self.stride + self._column(x) * CHANNELS
        blue, green, red = self.ground[at : at + CHANNELS]
        under = (red, green, blue)
        over = (color >> 16, color >> 8 & 0xFF, color & 0xFF)
        return max(abs(a - b) for a, b in zip(over, under, strict=True)) * alpha >= SEEN * 255

    def _column(self, x: float) -> int:
        return min(max(int(x * self.scale), 0), self.width - 1)

    def _row(self, y: float) -> int:
        return min(max(int(y * self.scale), 0), self.height - 1)


def look_at(page: pdfium.PdfPage, letters: Collection[Any]) -> Sight:
    """Draw the page twice; ``letters`` are its text objects."""
    scale = min(SCALE, MAX_SIDE / max(1.0, *page.get_size()))
    whole = _draw(page, scale)
    for part in letters:
        pdfium_c.FPDFPageObj_SetIsActive(part, 0)
    bare = _draw(page, scale)
    for part in letters:
        pdfium_c.FPDFPageObj_SetIsActive(part, 1)
    return Sight(bytes(whole.buffer), bytes(bare.buffer), bare.width, bare.height, bare.stride, scale)


def _draw(page: pdfium.PdfPage, scale: float) -> pdfium.PdfBitmap:
    return page.render(scale=scale, force_bitmap_format=pdfium_c.FPDFBitmap_BGR)


# --- what it means for the letters ------------------------------------------------------------------------------------


def judge(glyphs: list[Glyph], page: pdfium.PdfPage, paper: Paper) -> None:
    """Tell for each word whether it is seen: most of its letters leave a trace on the page and stand out from it."""
    if not glyphs:
        return
    letters = {id(glyph.letters): glyph.letters for glyph in glyphs}
    sight = look_at(page, letters.values())
    words = list(_words(glyphs))
    for word in words:
        _mark(word, sight, paper)
    for layer in _layers(_crowded(words))[:MAX_LAYERS]:
        sight = look_at(page, [glyph.letters for word in layer for glyph in word])
        for word in layer:
            _mark(word, sight, paper)


def _mark(word: list[Glyph], sight: Sight, paper: Paper) -> None:
    marks = [glyph for glyph in word if not glyph.text.isspace()]
    seen = 2 * sum(_is_seen(glyph, sight, paper) for glyph in marks) >= max(1, len(marks))
    for glyph in word:
        glyph.seen = seen


def _crowded(words: list[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Words in the place of other words: the trace there may be that of the others."""
    rows: defaultdict[int, list[list[Glyph]]] = defaultdict(list)
    marks = [word for word in words if word[0].seen and not word[0].text.isspace()]
    for word in marks:
        rows[round(word[0].baseline / CROWDED)].append(word)
    for word in marks:
        row = round(word[0].baseline / CROWDED)
        near = (other for at in (row - 1, row, row + 1) for other in rows.get(at, ()))
        if any(_overlap(word, other) for other in near):
            yield word


def _layers(words: Iterable[list[Glyph]]) -> list[list[list[Glyph]]]:
    """In the order of the file, as many at a time as do not lie on each other."""
    layers: list[list[list[Glyph]]] = []
    for word in words:
        if not layers or any(_overlap(word, other) for other in layers[-1]):
            layers.append([])
        layers[-1].append(word)
    return layers


def _overlap(word: list[Glyph], other: list[Glyph]) -> bool:
    return (
        word[0].letters is not other[0].letters
        and abs(word[0].baseline - other[0].baseline) < 0.5 * word[0].size
        and min(word[-1].x1, other[-1].x1) - max(word[0].x0, other[0].x0) > 0.6 * min(_width(word), _width(other))
    )


def _words(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Neighbours up to the next space; a space belongs to the word before it."""
    word: list[Glyph] = []
    for glyph in glyphs:
        if word and (word[-1].text.isspace() or not continues(word[-1], glyph) or word[-1].style != glyph.style):
            yield word
            word = []
        word.append(glyph)
    if word:
        yield word


def _is_seen(glyph: Glyph, sight: Sight, paper: Paper) -> bool:
    width, height = paper.size
    on_page = glyph.x1 > 0 and glyph.x0 < width and glyph.bottom > 0 and glyph.top < height
    style = glyph.style
    if not on_page or style.size < SMALLEST_SIZE or not style.painted or not style.alpha:
        return False
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    if not style.outlined and not sight.stands_out(style.color, style.alpha, x, y):
        return False
    return sight.shows(glyph.x0, glyph.top, glyph.x1, glyph.bottom)


def _width(word: list[Glyph]) -> float:
    return word[-1].x1 - word[0].x0
