"""Which pieces of a page are headings: their words name a section, and they are set as this document sets headings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from kairix_infra.documents.layout.rows import rows_of, spaced
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.vocabulary.headings import section_of

#: In sizes of the type: the second line of a heading is no further below; in points: it begins or ends at one place.
NEXT_LINE, ALIGNED = 1.4, 2.0


class Style(NamedTuple):
    """``size`` in half points; the colour may be another one on the dark ground of a sidebar."""

    size: float
    bold: bool
    capitals: bool


def mark_headings(pages: Sequence[list[Segment]]) -> None:
    """Set ``heading`` of the segments that open a section; a heading on two lines becomes one segment."""
    plain = _plain_style(pages)
    for page in pages:
        page[:] = _whole_headings(page, plain)
    named = [(segment, section) for page in pages for segment in page if (section := section_of(segment.text))]
    usual = _usual_style((_style(segment), section) for segment, section in named)
    alone = {id(row[0]) for page in pages for row in rows_of(page) if len(row) == 1}
    for segment, section in named:
        style = _style(segment)
        if (usual is None or style == usual or style.size > usual.size + 0.4) and (
            style != plain or id(segment) in alone
        ):
            segment.heading = section


def _whole_headings(page: list[Segment], plain: Style | None) -> Iterator[Segment]:
    """``Personal`` above ``Information``, set alike, are one heading."""
    alone = [row[0] for row in rows_of(page) if len(row) == 1]
    joined = {id(first): second for first, second in pairwise(alone) if _is_one_heading(first, second, plain)}
    dropped = {id(second) for second in joined.values()}
    for segment in page:
        second = joined.get(id(segment))
        if id(segment) not in dropped:
            yield segment if second is None else _one(segment, second)


def _is_one_heading(first: Segment, second: Segment, plain: Style | None) -> bool:
    near = second.baseline - first.baseline < NEXT_LINE * first.size and first.page == second.page
    aligned = abs(first.x0 - second.x0) < ALIGNED or abs(first.x1 - second.x1) < ALIGNED
    if not (near and aligned and _style(first) == _style(second)):
        return False
    whole, parts = section_of(f"{first.text} {second.text}"), {section_of(first.text), section_of(second.text)}
    loose = not parts - {None, "other"} or second.text[:1].islower()
    return whole not in {None, "other"} and (loose or (_style(first) != plain and whole in parts))


def _one(first: Segment, second: Segment) -> Segment:
    runs = list(spaced([first, second]).runs)
    return replace(first, runs=runs, x0=min(first.x0, second.x0), x1=max(first.x1, second.x1), bottom=second.bottom)


def _plain_style(pages: Sequence[Sequence[Segment]]) -> Style | None:
    """The style in which most of the text is set."""
    letters: Counter[Style] = Counter()
    for page in pages:
        for segment in page:
            letters[_style(segment)] += len(segment.text)
    return letters.most_common(1)[0][0] if letters else None


def _usual_style(named: Iterable[tuple[Style, str]]) -> Style | None:
    """The style in which most sections are named; of equals the largest. None when there is but one heading."""
    sections: defaultdict[Style, set[str]] = defaultdict(set)
    for style, section in named:
        sections[style].add(section)
    best = max(sections, key=lambda style: (len(sections[style]), style.size), default=None)
    return best if best is not None and len(sections[best]) > 1 else None


def _style(segment: Segment) -> Style:
    bold = all(run.bold for run in segment.runs if run.text.strip())
    return Style(round(segment.size * 2) / 2, bold, segment.text.isupper())
