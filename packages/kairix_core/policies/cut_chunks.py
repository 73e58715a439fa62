"""Cut a document into the pieces that its owner's coach searches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from kairix_core.domain.chunk import Chunk
from kairix_core.domain.document import Document, Evidence, Span
from kairix_core.policies.evidence_lines import evidence_lines

#: About a hundred words.
MOST_CHARS = 700
#: Entries that are shorter share a piece with the next one of their section.
LEAST_CHARS = 120
#: Where a text can be cut, the best place first.
BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?…。！？])\s*"), re.compile(r"\s+"))


def cut_chunks(document: Document) -> list[Chunk]:
    """All of its text, in order: a new piece where a new entry begins, and where one would become too long."""
    lines = evidence_lines(document.owner_id, document.id, document.reading)
    entries = _entries(lines, len(document.text))
    stretches = [piece for start, end in entries for piece in _cut(document.text, start, end)]
    return [_chunk(document, ordinal, stretch, lines) for ordinal, stretch in enumerate(stretches)]


def _chunk(document: Document, ordinal: int, stretch: tuple[int, int], lines: Sequence[Evidence]) -> Chunk:
    start, end = stretch
    line = next((line for line in lines if start <= line.span.start < end), None) or _before(lines, start)
    span = Span(start=start, end=end, page=line.span.page if line else None)
    context = ", ".join(filter(None, (line.section, line.context))) if line else ""
    return Chunk(document.owner_id, document.id, ordinal, document.text[start:end], span, context)


def _before(lines: Sequence[Evidence], start: int) -> Evidence | None:
    """The last line that begins before there."""
    place = bisect_right(lines, start, key=lambda line: line.span.start)
    return lines[place - 1] if place else None


def _entries(lines: Sequence[Evidence], length: int) -> Iterator[tuple[int, int]]:
    """From where one entry of the résumé begins to where the next does."""
    starts, section, entry = [0], "", ""
    for line in lines:
        is_long = line.span.start - starts[-1] >= LEAST_CHARS
        if line.span.start > starts[-1] and (line.section != section or (line.context != entry and is_long)):
            starts.append(line.span.start)
        section, entry = line.section, line.context
    yield from zip(starts, [*starts[1:], length], strict=True)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces without white space at their ends, and none that is empty."""
    while end - start > MOST_CHARS:
        middle = _break(text, start, start + MOST_CHARS)
        yield from _trimmed(text, start, middle)
        start = middle
    yield from _trimmed(text, start, end)


def _break(text: str, start: int, end: int) -> int:
    for sign in BREAKS:
        places = [found.end() for found in sign.finditer(text, start + LEAST_CHARS, end)]
        if places:
            return places[-1]
    return end


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
