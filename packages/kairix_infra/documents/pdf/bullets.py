"""Bullets that are drawn and not written: the dots and squares that browsers and word processors put before a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

if TYPE_CHECKING:
    from kairix_infra.documents.pdf.glyphs import Paper
    from kairix_infra.documents.pdf.text import Segment

#: In points: a bullet is of this size, as high as it is wide, and this far left of its line at most.
SMALLEST, LARGEST, REACH = 0.8, 6.5, 24.0
#: Dots so near to each other on one line, in points, are a scale and no bullets.
SCALE = 16.0
#: A page with more shapes is a drawing.
MANY_SHAPES = 3_000


@dataclass(frozen=True, slots=True)
class Dot:
    """The middle of a small shape, in points from the top left."""

    x: float
    y: float


def mark_bullets(page: pdfium.PdfPage, paper: Paper, segments: Sequence[Segment]) -> None:
    """Set ``bullet`` of the segments that a dot stands before."""
    dots = _alone(_dots(page, paper))
    for segment in segments:
        middle = (segment.top + segment.bottom) / 2
        segment.bullet = any(
            0 < segment.x0 - dot.x < REACH and abs(dot.y - middle) < 0.45 * segment.size for dot in dots
        )


def _dots(page: pdfium.PdfPage, paper: Paper) -> list[Dot]:
    dots: list[Dot] = []
    for count, shape in enumerate(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=1)):
        if count > MANY_SHAPES:
            return []
        left, top, right, bottom = paper.box(*shape.get_bounds())
        width, height = right - left, bottom - top
        if SMALLEST <= width <= LARGEST and 0.6 * width <= height <= 1.6 * width:
            dots.append(Dot((left + right) / 2, (top + bottom) / 2))
    return dots


def _alone(dots: Sequence[Dot]) -> list[Dot]:
    """Without those that stand in a row."""
    ordered = sorted(set(dots), key=lambda dot: (round(dot.y), dot.x))
    crowded = {
        dot
        for first, second in pairwise(ordered)
        if round(first.y) == round(second.y) and 0.5 < second.x - first.x < SCALE
        for dot in (first, second)
    }
    return [dot for dot in ordered if dot not in crowded]
