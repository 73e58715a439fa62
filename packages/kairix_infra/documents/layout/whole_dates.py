"""Dates in one piece: a range that was too long for its margin, or whose words were spread over it, is one segment."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kairix_infra.documents.layout.rows import Row
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.runs import TextRun
from kairix_infra.documents.vocabulary.dates import Period, find_period

DASHES = ("-", "–", "—")
#: In sizes of the type: the words of one date are no further apart, its two lines no further below each other.
SPREAD, LINE = 4.0, 1.7
#: In points: the lines of one margin begin, or end, at the same place.
ALIGNED = 3.0
#: The longest range in words ("from the beginning of September 2019 to …") is shorter than this (characters).
LONGEST = 48


def with_whole_dates(rows: list[Row]) -> list[Row]:
    """The rows, each date in one segment at the place where it begins."""
    rows = [_gathered(row) for row in rows]
    for index, row in enumerate(rows):
        for at, segment in enumerate(row):
            rest = _rest_below(segment, rows[index + 1 : index + 3])
            if rest is not None:
                row[at] = _joined(segment, rest)
                for below in rows[index + 1 : index + 3]:
                    below[:] = [other for other in below if other is not rest]
    return [row for row in rows if row]


def _gathered(row: Row) -> Row:
    """``Jan``, ``2022`` and ``–`` as one segment, when only justification parts them."""
    gathered = [row[0]]
    for last, segment in pairwise(row):
        near = segment.x0 - last.x1 < SPREAD * segment.size
        if near and _completes(gathered[-1].text, segment.text, ranges_only=False):
            gathered[-1] = _joined(gathered[-1], segment)
        else:
            gathered.append(segment)
    return gathered


def _rest_below(segment: Segment, rows: list[Row]) -> Segment | None:
    if len(segment.text) > LONGEST or not any(char.isdigit() for char in segment.text):
        return None
    for row in rows:
        for other in row:
            near = 0 < other.baseline - segment.baseline < LINE * segment.size
            aligned = abs(other.x0 - segment.x0) < ALIGNED or abs(other.x1 - segment.x1) < ALIGNED
            if near and aligned and _completes(segment.text, other.text, ranges_only=True):
                return other
    return None


def _completes(first: str, second: str, *, ranges_only: bool) -> bool:
    """Whether the two are one date, and not two dates."""
    if len(first) + len(second) > LONGEST or (_is_whole(first) and _is_whole(second)):
        return False
    period = find_period(f"{first.strip()} {second.strip()}")
    joined = period is not None and _covers(period, f"{first.strip()} {second.strip()}")
    return joined and (period.is_range if ranges_only and period is not None else True)


def _is_whole(text: str) -> bool:
    """Whether a text is a date of which nothing is missing."""
    period = find_period(text)
    return period is not None and _covers(period, text) and not text.rstrip().endswith(DASHES)


def _covers(period: Period, text: str) -> bool:
    return not text[: period.start].strip(" (") and not text[period.end :].strip(" ).–—-")


def _joined(first: Segment, second: Segment) -> Segment:
    lead = "" if first.text.endswith(" ") else " "
    tail: list[TextRun] = [replace(second.runs[0], text=lead + second.runs[0].text.lstrip()), *second.runs[1:]]
    return replace(
        first,
        runs=[*first.runs, *tail],
        x1=max(first.x1, second.x1),
        bottom=max(first.bottom, second.bottom),
    )
