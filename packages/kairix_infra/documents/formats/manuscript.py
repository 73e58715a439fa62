"""A text under construction that remembers where each value was written."""

from __future__ import annotations

from kairix_core.domain.document import Span


class Manuscript:
    """``spans`` maps the JSON pointer of each value to its place in ``text``."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.spans: dict[str, Span] = {}

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def value(self, pointer: str, text: str) -> None:
        start = self._length
        self.write(text)
        self.spans[pointer] = Span(start=start, end=self._length)

    def line(self, *values: tuple[str, str, str]) -> bool:
        """Write ``(separator, pointer, text)`` on one line; separators stand between values only."""
        empty = True
        for separator, pointer, text in values:
            if not text.strip():
                continue
            self.write("" if empty else separator)
            self.value(pointer, text)
            empty = False
        if not empty:
            self.write("\n")
        return not empty
