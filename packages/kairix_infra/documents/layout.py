"""Reading order: segments on a page become lines, across columns, margins and page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from kairix_infra.documents.dates import find_period
from kairix_infra.documents.headings import section_of
from kairix_infra.documents.pdf_text import BULLETS, Segment
from kairix_infra.documents.runs import Cell, Line, TextRun

#: A gutter is at least this wide (points) and has at least this many rows on each side of it.
GUTTER, ROWS = 7.0, 3
#: Words on one line further apart than this (ems) are cells of their own.
CELL_BREAK = 1.2
SAME_GUTTER = 20.0
#: A gutter wider than this tells no more than one of this width.
WIDE_GUTTER = 24.0
#: What stands in a margin beside text is shorter than this (characters).
NOTE = 26
#: A column of nothing longer than this, each beside a line of text, is one of a table.
NARROW = 8
PAGE_NUMBER = re.compile(
    r"(?:.{0,40}[-–—|·]\s*)?(?:page|seite|página|pagina|p\.)?\s*\d+\s*(?:of|/|von|de|sur|di)\s*\d+", re.IGNORECASE
)
PLACE_OR_TIME = re.compile(r"[\w .'-]+, [\w .'-]+|\d+ (?:years?|months?|yrs?|mos?).*|remote|hybrid", re.IGNORECASE)

Row = list[Segment]


@dataclass(slots=True)
class Band:
    """A stripe of a page: one column, or several with the gutter's place in points."""

    columns: list[list[Line]]
    gutter: float = 0.0


@dataclass(slots=True)
class Margin:
    """Neighbouring lines of a margin that belong to one line of the text beside them."""

    segments: list[Segment] = field(default_factory=list)

    @property
    def baseline(self) -> float:
        return self.segments[0].baseline


def reading_order(pages: Iterable[list[Segment]]) -> Iterator[Line]:
    """Lines as a person reads them; a column that runs over a page break is read on before its neighbour."""
    chain: list[Band] = []
    for segments in pages:
        bands = _bands(_rows([segment for segment in segments if not PAGE_NUMBER.fullmatch(segment.text.strip())]))
        for index, band in enumerate(bands):
            if chain and not (index == 0 and _continues(chain[-1], band)):
                yield from _read(chain)
                chain = []
            chain.append(band)
    yield from _read(chain)


def _continues(upper: Band, lower: Band) -> bool:
    several = len(upper.columns) > 1 and len(lower.columns) == len(upper.columns)
    return several and abs(upper.gutter - lower.gutter) < SAME_GUTTER


def _read(chain: list[Band]) -> Iterator[Line]:
    for index in range(max((len(band.columns) for band in chain), default=0)):
        lines = [line for band in chain for line in band.columns[index]]
        if lines:
            yield replace(lines[0], opens=len(chain[0].columns) > 1)
            yield from lines[1:]


def _rows(segments: list[Segment]) -> list[Row]:
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


def _bands(rows: list[Row]) -> list[Band]:
    if not rows:
        return []
    labelled = _label_column(rows)
    cut = labelled or _best_cut(rows)
    if cut is None:
        return [Band([_lines(rows)])]
    first, last, gutter = cut
    above, between, below = rows[:first], rows[first:last], rows[last:]
    left, right = _divide(between, gutter)
    middle = _merge_labels(left, right) if labelled else _merge_margin(left, right)
    return [*_bands(above), middle or Band([_column(left), _column(right)], gutter), *_bands(below)]


def _column(rows: list[Row]) -> list[Line]:
    return [line for band in _bands(rows) for column in band.columns for line in column]


