"""A rule: a pattern that tells of a kind of thing worth remembering."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from kairix_core.domain.memory import MemoryKind


@dataclass(frozen=True)
class Rule:
    """``source`` is a regular expression; capitals make no difference but in ``(?-i:…)``."""

    kind: MemoryKind
    source: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when somebody first says something: a start need not wait for hundreds of them."""
        return re.compile(rf"\b(?:{self.source})", re.IGNORECASE)


def rules(kind: MemoryKind, *patterns: str) -> tuple[Rule, ...]:
    return tuple(Rule(kind, pattern) for pattern in patterns)


#: A name, as it is written.
NAMED = r"(?-i:[A-ZÀ-ÞŁŚŽ][\w’'-]+)"
NUMBER = r"(?:\d+|an?|two|three|four|five|six|zwei|drei|vier|fünf|eine?n?|deux|trois|quatre|cinq|une?)"
