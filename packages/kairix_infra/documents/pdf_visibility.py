"""What of a PDF page's text a person can see, told from the page itself: it is drawn with and without its text.

Where both drawings are the same, nothing of the text meets the eye, for whatever reason: the colour of the paper, an
image on top, a clip, a layer that is off, no opacity, no size, a place off the page.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

#: Pixels for each point. Finer is slower, and the finest stroke leaves its trace at this scale already.
SCALE = 1.25
MAX_SIDE = 4_000
#: The least difference in any channel of colour (0 to 255) that an eye is trusted to see.
SEEN = 24
CHANNELS = 3


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
