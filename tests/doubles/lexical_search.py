"""BM25 in memory, in place of the database's: the same formula over this project's own stems."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from kairix_core.domain.document import Evidence
from kairix_core.policies.words import stem, tokens
from kairix_core.ports import ScoredEvidence

K1, B = 1.2, 0.75


def lexical_search(lines: Sequence[Evidence], query: str) -> list[ScoredEvidence]:
    """All lines, best match first, those that match nothing last."""
    counted = [Counter(stem(word) for word, _, _ in tokens(line.quote)) for line in lines]
    mean = sum(map(Counter.total, counted)) / (len(counted) or 1) or 1.0
    asked = {stem(word) for word, _, _ in tokens(query)}
    weight = {word: _idf(sum(word in line for line in counted), len(lines)) for word in asked}

    def score(line: Counter[str]) -> float:
        length = K1 * (1 - B + B * line.total() / mean)
        return sum(weight[word] * line[word] * (K1 + 1) / (line[word] + length) for word in asked)

    found = [ScoredEvidence(line, score(words)) for line, words in zip(lines, counted, strict=True)]
    return sorted(found, key=lambda scored: -scored.score)


def _idf(lines_with: int, lines: int) -> float:
    return math.log(1 + (lines - lines_with + 0.5) / (lines_with + 0.5)) if lines_with else 0.0
