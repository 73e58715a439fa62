"""Which memories are told for a question, within a budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from kairix_core.domain.memory import Memory, MemoryKind
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.ports import ScoredMemory

#: Against a match, which counts 1 for the best, a half for the next, and so on.
FRESH, HALF_LIFE_DAYS = 0.3, 180.0
WEIGHTS: Mapping[MemoryKind, float] = {
    MemoryKind.CIRCUMSTANCE: 0.2,
    MemoryKind.PLAN: 0.2,
    MemoryKind.PREFERENCE: 0.15,
    MemoryKind.PERSON: 0.05,
    MemoryKind.EVENT: 0.0,
}
#: What stands around a memory in its line.
AROUND = 28


def chosen(found: Sequence[ScoredMemory], at: datetime, *, budget_tokens: int) -> list[Memory]:
    """The best first: by how well it answers, by how long ago it was said, and by its kind."""
    scores = sorted({one.score for one in found}, reverse=True)
    places = {score: place for place, score in enumerate(scores, start=1)}
    ranked = sorted(found, key=lambda one: -_worth(one, places[one.score], at))
    room, memories = budget_tokens * CHARS_PER_TOKEN, []
    for one in ranked:
        room -= len(one.memory.text) + AROUND
        if room < 0:
            break
        memories.append(one.memory)
    return memories


def memory_lines(memories: Sequence[Memory]) -> str:
    """One line each, with the day on which it was said: data, which can close no fence."""
    return "\n".join(
        f"- ({memory.kind.value}, said on {memory.heard_at:%Y-%m-%d}) {' '.join(memory.text.split())}".replace(
            "</", "< /"
        )
        for memory in memories
    )


def _worth(one: ScoredMemory, place: int, at: datetime) -> float:
    days = max((at - one.memory.heard_at).days, 0)
    matched = 1 / place if one.score else 0.0
    freshness: float = 0.5 ** (days / HALF_LIFE_DAYS)
    return matched + FRESH * freshness + WEIGHTS[one.memory.kind]
