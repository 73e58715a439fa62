"""Citation markers in a streamed answer: taken out of the text, and told as what they underline.

``[3]``, ``[1][2]``, ``[1, 3]`` and ``[1-3]`` cite numbered lines, ``[none]`` says that the evidence does not answer. A
marker may be cut anywhere by the stream, so whatever could still become one is held back until the next piece.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

NUMBERS = r"[1-9]\d{0,2}(?:\s?[-–]\s?[1-9]\d{0,2})?"
MARKER = re.compile(rf"\[\s?(?:(?P<none>[Nn]one)|(?P<numbers>{NUMBERS}(?:\s?[,;]\s?{NUMBERS})*))\s?\]")
RANGE = re.compile(r"(\d+)(?:\s?[-–]\s?(\d+))?")
#: What a held piece must look like to be the beginning of a marker.
BEGINNING = re.compile(r"\[(?:\s?(?:[Nn](?:o(?:n(?:e\s?)?)?)?)?|[\d\s,;–-]*)")

ABBREVIATIONS = ("Inc", "Ltd", "Co", "Corp", "Dr", "Mr", "Ms", "Mrs", "St", "No", "vs", r"e\.g", r"i\.e")
NOT_ABBREVIATED = "".join(rf"(?<!\b{word}\.)" for word in ABBREVIATIONS)
BULLET = r"(?:(?:[-*+•]|\d+[.)])[ \t]+)?"
SENTENCE_START = re.compile(
    rf"(?:(?<=[.!?…]){NOT_ABBREVIATED}[\"”»)*_]*[ \t]+(?=[^\sa-z])|\n\s*{BULLET})",
)
CLAUSE_LEAD = re.compile(rf"[\s.,;:!?)]*{BULLET}")


class Text(NamedTuple):
    """``text`` stands at character ``offset`` of the answer without its markers."""

    offset: int
    text: str


class Cited(NamedTuple):
    """The words ``start`` to ``end`` of the answer rest on line ``number``."""

    number: int
    start: int
    end: int


class CitationScanner:
    """Reads one answer piece by piece. ``lines`` holds the numbers that may be cited; others are dropped.

    The same text gives the same result however it was cut into pieces. ``declined`` turns true with ``[none]``.
    """

    def __init__(self, lines: Collection[int]) -> None:
        self._lines = lines
        self._held = ""
        self._clause: list[str] = []
        self._clause_start = 0
        self._offset = 0
        self._last: tuple[int, int] | None = None
        self.declined = False

    def feed(self, piece: str) -> Iterable[Text | Cited]:
        if not self._held and "[" not in piece and piece[-1:] not in ("", " "):
            return (self._emit(piece),)
        return self._scan(self._held + piece, final=False)

    def finish(self) -> Iterable[Text | Cited]:
        """What was held back, now that nothing more comes."""
        return self._scan(self._held, final=True)

    def _scan(self, buffer: str, *, final: bool) -> list[Text | Cited]:
        found: list[Text | Cited] = []
        self._held = ""
        at = buffer.find("[")
        while at >= 0:
            marker = MARKER.match(buffer, at)
            if not final and _may_grow(buffer, at, marker):
                break
            if marker and self._stands_alone(buffer, at, marker.end()):
                found += self._written(buffer[:at].rstrip(" "))
                found += self._cite(marker)
                buffer, at = buffer[marker.end() :], -1
            at = buffer.find("[", at + 1)
        ready = buffer if final else buffer[: at if at >= 0 else None].rstrip(" ")
        self._held = buffer[len(ready) :]
        return [*found, *self._written(ready)]

    def _stands_alone(self, buffer: str, at: int, end: int) -> bool:
        """False for a Markdown link ``[1](…)``, a nested array and anything in code."""
        before = "".join(self._clause) + buffer[:at]
        in_code = before.count("```") % 2 or before.rpartition("\n")[2].count("`") % 2
        return not (buffer.startswith(("(", "]"), end) or before.endswith("[") or in_code)

    def _cite(self, marker: re.Match[str]) -> Iterator[Cited]:
        if marker["none"]:
            self.declined = True
            return
        span = self._span()
        self._last, self._clause, self._clause_start = span, [], self._offset
        for first, last in RANGE.findall(marker["numbers"]):
            low, high = sorted((int(first), int(last or first)))
            yield from (Cited(number, *span) for number in range(low, high + 1) if number in self._lines)

    def _span(self) -> tuple[int, int]:
        """The sentence or clause that ends here; a marker right after another one underlines the same words."""
        clause = "".join(self._clause)
        lead = CLAUSE_LEAD.match(clause)
        start = lead.end() if lead else 0
        if start >= len(clause.rstrip()):
            return self._last if self._last and "\n" not in clause else (self._offset, self._offset)
        for boundary in SENTENCE_START.finditer(clause, start):
            start = boundary.end() if boundary.end() < len(clause) else start
        return self._clause_start + start, self._offset

    def _written(self, text: str) -> tuple[Text, ...]:
        return (self._emit(text),) if text else ()

    def _emit(self, text: str) -> Text:
        emitted = Text(self._offset, text)
        self._offset += len(text)
        self._clause.append(text)
        return emitted


def with_markers(text: str, cited: Iterable[tuple[int, int]], *, declined: bool = False) -> str:
    """What the scanner read: an answer with its markers back in their places, ``cited`` as (end, number).

    A model repeats what it reads, so its own answers have to show it how to cite.
    """
    markers: dict[int, str] = {}
    for end, number in cited:
        markers[end] = markers.get(end, " ") + f"[{number}]"
    for end in sorted(markers, reverse=True):
        text = f"{text[:end]}{markers[end]}{text[end:]}"
    return f"{text} [none]" if declined else text


def _may_grow(buffer: str, at: int, marker: re.Match[str] | None) -> bool:
    """Whether what stands at ``at`` may turn out differently once more of the text is there."""
    if marker:
        return marker.end() == len(buffer)
    return BEGINNING.fullmatch(buffer, at) is not None
