"""The one form that every format is brought into: runs of text with their place, in lines, on a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise

from kairix_core.domain.document import Box, Page, Span

#: Between the cells of a line in the canonical text.
CELL_GAP = "\t"
BULLET = "• "


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of the canonical text: values are cut out of snippets, so each of them knows where it stands."""

    text: str
    start: int
    page: int | None = None
    box: Box | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return Span(start=self.start, end=self.end, page=self.page, box=self.box)

    def part(self, start: int, end: int) -> Snippet:
        """Characters ``start`` to ``end`` of this snippet, white space at both ends left out."""
        text = self.text[start:end]
        skipped = len(text) - len(text.lstrip())
        return replace(self, text=text.strip(), start=self.start + start + skipped)

    def trimmed(self, chars: str) -> Snippet:
        """Without these characters at both ends."""
        left = len(self.text) - len(self.text.lstrip(chars))
        return self.part(left, max(left, len(self.text.rstrip(chars))))

    def split(self, pattern: re.Pattern[str]) -> list[Snippet]:
        """The stretches between the matches, empty ones left out."""
        ends = [found.span() for found in pattern.finditer(self.text)]
        starts = [0, *(end for _, end in ends)]
        stops = [*(start for start, _ in ends), len(self.text)]
        parts = (self.part(start, stop) for start, stop in zip(starts, stops, strict=True))
        return [part for part in parts if part.text]

    def without(self, start: int, end: int) -> list[Snippet]:
        """What is left and right of characters ``start`` to ``end``."""
        return [part for part in (self.part(0, start), self.part(end, len(self.text))) if part.text]


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text of one style on one line. ``size`` in points, ``color`` as 0xRRGGBB; ``start`` is set by ``compose``.

    ``confidence`` is below 1 where the text was recognised in a picture.
    """

    text: str
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    color: int = 0
    href: str = ""
    page: int | None = None
    box: Box | None = None
    start: int = 0
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Cell:
    """Runs that belong together; a line has several when they stand apart: a title left, a date right."""

    runs: tuple[TextRun, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def snippet(self) -> Snippet:
        first = self.runs[0]
        return Snippet(self.text, first.start, first.page, self.box)

    def cut(self, at: int) -> tuple[Cell, Cell]:
        """The first ``at`` characters, and the rest."""
        before, after, length = [], [], 0
        for run in self.runs:
            here = min(max(at - length, 0), len(run.text))
            before.append(replace(run, text=run.text[:here]))
            after.append(replace(run, text=run.text[here:], start=run.start + here))
            length += len(run.text)
        return Cell(tuple(run for run in before if run.text)), Cell(tuple(run for run in after if run.text))

    @property
    def box(self) -> Box | None:
        boxes = [run.box for run in self.runs if run.box is not None]
        return reduce(around, boxes) if boxes else None

    @property
    def bold(self) -> bool:
        return all(run.bold for run in self.runs if run.text.strip())

    @property
    def italic(self) -> bool:
        return all(run.italic for run in self.runs if run.text.strip())

    @property
    def size(self) -> float:
        return max(run.size for run in self.runs)


@dataclass(frozen=True, slots=True)
class Line:
    """``level`` is that of a heading in the markup; ``gap`` the white space above in points; ``opens`` a new column.

    ``indent`` is where the line begins and ``right`` where its column ends, in points from the left edge of the page.
    """

    cells: tuple[Cell, ...]
    bullet: bool = False
    level: int | None = None
    gap: float = 0.0
    indent: float = 0.0
    right: float = 0.0
    opens: bool = False
    start: int = 0

    @property
    def text(self) -> str:
        return CELL_GAP.join(cell.text for cell in self.cells)

    @property
    def runs(self) -> Iterator[TextRun]:
        return (run for cell in self.cells for run in cell.runs)

    @property
    def first_run(self) -> TextRun:
        return next((run for run in self.runs if run.text.strip()), self.cells[0].runs[0])

    @property
    def size(self) -> float:
        return max(cell.size for cell in self.cells)

    @property
    def bold(self) -> bool:
        return self.cells[0].bold

    @property
    def snippet(self) -> Snippet:
        first = self.cells[0].runs[0]
        boxes = [cell.box for cell in self.cells if cell.box is not None]
        return Snippet(self.text, first.start, first.page, reduce(around, boxes) if boxes else None)

    @property
    def snippets(self) -> list[Snippet]:
        return [cell.snippet for cell in self.cells]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document's canonical text, its lines in reading order, and the pages that they stand on, if it has any."""

    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()


def compose(lines: Iterable[Line]) -> Sheet:
    """Write the lines one under the other and tell each run where it stands."""
    text, placed = "", []
    parts: list[str] = []
    length = 0

    def write(piece: str) -> int:
        nonlocal length
        at = length
        parts.append(piece)
        length += len(piece)
        return at

    for line in lines:
        if not line.text.strip():
            continue
        start = write(BULLET if line.bullet else "")
        cells = []
        for index, cell in enumerate(line.cells):
            write(CELL_GAP if index else "")
            cells.append(Cell(tuple(replace(run, start=write(run.text)) for run in cell.runs)))
        write("\n")
        placed.append(replace(line, cells=tuple(cells), start=start))
    text = "".join(parts)
    return Sheet(text, tuple(placed))


def around(first: Box, second: Box) -> Box:
    """The smallest box that holds both."""
    return Box(
        x0=min(first.x0, second.x0),
        y0=min(first.y0, second.y0),
        x1=max(first.x1, second.x1),
        y1=max(first.y1, second.y1),
    )


def run_on(snippets: Sequence[Snippet]) -> Snippet:
    """Neighbours as one snippet: what stands between them (a line break) becomes white space."""
    text = snippets[0].text
    for before, after in pairwise(snippets):
        text += " " * (after.start - before.end) + after.text
    return replace(snippets[0], text=text)


def cover(snippets: Iterable[Snippet]) -> Span:
    """From the first character of the first snippet to the last of the last, on the first one's page."""
    parts = list(snippets)
    boxes = [part.box for part in parts if part.box is not None and part.page == parts[0].page]
    return Span(
        start=min(part.start for part in parts),
        end=max(part.end for part in parts),
        page=parts[0].page,
        box=reduce(around, boxes) if boxes else None,
    )
