"""Grids: names in a row with what belongs to each of them below it are read column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kairix_infra.documents.layout.looks import alike, look_of
from kairix_infra.documents.runs import Cell, Line

#: In points: cells that begin so near to each other are in one column.
SAME_COLUMN = 6.0


def by_column(lines: Sequence[Line]) -> list[Line]:
    """The lines with each grid taken apart; a single row of cells stays a row."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        end = _grid_end(lines, at)
        if end - at > 1:
            result += _columns(lines[at:end])
        else:
            result.append(lines[at])
        at = max(end, at + 1)
    return result


def _grid_end(lines: Sequence[Line], at: int) -> int:
    """The index after the last row of the grid that begins here; ``at`` when none does."""
    if len(lines[at].cells) < 2 or not all(cell.box for cell in lines[at].cells):
        return at
    starts = _starts(lines[at])
    end = at + 1
    while end < len(lines) and _fits(lines[end], starts) and not alike(look_of(lines[end]), look_of(lines[at])):
        end += 1
    return end if any(len(line.cells) > 1 for line in lines[at + 1 : end]) else at


def _fits(line: Line, starts: Sequence[float]) -> bool:
    return not line.opens and all(_column(cell, starts) is not None for cell in line.cells)


def _starts(line: Line) -> list[float]:
    return [cell.box.x0 for cell in line.cells if cell.box]


def _column(cell: Cell, starts: Sequence[float]) -> int | None:
    if cell.box is None:
        return None
    x0 = cell.box.x0
    near = min(range(len(starts)), key=lambda index: abs(starts[index] - x0))
    return near if abs(starts[near] - x0) < SAME_COLUMN else None


def _columns(rows: Sequence[Line]) -> Iterator[Line]:
    starts = _starts(rows[0])
    for index in range(len(starts)):
        column = [(row, cell) for row in rows for cell in row.cells if _column(cell, starts) == index]
        right = max((cell.box.x1 for _, cell in column if cell.box), default=0.0)
        for row, cell in column:
            yield replace(row, cells=(cell,), indent=cell.box.x0 if cell.box else row.indent, right=right)
