"""What a page carries besides the text: page numbers, and headers and footers that repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median_low

from kairix_infra.documents.pdf.text import Segment

PAGE = r"(?:page|seite|página|pagina|pág\.?|p\.)"
TOTAL = r"\s*\d{1,2}\s*(?:of|/|von|de|sur|di|van|do)\s*\d{1,2}"
PAGE_NUMBER = re.compile(
    rf"第?\s?\d{{1,2}}\s?[页頁ページ]+[，,\s/]*(?:[共全]\s?\d{{1,2}}\s?[页頁ページ]+)?|[共全]\s?\d{{1,2}}\s?[页頁ページ]+"
    rf"|(?:.{{0,40}}[-–—|·]\s*)?(?:{PAGE}?{TOTAL}|{PAGE}\s*\d{{1,2}})|{PAGE}{TOTAL}\s*[-–—|·].{{0,60}}",
    re.IGNORECASE,
)
#: So many rows at the top and at the bottom of a page may be a header or a footer.
EDGE_ROWS = 3
#: In points: a header stands at the same height on every page.
SAME_HEIGHT = 4.0
#: In sizes of the type: what is so near to the number of a page belongs to it.
BESIDE_NUMBER = 1.5


def without_furniture(pages: Sequence[list[Segment]]) -> Iterator[list[Segment]]:
    """The pages without their numbers; what stands at the edge of several pages is kept where it comes first."""
    edges = [{id(segment): _mark(segment) for segment in _at_edge(segments)} for segments in pages]
    counts = Counter(mark for marks in edges for mark in set(marks.values()))
    seen: set[tuple[str, int]] = set()
    for segments, marks in zip(pages, edges, strict=True):
        repeated = {at: mark for at, mark in marks.items() if counts[mark] > 1 and (mark in seen or not mark[0])}
        numbering = {id(segment) for segment in _numbering(segments)}
        yield [segment for segment in segments if id(segment) not in {*repeated, *numbering}]
        seen.update(marks.values())


def _numbering(segments: Sequence[Segment]) -> Iterator[Segment]:
    """The page's number, and what stands beside or below it in type smaller than the text."""
    numbers = [segment for segment in segments if PAGE_NUMBER.fullmatch(segment.text.strip())]
    usual = median_low(segment.size for segment in segments) if segments else 0.0
    for segment in segments:
        near = (abs(segment.baseline - number.baseline) < BESIDE_NUMBER * number.size for number in numbers)
        if segment in numbers or (segment.size < usual - 0.5 and any(near)):
            yield segment


def _at_edge(segments: Sequence[Segment]) -> Iterator[Segment]:
    heights = sorted({round(segment.baseline) for segment in segments})
    edge = {*heights[:EDGE_ROWS], *heights[-EDGE_ROWS:]}
    return (segment for segment in segments if round(segment.baseline) in edge)


def _mark(segment: Segment) -> tuple[str, int]:
    """What is said at which height, numbers left out."""
    return re.sub(r"[\W\d_]+", "", segment.text.casefold()), round(segment.baseline / SAME_HEIGHT)
