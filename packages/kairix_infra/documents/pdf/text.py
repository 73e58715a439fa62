"""The characters of a PDF page, gathered into segments: text that was set in one go on one baseline."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

import pypdfium2 as pdfium

from kairix_core.domain.document import Box
from kairix_infra.documents.hidden import Hidden, bare
from kairix_infra.documents.pdf.accents import with_accents
from kairix_infra.documents.pdf.bullets import mark_bullets
from kairix_infra.documents.pdf.glyphs import Glyph, Paper, continues, page_glyphs, paper_of
from kairix_infra.documents.pdf.right_to_left import as_read, is_right_to_left
from kairix_infra.documents.pdf.spacing import without_spacing, word_starts
from kairix_infra.documents.pdf.visibility import judge
from kairix_infra.documents.runs import Cell, TextRun

BULLETS = frozenset("•●◦○■□▪▫‣⁃∙·►▸➢➤✓✔❖◆◇–*-")
#: In ems: letters that all stand further apart are spaced out.
SPACE = 0.15
#: So many letters tell how a line is spaced.
ENOUGH = 4
SOFT_HYPHEN = "\u00ad"
#: In ems: the same letter again, as near as this, is one that was printed twice to look bold.
TWICE = 0.12


@dataclass(slots=True)
class Segment:
    """Runs side by side on one baseline; coordinates in points from the top left of the page.

    ``heading`` is the section that the segment opens, when it is set as a heading of this document;
    ``bullet`` when a dot is drawn before it.
    """

    page: int
    runs: list[TextRun] = field(default_factory=list)
    x0: float = 0.0
    x1: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    baseline: float = 0.0
    size: float = 0.0
    heading: str | None = None
    bullet: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def cell(self) -> Cell:
        return Cell(tuple(self.runs))


@dataclass(frozen=True, slots=True)
class PageText:
    """What of a page's text is seen, and what is not; ``unseen`` is the text that a scanner puts behind its picture."""

    segments: list[Segment]
    hidden: list[Hidden]
    unseen: list[Segment]


def page_text(page: pdfium.PdfPage, number: int) -> PageText:
    """The visible segments of a page in the order of the file, and what else it calls text."""
    paper = paper_of(page)
    every = with_accents(list(_once(page_glyphs(page, paper))))
    glyphs = [glyph for glyph in every if not _is_bodiless(glyph)]
    judge(glyphs, page, paper)
    segments = _segments([glyph for glyph in glyphs if glyph.seen], number, paper)
    mark_bullets(page, paper, segments)
    unseen = _segments([glyph for glyph in glyphs if not glyph.seen], number, paper)
    signs = bare("".join(glyph.text for glyph in every if _is_bodiless(glyph)))[1]
    hidden = [Hidden(segment.text, number, segment.cell.box) for segment in unseen]
    return PageText(segments, [*hidden, *([Hidden(signs, number)] if signs else [])], unseen)


def _is_bodiless(glyph: Glyph) -> bool:
    return not bare(glyph.text)[0]


