"""Lines of a page as its reader hands them on, each built in one call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from kairix_core.domain.document import Box
from kairix_infra.documents.career.found import Tree, settle
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.runs import Cell, Line, Sheet, TextRun, compose

LEFT, RIGHT = 60.0, 535.0
#: In ems: as wide as letters are on average; in points: between a title and its date.
LETTER, APART = 0.5, 40.0


def a_run(text: str, **style: Any) -> TextRun:
    """Text of one style: ``size``, ``bold``, ``italic``, ``color``, ``href``, ``page``, ``confidence``."""
    return TextRun(text, **{"size": 10.0, "page": 1, **style})


def a_line(
    *cells: str | Sequence[TextRun],
    indent: float = LEFT,
    gap: float = 2.0,
    right: float = RIGHT,
    bullet: bool = False,
    level: int | None = None,
    opens: bool = False,
    columns: Sequence[float] = (),
    **style: Any,
) -> Line:
    """``cells`` begin at ``columns``, or one after the other; ``style`` is that of all runs given as text."""
    placed: list[Cell] = []
    x0 = indent
    for index, cell in enumerate(cells):
        x0 = columns[index] if columns else x0
        runs = [a_run(cell, **style)] if isinstance(cell, str) else cell
        placed.append(_placed(runs, x0))
        x0 = _end(placed[-1]) + APART
    return Line(tuple(placed), bullet=bullet, level=level, gap=gap, indent=indent, right=right, opens=opens)


def a_sheet(*lines: Line | str) -> Sheet:
    return compose(a_line(line) if isinstance(line, str) else line for line in lines)


def lines_of(*lines: Line | str) -> list[Line]:
    """Lines that know where they stand in the text; a string is a plain line."""
    return list(a_sheet(*lines).lines)


def values(tree: Tree) -> Any:
    """What has been read, without the places where it stands."""
    return settle(tree)[0]


def a_segment(text: str, *, y: float, x: float = LEFT, size: float = 10.0, page: int = 1) -> Segment:
    """``y`` is the baseline in points from the top of the page."""
    runs = [replace(run) for run in _placed([a_run(text, size=size, page=page)], x).runs]
    end = x + LETTER * size * len(text)
    return Segment(page, runs, x0=x, x1=end, top=y - size, bottom=y + 2, baseline=y, size=size)


def _placed(runs: Iterable[TextRun], x0: float) -> Cell:
    placed: list[TextRun] = []
    for run in runs:
        x1 = x0 + LETTER * run.size * len(run.text)
        placed.append(replace(run, box=Box(x0=x0, y0=0, x1=x1, y1=run.size)))
        x0 = x1
    return Cell(tuple(placed))


def _end(cell: Cell) -> float:
    return cell.box.x1 if cell.box is not None else 0.0
