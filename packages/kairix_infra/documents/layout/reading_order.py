"""Reading order: segments on a page become lines, across columns, margins and page breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kairix_infra.documents.layout.columns import best_cut, divide, label_column
from kairix_infra.documents.layout.furniture import without_furniture
from kairix_infra.documents.layout.heading_marks import mark_headings
from kairix_infra.documents.layout.label_column import beside_labels, labels_and_notes
from kairix_infra.documents.layout.label_tables import label_table, table_rows
from kairix_infra.documents.layout.margins import Margin, attach, clusters_of, is_margin, is_table, paired
from kairix_infra.documents.layout.rows import Row, line_of, lines_of, rows_of, spaced
from kairix_infra.documents.layout.whole_dates import with_whole_dates
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.runs import Line

SAME_GUTTER = 20.0
#: In points: a note so far below the last row of a section still belongs to it.
ON_LINE = 8.0


@dataclass(slots=True)
class Band:
    """A stripe of a page: one column, or several with the gutter's place in points."""

    columns: list[list[Line]]
    gutter: float = 0.0


def reading_order(pages: Sequence[list[Segment]]) -> Iterator[Line]:
    """Lines as a person reads them; a column that runs over a page break is read on before its neighbour."""
    mark_headings(pages)
    chain: list[Band] = []
    for segments in without_furniture(pages):
        bands = _bands(with_whole_dates(rows_of(segments)))
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
        right = _right_edge(lines)
        for at, line in enumerate(lines):
            opens = line.opens or (at == 0 and len(chain[0].columns) > 1)
            yield replace(line, opens=opens, right=line.right or right)


def _right_edge(lines: list[Line]) -> float:
    """Where the text of a column ends; dates in its margin stand beyond."""
    boxes = [line.cells[0].box for line in lines if len(line.cells) == 1]
    return max((box.x1 for box in boxes if box is not None), default=0.0)


def _bands(rows: list[Row]) -> list[Band]:
    if not rows:
        return []
    labelled = label_column(rows)
    table = None if labelled else label_table(rows)
    if table is not None:
        return [*_bands(rows[: table.first]), Band([lines_of(table_rows(rows, table))]), *_bands(rows[table.last :])]
    cut = labelled or best_cut(rows)
    if cut is None:
        return [Band([lines_of(rows)])]
    first, last, gutter = cut
    above, between, below = rows[:first], rows[first:last], rows[last:]
    left, right = divide(between, gutter)
    middle = _merge_labels(left, right) if labelled else _merge_margin(left, right)
    return [*_bands(above), middle or Band([_column(left), _column(right)], gutter), *_bands(below)]


def _column(rows: list[Row]) -> list[Line]:
    """The lines of a column; columns inside of it are read one after the other."""
    lines: list[Line] = []
    for band in _bands(rows):
        for column in band.columns:
            several, right = len(band.columns) > 1, _right_edge(column)
            for at, line in enumerate(column):
                lines.append(replace(line, opens=line.opens or at == 0, right=line.right or right) if several else line)
    return lines


def _merge_margin(left: list[Row], right: list[Row]) -> Band | None:
    """One column, when a side holds nothing but dates, places or headings of the lines beside it."""
    pairs = paired(left, right)
    if pairs is not None:
        return Band([lines_of(pairs)])
    if is_margin(right, left):
        return Band([attach(_column(left), clusters_of(right), left=False)])
    if is_margin(left, right):
        return Band([attach(_column(right), clusters_of(left), left=True)])
    if is_table(left, right):
        return Band([attach(_column(right), [Margin([segment]) for row in left for segment in row], left=True)])
    return None


def _merge_labels(left: list[Row], right: list[Row]) -> Band | None:
    """One column, each label as the heading of the rows beside it, with the notes between the labels."""
    labels, notes = labels_and_notes(left)
    if notes and not is_margin(notes, right):
        return _merge_margin(left, right)
    lines: list[Line] = []
    margins = clusters_of(notes)
    for label, beside in zip(labels, beside_labels(labels, right), strict=True):
        end = beside[-1][0].baseline + ON_LINE if beside else label.baseline
        lines += [_note(label), *_with_notes(_column(beside), [note for note in margins if note.baseline <= end])]
        margins = [note for note in margins if note.baseline > end]
    return Band([lines])


def _with_notes(lines: list[Line], notes: list[Margin]) -> list[Line]:
    return attach(lines, notes, left=True) if lines else [_note(note) for note in notes]


def _note(note: Margin) -> Line:
    return line_of([spaced(note.segments)], note.segments[0], 0.0)
