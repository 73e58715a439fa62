"""Which pieces of a page are headings: their words name a section, and they are set as this document sets headings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kairix_infra.documents.headings import section_of
from kairix_infra.documents.pdf_text import Segment


class Style(NamedTuple):
    """``size`` in half points; the colour may be another one on the dark ground of a sidebar."""

    size: float
    bold: bool
    capitals: bool


def mark_headings(pages: Sequence[Sequence[Segment]]) -> None:
    """Set ``heading`` of the segments that open a section."""
    named = [(segment, section) for page in pages for segment in page if (section := section_of(segment.text))]
    usual = _usual_style((_style(segment), section) for segment, section in named)
    for segment, section in named:
        style = _style(segment)
        if usual is None or style == usual or style.size > usual.size + 0.4:
            segment.heading = section


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
