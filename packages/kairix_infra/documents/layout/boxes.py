"""Where on the page each value stands by itself, and not only the line that it was found on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import reduce

from kairix_core.domain.document import Box, Span
from kairix_infra.documents.runs import Line, TextRun, around

#: Letters that are not as wide as most, in parts of those.
NARROW, WIDE, CAPITAL = 0.5, 1.5, 1.25
NARROW_SIGNS = frozenset(" iljtfrI.,:;'’|!()[]-/")
WIDE_SIGNS = frozenset("mwMW@%—")
#: Written the other way round, or upwards: there the whole run is the place.
BACKWARDS = re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc]")


def with_own_boxes(spans: Mapping[str, Span], lines: Iterable[Line]) -> dict[str, Span]:
    """The spans, each with the box of its own letters on the page that it begins on."""
    runs = sorted((run for line in lines for run in line.runs if run.box is not None), key=lambda run: run.start)
    starts = [run.start for run in runs]

    def fitted(span: Span) -> Span:
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = bisect_right(starts, max(span.end - 1, span.start))
        boxes = [box for run in runs[first:last] if run.page == span.page and (box := _part(run, span))]
        return span.model_copy(update={"box": reduce(around, boxes)}) if boxes else span

    return {pointer: fitted(span) if span.box is not None else span for pointer, span in spans.items()}


def _part(run: TextRun, span: Span) -> Box | None:
    """The part of the run's box in which the span's characters stand."""
    begin, end = max(span.start - run.start, 0), min(span.end - run.start, len(run.text))
    if run.box is None or end <= begin:
        return None
    if (begin == 0 and end == len(run.text)) or BACKWARDS.search(run.text):
        return run.box
    whole, width = _width(run.text), run.box.x1 - run.box.x0
    if whole == 0 or width < run.box.y1 - run.box.y0:
        return run.box
    x0 = run.box.x0 + width * _width(run.text[:begin]) / whole
    x1 = run.box.x0 + width * _width(run.text[:end]) / whole
    return run.box.model_copy(update={"x0": round(x0, 1), "x1": round(x1, 1)})


def _width(text: str) -> float:
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    if letter in NARROW_SIGNS:
        return NARROW
    if letter in WIDE_SIGNS:
        return WIDE
    return CAPITAL if letter.isupper() else 1.0
