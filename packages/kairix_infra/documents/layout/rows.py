"""Rows of a page: segments on one baseline, and the lines that they make."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kairix_infra.documents.pdf.spacing import WIDE
from kairix_infra.documents.pdf.text import BULLETS, Segment
from kairix_infra.documents.runs import Cell, Line, TextRun
from kairix_infra.documents.vocabulary.dates import find_period

#: Words on one line further apart than this (ems) are cells of their own.
CELL_BREAK = 1.2

#: A line of dates has no more characters.
LONGEST_DATE = 60

Row = list[Segment]


def rows_of(segments: list[Segment]) -> list[Row]:
    """Segments on one baseline, top to bottom, each row from left to right."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda segment: (segment.baseline, segment.x0)):
        if rows and abs(segment.baseline - rows[-1][0].baseline) < 0.35 * min(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    for row in rows:
        row.sort(key=lambda segment: segment.x0)
    return rows


def lines_of(rows: list[Row]) -> list[Line]:
    lines = []
    above: Row | None = None
    for row in rows:
        gap = row[0].top - max(segment.bottom for segment in above) if above else 0.0
        lines.append(line_of(_cells(row), row[0], gap))
        above = row
    return lines


def _cells(row: Row) -> list[Cell]:
    groups: list[Row] = [[row[0]]]
    for last, segment in pairwise(row):
        near = segment.x0 - last.x1 < CELL_BREAK * max(segment.size, last.size)
        bullet = last is row[0] and last.text.strip() in BULLETS
        if near or bullet:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return [spaced(group) for group in groups]


def spaced(segments: Row) -> Cell:
    """Segments as one cell, with a space where they stand apart."""
    runs: list[TextRun] = []
    last: Segment | None = None
    for segment in segments:
        touching = (
            last is not None and segment.baseline - last.baseline < 1 and segment.x0 - last.x1 < 0.15 * segment.size
        )
        lead = "" if last is None or touching else WIDE if segment.x0 - last.x1 > segment.size else " "
        runs += [replace(segment.runs[0], text=lead + segment.runs[0].text), *segment.runs[1:]]
        last = segment
    return Cell(tuple(runs))


def line_of(cells: list[Cell], first: Segment, gap: float) -> Line:
    bare = _without_bullet(cells[0])
    if bare is None:
        plain = first.bullet and not first.heading and not cells[0].bold and not _dates(cells)
        return Line(tuple(cells), bullet=plain, gap=gap, indent=first.x0)
    return Line((bare, *cells[1:]), bullet=True, gap=gap, indent=first.x0)


def _dates(cells: list[Cell]) -> bool:
    """Whether a line gives the dates of an entry: a dot before it is one of a timeline."""
    periods = (find_period(cell.text) for cell in cells if len(cell.text) < LONGEST_DATE)
    return any(period is not None and period.is_range for period in periods)


def _without_bullet(cell: Cell) -> Cell | None:
    """The cell without the bullet that it begins with, or None when it begins with none."""
    text = cell.text.lstrip()
    if len(text) < 3 or text[0] not in BULLETS or (text[0] in "–*-" and text[1] != " "):
        return None
    runs = list(cell.runs)
    while runs and not runs[0].text.strip(" " + "".join(BULLETS)):
        runs.pop(0)
    stripped = runs[0].text.lstrip(" " + "".join(BULLETS))
    return Cell((replace(runs[0], text=stripped), *runs[1:]))
