"""Tables of labels and values, as forms have them: each label is read together with the value beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kairix_infra.documents.career.field_labels import begins_label, is_field_label, plain_label
from kairix_infra.documents.layout.rows import Row, spaced
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.headings import section_of

#: In points: values begin at the same place, labels end before it.
SAME_PLACE, APART = 3.0, 4.0
#: A label is no longer than this (characters).
LABEL = 44
#: So many rows make a table; of so large a part of the labels it is known that they are labels.
PAIRS, KNOWN = 2, 0.5
#: Of so large a part of the rows with a label the value stands beside it.
BESIDE = 0.6
#: In sizes of the type: a label goes on in the line below when that is so near.
NEXT_LINE = 1.45
#: In points: labels of different lengths, if they end at one place, begin so far apart.
SHIFT = 5
DATE_UNITS = " 年月日"
COLONS = (":", "：")


class Table(NamedTuple):
    """Rows ``first`` to before ``last``; the values begin at ``x``, in points."""

    first: int
    last: int
    x: float


def label_table(rows: Sequence[Row]) -> Table | None:
    """The first table of labels and values among the rows of a page or a column."""
    starts = Counter(round(segment.x0) for row in rows for segment in row[1:])
    for start, count in starts.most_common(6):
        if count < PAIRS:
            break
        x = start - SAME_PLACE
        seen = Counter(plain_label(_label(row, x)) for row in rows if _is_pair(row, x))
        for table in _stripes(rows, x):
            if _is_table(rows[table.first : table.last], x, seen):
                return table
    return None


def table_rows(rows: Sequence[Row], table: Table) -> list[Row]:
    """The rows of a table, each label in one piece at the first line of its value."""
    whole: list[Row] = []
    labelled: Row | None = None
    for every in rows[table.first : table.last]:
        row = [segment for segment in every if segment.text.strip(DATE_UNITS)] or every
        first, rest = row[0], row[1:]
        if labelled is not None and first.x1 < table.x and _goes_on(labelled[0], first, rest):
            labelled[0] = _joined(labelled[0], first)
            whole += [rest] if rest else []
            continue
        whole.append(list(row))
        labelled = whole[-1] if first.x1 < table.x else labelled
    return whole


# --- where a table is ------------------------------------------------------------------------------------------------


def _stripes(rows: Sequence[Row], x: float) -> Iterator[Table]:
    """Runs of rows that keep to both sides of the gutter, without headings, from one pair to the next break."""
    start: int | None = None
    for index, row in enumerate([*rows, None]):
        if row is not None and not _breaks(row, x):
            start = index if start is None and _is_pair(row, x) else start
            continue
        if start is not None:
            yield Table(start, index, x)
        start = None


def _breaks(row: Row, x: float) -> bool:
    crosses = any(segment.x0 < x and segment.x1 > x + SAME_PLACE - APART for segment in row)
    return crosses or (len(row) == 1 and row[0].heading is not None)


def _is_pair(row: Row, x: float) -> bool:
    return row[0].x1 < x and any(segment.x0 >= x for segment in row)


def _label(row: Row, x: float) -> str:
    return " ".join(segment.text for segment in row if segment.x1 < x)


def _is_table(rows: Sequence[Row], x: float, seen: Counter[str]) -> bool:
    pairs = [row for row in rows if _is_pair(row, x)]
    alone = sum(row[-1].x1 < x for row in rows)
    labels = [_label(row, x) for row in pairs]
    if len(pairs) < PAIRS or alone > len(pairs) or max(map(len, labels)) > LABEL:
        return False
    values = [next(segment.x0 for segment in row if segment.x0 >= x) for row in pairs]
    if sum(value - x < 2 * SAME_PLACE for value in values) < BESIDE * len(pairs):
        return False
    known = sum(_is_known(label) for label in labels)
    repeated = sum(seen[plain_label(label)] > 1 for label in labels)
    dated = all(_is_date_part(segment.text) for row in pairs for segment in row if segment.x1 < x)
    enough = max(PAIRS, KNOWN * len(pairs))
    set_apart = not alone and (repeated >= enough or _end_together([row[0] for row in pairs]))
    return known >= enough or dated or set_apart


def _is_date_part(text: str) -> bool:
    """A number in a column of years or months, or the head of such a column."""
    number = text.strip(DATE_UNITS)
    return not number or number.isdigit()


def _is_known(label: str) -> bool:
    return is_field_label(label) or label.rstrip().endswith(COLONS) or section_of(label) == "languages"


def _end_together(labels: Sequence[Segment]) -> bool:
    """Whether labels of several lengths end at one place, just before their values."""
    ends, starts = {round(label.x1) for label in labels}, {round(label.x0) for label in labels}
    dated = any(find_period(label.text) for label in labels)
    return max(ends) - min(ends) <= 1 and max(starts) - min(starts) > SHIFT and not dated


# --- its labels ------------------------------------------------------------------------------------------------------


def _goes_on(label: Segment, segment: Segment, rest: Sequence[Segment]) -> bool:
    """Whether a label that did not fit into its line goes on here, beside nothing or beside the rest of its value."""
    known = begins_label(f"{label.text} {segment.text}")
    near = 0 < segment.top - label.bottom + label.size < NEXT_LINE * label.size
    return near and (known or not (rest or is_field_label(segment.text)))


def _joined(label: Segment, more: Segment) -> Segment:
    cell = spaced([label, more])
    return replace(label, runs=list(cell.runs), bottom=more.bottom)
