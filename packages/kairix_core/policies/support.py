"""Which lines speak to what a question insists on."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from kairix_core.policies.question import Point, Question
from kairix_core.policies.quoting import ENTRY
from kairix_core.policies.vocabulary import expansion
from kairix_core.policies.words import terms
from kairix_core.schemas import EvidenceLine


class Support:
    """``lines_for`` has the numbers of the lines that speak to each point, ``terms`` the words of each line."""

    def __init__(self, question: Question, lines: Sequence[EvidenceLine]) -> None:
        self._lines = lines
        self._inside = question.inside
        self._entry_terms = {line.number: terms(line.context) for line in lines if line.context}
        self.terms = {line.number: terms(line.quote) for line in lines}
        self.lines_for = {point: self._speaking_to(point) for point in question.points}

    def found(self) -> list[Point]:
        return [point for point, found in self.lines_for.items() if found]

    def missing(self, *, names: bool) -> tuple[str, ...]:
        """The names that stand in no line, or the other words."""
        return tuple(point.word for point, found in self.lines_for.items() if point.is_name == names and not found)

    def points_of(self, line: EvidenceLine) -> frozenset[Point]:
        return frozenset(point for point, found in self.lines_for.items() if line.number in found)

    def rarest(self) -> frozenset[int]:
        """The lines for the point that fewest speak to; of two, for the one that a line has word for word."""

        def rarity(point: Point) -> tuple[int, bool]:
            found = self.lines_for[point]
            return len(found), not any(point.stem in self.terms[number] for number in found)

        found = self.found()
        return self.lines_for[min(found, key=rarity)] if found else frozenset()

    def _speaking_to(self, point: Point) -> frozenset[int]:
        if point.spelled:
            return self._written(rf"(?<![\w-]){re.escape(point.spelled)}(?![\w+#-])")
        if point.is_trade:
            return self._written(rf"(?i:\b{re.escape(point.word)}\b)")
        wanted = expansion(point.stem)
        speaking = {number for number, found in self.terms.items() if not wanted.isdisjoint(found)}
        if point.is_name:
            # A line speaks of its employer or school without naming it.
            speaking |= {number for number, found in self._entry_terms.items() if point.stem in found}
        if point.stem in self._inside:
            speaking |= self._of_entries(speaking)
        return frozenset(speaking)

    def _written(self, pattern: str) -> frozenset[int]:
        return frozenset(line.number for line in self._lines if re.search(pattern, line.quote))

    def _of_entries(self, speaking: Container[int]) -> set[int]:
        """All lines of the entries whose first line speaks: what was done there was done in that place."""
        heads = {line.path for line in self._lines if ENTRY.fullmatch(line.path) and line.number in speaking}
        return {line.number for line in self._lines if (entry := ENTRY.match(line.path)) and entry[0] in heads}
