"""A rule: a pattern that tells of a kind of thing worth remembering."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kairix_core.domain.memory import MemoryKind


@dataclass(frozen=True, slots=True)
class Rule:
    kind: MemoryKind
    pattern: re.Pattern[str]


def rules(kind: MemoryKind, *patterns: str) -> tuple[Rule, ...]:
    """Capitals make no difference but in ``(?-i:…)``."""
    return tuple(Rule(kind, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for pattern in patterns)


#: A name, as it is written.
NAMED = r"(?-i:[A-ZÀ-ÞŁŚŽ][\w’'-]+)"
NUMBER = r"(?:\d+|an?|two|three|four|five|six|zwei|drei|vier|fünf|eine?n?|deux|trois|quatre|cinq|une?)"
