"""Headings in a column of their own, each beside the rows of its section: at the first of them, or halfway down."""

from __future__ import annotations

from itertools import pairwise

from kairix_infra.documents.layout.margins import Margin, clusters_of
from kairix_infra.documents.layout.rows import Row
from kairix_infra.documents.pdf.text import Segment

#: In points: a heading so near to a baseline stands on it.
ON_BASELINE = 2.0


def labels_and_notes(left: list[Row]) -> tuple[list[Margin], list[Row]]:
    """The headings of a column with what is set as they are, and the rest of it."""
    marked = {_style(row[0]) for row in left if row[0].heading}
    labels = [row for row in left if row[0].heading or _style(row[0]) in marked]
    return clusters_of(labels), [row for row in left if row not in labels]


def beside_labels(headings: list[Margin], right: list[Row]) -> list[list[Row]]:
    """For each heading the rows of its section."""
    cut = _at_baseline if all(_on_baseline(heading, right) for heading in headings) else _at_widest_gap
    starts = [0]
    for above, heading in pairwise(headings):
        starts.append(max(starts[-1], cut(above, heading, right)))
    return [right[start:end] for start, end in pairwise([*starts, len(right)])]


def _on_baseline(heading: Margin, right: list[Row]) -> bool:
    return any(abs(row[0].baseline - heading.baseline) < ON_BASELINE for row in right)


def _at_baseline(_above: Margin, heading: Margin, right: list[Row]) -> int:
    return sum(row[0].baseline < heading.baseline - ON_BASELINE for row in right)


def _at_widest_gap(above: Margin, heading: Margin, right: list[Row]) -> int:
    """Between two headings that stand halfway down their sections."""
    first, last = _at_baseline(above, above, right) + 1, _at_baseline(above, heading, right)
    return max(range(first, last + 1), key=lambda at: _gap(right, at), default=last)


def _gap(rows: list[Row], at: int) -> float:
    return rows[at][0].top - max(segment.bottom for segment in rows[at - 1]) if 0 < at < len(rows) else 0.0


def _style(segment: Segment) -> tuple[int, bool]:
    return round(2 * segment.size), segment.runs[0].bold
