"""What of a PDF page's text a person can see: letters in the colour of the paper under them are there for machines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from kairix_infra.documents.runs import TextRun

#: Letters lighter than this (0 to 255) may vanish on white paper; darker ones are looked at on no paper at all.
LIGHT = 200
#: The least difference in any channel of colour that an eye is trusted to see.
SEEN = 24
#: A run's background is sampled at this many places across and down.
ACROSS, DOWN = 24, 8


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels, one for each point; ``stride`` is the length of a row in bytes."""

    pixels: bytes
    width: int
    height: int
    stride: int

    def color(self, x: float, y: float) -> int:
        """0xRRGGBB at a place in points from the top left; places off the page are those at its edge."""
        column = min(max(int(x), 0), self.width - 1)
        row = min(max(int(y), 0), self.height - 1)
        at = row * self.stride + column * 3
        blue, green, red = self.pixels[at : at + 3]
        return (red << 16) | (green << 8) | blue


def unseen(page: pdfium.PdfPage, runs: Sequence[TextRun]) -> set[int]:
    """The indices of the runs that do not stand out from what is painted around them."""
    light = [index for index, run in enumerate(runs) if min(_channels(run.color)) >= LIGHT and run.text.strip()]
    if not light:
        return set()
    picture = _paint(page)
    return {index for index in light if _difference(runs[index].color, _background(picture, runs[index])) < SEEN}


def _paint(page: pdfium.PdfPage) -> Picture:
    bitmap = page.render(scale=1, rev_byteorder=False, force_bitmap_format=pdfium.raw.FPDFBitmap_BGR)
    return Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)


def _background(picture: Picture, run: TextRun) -> int:
    """The commonest colour in and just around the run: letters cover less than half of their box."""
    box = run.box
    if box is None:
        return 0
    xs = [box.x0 - 1 + (box.x1 - box.x0 + 2) * step / (ACROSS - 1) for step in range(ACROSS)]
    ys = [box.y0 - 1 + (box.y1 - box.y0 + 2) * step / (DOWN - 1) for step in range(DOWN)]
    return Counter(picture.color(x, y) for x in xs for y in ys).most_common(1)[0][0]


def _difference(first: int, second: int) -> int:
    return max(abs(a - b) for a, b in zip(_channels(first), _channels(second), strict=True))


def _channels(color: int) -> tuple[int, int, int]:
    return color >> 16, color >> 8 & 0xFF, color & 0xFF