def _once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Each letter once, also where it was printed twice, slightly apart, to look bold.

    The letters of a ligature stand at one place, too, but were printed by one stroke.
    """
    printed: defaultdict[tuple[str, int], list[tuple[float, int]]] = defaultdict(list)
    for glyph in glyphs:
        places, stroke = printed[glyph.text, round(glyph.baseline)], ctypes.addressof(glyph.letters.contents)
        reach = TWICE * glyph.size
        if glyph.text.isspace() or not any(-reach < glyph.x0 - x < reach and by != stroke for x, by in places):
            places.append((glyph.x0, stroke))
            yield glyph


# --- segments --------------------------------------------------------------------------------------------------------


def _segments(glyphs: list[Glyph], number: int, paper: Paper) -> list[Segment]:
    """Upright text where it stands; text that runs up or down a margin after all else, as if under the page."""
    found: list[Segment] = []
    for turn, group in groupby(sorted(glyphs, key=lambda glyph: glyph.style.turn), key=lambda glyph: glyph.style.turn):
        parts = list(_gather([_upright(glyph, turn) for glyph in group], number))
        found += [_aside(part, turn, index, paper) for index, part in enumerate(parts)] if turn else parts
    return found


def _upright(glyph: Glyph, turn: int) -> Glyph:
    """The glyph in coordinates in which its line runs from left to right."""
    if turn == 0:
        return glyph
    place = Paper(0, 0, 0, 0, (360 - turn) % 360)
    x0, top, x1, bottom = place.box(glyph.x0, -glyph.bottom, glyph.x1, -glyph.top)
    return replace(glyph, x0=x0, x1=x1, top=top, bottom=bottom, baseline=bottom - 0.22 * glyph.size)


def _aside(segment: Segment, turn: int, index: int, paper: Paper) -> Segment:
    back = Paper(0, 0, 0, 0, turn)
    below = paper.size[1] + (index + 1) * 2 * segment.size
    runs = [replace(run, box=_back(run.box, back)) for run in segment.runs]
    return replace(
        segment,
        runs=runs,
        x0=0.0,
        x1=segment.x1 - segment.x0,
        top=below - segment.size,
        bottom=below,
        baseline=below,
    )


def _back(box: Box | None, paper: Paper) -> Box | None:
    if box is None:
        return None
    x0, y0, x1, y1 = paper.box(box.x0, -box.y1, box.x1, -box.y0)
    return Box(x0=x0, y0=y0, x1=x1, y1=y1)


def _gather(glyphs: list[Glyph], number: int) -> Iterator[Segment]:
    pending: list[Glyph] = []
    for glyph in glyphs:
        if pending and not (continues(pending[-1], glyph) or continues(pending[-1], glyph, _tracking(pending))):
            yield from _segment(pending, number)
            pending = []
        pending.append(glyph)
    yield from _segment(pending, number)


def _tracking(glyphs: list[Glyph]) -> float:
    """By how much the last letters are set apart, in points; nothing when they are set as usual."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(glyphs[-ENOUGH:])]
    letters = all(not glyph.text.isspace() for glyph in glyphs[-ENOUGH:])
    narrowest = min(gaps, default=0.0)
    return narrowest if letters and len(gaps) == ENOUGH - 1 and narrowest > SPACE * glyphs[-1].size else 0.0


def _segment(glyphs: list[Glyph], page: int) -> Iterator[Segment]:
    """One segment, or none when it holds nothing but white space."""
    glyphs = without_spacing(_hyphenated(_trimmed(glyphs)))
    if not glyphs:
        return
    backwards = is_right_to_left("".join(glyph.text for glyph in glyphs))
    glyphs = sorted(glyphs, key=lambda glyph: glyph.x0) if backwards else glyphs
    runs = _runs(glyphs, page)
    yield Segment(
        page=page,
        runs=as_read(runs) if backwards else runs,
        x0=min(glyph.x0 for glyph in glyphs),
        x1=max(glyph.x1 for glyph in glyphs),
        top=min(glyph.top for glyph in glyphs),
        bottom=max(glyph.bottom for glyph in glyphs),
        baseline=glyphs[0].baseline,
        size=max(glyph.size for glyph in glyphs),
    )


def _trimmed(glyphs: list[Glyph]) -> list[Glyph]:
    marks = [index for index, glyph in enumerate(glyphs) if glyph.text.strip()]
    return glyphs[marks[0] : marks[-1] + 1] if marks else []


def _hyphenated(glyphs: list[Glyph]) -> list[Glyph]:
    """A soft hyphen is one at the end of a line only; elsewhere its letters close up."""
    kept: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text != SOFT_HYPHEN:
            kept.append(glyph)
        elif glyph is glyphs[-1]:
            kept.append(replace(glyph, text="-"))
        elif kept:
            kept[-1] = replace(kept[-1], x1=glyph.x1)
    return kept


def _runs(glyphs: list[Glyph], page: int) -> list[TextRun]:
    runs: list[TextRun] = []
    starts = word_starts(glyphs)
    begin = 0
    for index in range(1, len(glyphs) + 1):
        if index == len(glyphs) or glyphs[index].look != glyphs[begin].look:
            runs.append(_run(glyphs[begin:index], starts[begin:index], page))
            begin = index
    return runs


def _run(glyphs: list[Glyph], starts: list[str], page: int) -> TextRun:
    text = "".join(start + glyph.text for glyph, start in zip(glyphs, starts, strict=True))
    first = glyphs[0]
    box = Box(
        x0=round(first.x0, 1),
        y0=round(min(glyph.top for glyph in glyphs), 1),
        x1=round(glyphs[-1].x1, 1),
        y1=round(max(glyph.bottom for glyph in glyphs), 1),
    )
    style = first.style
    return TextRun(text, round(style.size, 1), style.bold, style.italic, style.color, first.href, page, box)
