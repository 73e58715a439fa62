"""Where columns part: the stripe of a page that a gutter divides, and where the gutter is."""

from __future__ import annotations

from kairix_infra.documents.layout.rows import Row

#: A gutter is at least this wide (points) and has at least this many rows on each side of it.
GUTTER, ROWS = 7.0, 3
#: A gutter wider than this tells no more than one of this width.
WIDE_GUTTER = 24.0

#: In sizes of the type: rows of one section are no further apart.
ROW_GAP = 1.5


def divide(rows: list[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    """What stands left and right of the gutter."""
    left = [[segment for segment in row if segment.x1 <= gutter + 1] for row in rows]
    right = [[segment for segment in row if segment.x1 > gutter + 1] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def best_cut(rows: list[Row]) -> tuple[int, int, float] | None:
    """The stripe of rows that a gutter divides best: first row, row after the last, the gutter's x."""
    cuts = (_stripe(rows, x) for x in _candidates(rows))
    found = [cut for cut in cuts if cut is not None]
    return max(found, key=lambda cut: _weight(rows, cut)) if found else None


def label_column(rows: list[Row]) -> tuple[int, int, float] | None:
    """Headings that stand to the left of their sections, with nothing but notes else in their column."""
    labels = [index for index, row in enumerate(rows) if len(row) > 1 and row[0].heading]
    if len(labels) < 2:
        return None
    edge = min(rows[index][0].x0 for index in labels)
    x = max(row[0].x1 for row in rows if row[0].heading and abs(row[0].x0 - edge) < GUTTER) + 1
    start = _first_label(rows, labels, edge, x)
    end = next((index for index in range(labels[-1], len(rows)) if _crosses(rows[index], x)), len(rows))
    crossed = any(_crosses(row, x) for row in rows[start : labels[-1]])
    return None if crossed else (start, end, x)


def _first_label(rows: list[Row], labels: list[int], edge: float, x: float) -> int:
    """The row where a column of labels begins; labels halfway down their sections have rows of theirs above them."""
    heads = [at for at in range(labels[-1]) if rows[at][0].heading and abs(rows[at][0].x0 - edge) < GUTTER]
    start = heads[0] if heads and not any(_crosses(row, x) for row in rows[heads[0] : labels[-1]]) else labels[0]
    halfway = any(len(rows[at]) == 1 for at in heads if at >= start)
    while halfway and start and all(segment.x0 > x for segment in rows[start - 1]) and _is_near(rows, start):
        start -= 1
    return start


def _is_near(rows: list[Row], at: int) -> bool:
    """Whether a row stands as close to the one above it as rows of one section do."""
    return rows[at][0].top - rows[at - 1][0].bottom < ROW_GAP * rows[at][0].size


def _candidates(rows: list[Row]) -> list[float]:
    """Just beside where segments begin and end."""
    segments = [segment for row in rows for segment in row]
    first, last = min(segment.x0 for segment in segments), max(segment.x1 for segment in segments)
    edges = [segment.x0 - GUTTER / 2 for segment in segments] + [segment.x1 + GUTTER / 2 for segment in segments]
    return sorted({round(x) for x in edges if first + 30 < x < last - 30})


def _stripe(rows: list[Row], x: float) -> tuple[int, int, float] | None:
    best: tuple[int, int] | None = None
    start = 0
    one_sided = not any(segment.x0 > x and segment.heading for row in rows for segment in row)
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
    return len(row) == 1 and row[0].heading is not None


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