def _divide(rows: list[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    left = [[segment for segment in row if segment.x1 <= gutter + 1] for row in rows]
    right = [[segment for segment in row if segment.x1 > gutter + 1] for row in rows]
    return [row for row in left if row], [row for row in right if row]


# --- where columns part ----------------------------------------------------------------------------------------------


def _best_cut(rows: list[Row]) -> tuple[int, int, float] | None:
    """The stripe of rows that a gutter divides best: first row, row after the last, the gutter's x."""
    cuts = (_stripe(rows, x) for x in _candidates(rows))
    found = [cut for cut in cuts if cut is not None]
    return max(found, key=lambda cut: _weight(rows, cut)) if found else None


def _label_column(rows: list[Row]) -> tuple[int, int, float] | None:
    """Headings that stand to the left of their sections, with nothing else in their column."""
    labels = [index for index, row in enumerate(rows) if len(row) > 1 and section_of(row[0].text)]
    if len(labels) < 2:
        return None
    x = max(rows[index][0].x1 for index in labels) + 1
    end = next((index for index in range(labels[-1], len(rows)) if _crosses(rows[index], x)), len(rows))
    crossed = any(_crosses(row, x) for row in rows[labels[0] : labels[-1]])
    return None if crossed else (labels[0], end, x)


def _candidates(rows: list[Row]) -> list[float]:
    """Just beside where segments begin and end."""
    segments = [segment for row in rows for segment in row]
    first, last = min(segment.x0 for segment in segments), max(segment.x1 for segment in segments)
    edges = [segment.x0 - GUTTER / 2 for segment in segments] + [segment.x1 + GUTTER / 2 for segment in segments]
    return sorted({round(x) for x in edges if first + 30 < x < last - 30})


def _stripe(rows: list[Row], x: float) -> tuple[int, int, float] | None:
    best: tuple[int, int] | None = None
    start = 0
    one_sided = not any(segment.x0 > x and section_of(segment.text) for row in rows for segment in row)
    for index in range(len(rows) + 1):
        if index < len(rows) and not _crosses(rows[index], x) and not (one_sided and _is_heading(rows[index])):
            continue
        trimmed = _trim(rows, start, index, x)
        if trimmed and (best is None or trimmed[1] - trimmed[0] > best[1] - best[0]):
            best = trimmed
        start = index + 1
    return (*best, x) if best else None


def _is_heading(row: Row) -> bool:
    """A heading alone on its row speaks for all of the page's width, unless the other side has headings of its own."""
    return len(row) == 1 and section_of(row[0].text) is not None


def _crosses(row: Row, x: float) -> bool:
    return any(segment.x0 < x + 1 and segment.x1 > x - 1 for segment in row)


def _trim(rows: list[Row], start: int, end: int, x: float) -> tuple[int, int] | None:
    """Leave out rows at the top that stand on the left only: they belong to the text above."""
    while start < end and not any(segment.x0 > x for segment in rows[start]):
        start += 1
    left = sum(any(segment.x1 <= x + 1 for segment in row) for row in rows[start:end])
    right = sum(any(segment.x0 > x for segment in row) for row in rows[start:end])
    return (start, end) if left >= ROWS and right >= ROWS else None


def _weight(rows: list[Row], cut: tuple[int, int, float]) -> float:
    """Tall, wide and with much text on both sides: that is what parts columns."""
    first, last, x = cut
    inside = [segment for row in rows[first:last] for segment in row]
    lefts, rights = [s for s in inside if s.x1 <= x + 1], [s for s in inside if s.x0 > x]
    gap = min(segment.x0 for segment in rights) - max(segment.x1 for segment in lefts)
    mass = min(sum(len(segment.text) for segment in side) for side in (lefts, rights))
    height = rows[last - 1][0].baseline - rows[first][0].baseline
    return float(height * mass**0.5 * (1 + min(gap, WIDE_GUTTER) / WIDE_GUTTER))


# --- margins ---------------------------------------------------------------------------------------------------------


def _merge_margin(left: list[Row], right: list[Row]) -> Band | None:
    """One column, when a side holds nothing but dates, places or headings of the lines beside it."""
    if _is_margin(right, left):
        return Band([_attach(_bands(left), _clusters(right), left=False)])
    if _is_margin(left, right):
        return Band([_attach(_bands(right), _clusters(left), left=True)])
    return None


def _merge_labels(left: list[Row], right: list[Row]) -> Band | None:
    """One column, each label as the heading of the rows from its baseline to the next label's."""
    clusters = _clusters(left)
    if not all(section_of(" ".join(segment.text for segment in cluster.segments)) for cluster in clusters):
        return _merge_margin(left, right)
    lines: list[Line] = []
    for cluster, following in zip(clusters, [*clusters[1:], None], strict=True):
        until = following.baseline - 2 if following else float("inf")
        lines.append(_line([_spaced(cluster.segments)], cluster.segments[0], 0.0))
        lines += _column([row for row in right if cluster.baseline - 2 <= row[0].baseline < until])
    return Band([lines])


def _is_margin(side: list[Row], main: list[Row]) -> bool:
    baselines = [row[0].baseline for row in main]
    clusters = _clusters(side)
    aligned = sum(any(abs(cluster.baseline - y) < 4 for y in baselines) for cluster in clusters)
    telling = sum(_tells(" ".join(s.text for s in cluster.segments)) for cluster in clusters)
    longest = max(len(segment.text) for row in side for segment in row)
    sparse = len(side) <= 0.5 * len(main) and longest < NOTE
    table = aligned == len(clusters) and longest <= NARROW
    return table or (aligned >= 0.8 * len(clusters) and (telling >= 0.7 * len(clusters) or sparse))


def _tells(text: str) -> bool:
    """Whether a note in a margin is a date, a place, a duration or a heading."""
    short = len(text) < 60
    return short and bool(find_period(text) or section_of(text) or PLACE_OR_TIME.fullmatch(text.strip()))


def _clusters(rows: list[Row]) -> list[Margin]:
    margins: list[Margin] = []
    for row in rows:
        for segment in row:
            last = margins[-1].segments[-1] if margins else None
            if last is not None and segment.top - last.bottom < 0.35 * segment.size and _goes_on(last, segment):
                margins[-1].segments.append(segment)
            else:
                margins.append(Margin([segment]))
    return margins


def _goes_on(last: Segment, segment: Segment) -> bool:
    """A heading ends with its last known word; of two dates each is one of its own."""
    if all(find_period(part.text) or part.text.isdigit() for part in (last, segment)):
        return last.text.rstrip().endswith(("-", "–", "—"))
    return not section_of(last.text) or section_of(f"{last.text} {segment.text}") is not None


def _attach(bands: list[Band], margins: list[Margin], *, left: bool) -> list[Line]:
    lines = [line for band in bands for column in band.columns for line in column]
    for margin in margins:
        index = min(range(len(lines)), key=lambda at: abs(_baseline(lines[at]) - margin.baseline))
        cells = tuple(segment.cell for segment in margin.segments)
        if left and section_of(" ".join(cell.text for cell in cells)):
            lines.insert(index, _line([_spaced(margin.segments)], margin.segments[0], 0.0))
        elif left:
            lines[index] = replace(lines[index], cells=(_spaced(margin.segments), *lines[index].cells), bullet=False)
        else:
            lines[index] = replace(lines[index], cells=(*lines[index].cells, *cells))
    return lines


def _baseline(line: Line) -> float:
    box = line.cells[-1].box
    return box.y1 - 0.22 * line.size if box is not None else 0.0


# --- lines -----------------------------------------------------------------------------------------------------------


def _lines(rows: list[Row]) -> list[Line]:
    lines = []
    above: Row | None = None
    for row in rows:
        gap = row[0].top - max(segment.bottom for segment in above) if above else 0.0
        lines.append(_line(_cells(row), row[0], gap))
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
    return [_spaced(group) for group in groups]


def _spaced(segments: Row) -> Cell:
    """Segments as one cell, with a space where they stand apart."""
    runs: list[TextRun] = []
    last: Segment | None = None
    for segment in segments:
        touching = (
            last is not None and segment.baseline - last.baseline < 1 and segment.x0 - last.x1 < 0.15 * segment.size
        )
        lead = "" if last is None or touching else " "
        runs += [replace(segment.runs[0], text=lead + segment.runs[0].text), *segment.runs[1:]]
        last = segment
    return Cell(tuple(runs))


def _line(cells: list[Cell], first: Segment, gap: float) -> Line:
    bare = _without_bullet(cells[0])
    if bare is None:
        return Line(tuple(cells), gap=gap, indent=first.x0)
    return Line((bare, *cells[1:]), bullet=True, gap=gap, indent=first.x0)


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


def typical_size(lines: Iterable[Line]) -> float:
    """The size that most of the text is set in, in points."""
    sizes = [line.size for line in lines for _ in range(len(line.text) // 20 + 1)]
    return median(sizes) if sizes else 0.0
