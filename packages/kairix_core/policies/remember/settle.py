"""Which memories hold now: what is said later, or more precisely, takes the place of what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from kairix_core.domain.memory import Memory, MemoryKind, MemoryStatus
from kairix_core.policies.remember.content import content, denies

#: As many of the words of two statements have to be the same (Jaccard) for one to be the other in other words.
PARAPHRASE = 0.6
NUMBER = re.compile(r"\d+")


def settled(memories: Iterable[Memory]) -> dict[UUID, UUID | None]:
    """Of all that are not forgotten: what took its place, None where it holds. The order of ``memories`` is no matter:
    they are gone through in the order in which they were last said.
    """
    current: list[Memory] = []
    ended: dict[UUID, UUID | None] = {}
    told = (one for one in memories if one.status is not MemoryStatus.FORGOTTEN)
    for one in sorted(told, key=lambda memory: (memory.heard_at, memory.fingerprint)):
        ended[one.id] = said = _said_already(current, one)
        if said is None:
            over = [other for other in current if _replaces(one, other)]
            ended.update((other.id, one.id) for other in over)
            current = [*(other for other in current if other not in over), one]
    return ended


def _said_already(current: Iterable[Memory], one: Memory) -> UUID | None:
    """What says the same, or more, and is still so."""
    return next((other.id for other in current if _holds(other, one)), None)


def _holds(other: Memory, one: Memory) -> bool:
    is_same = one.kind is other.kind or one.subject == other.subject
    return is_same and denies(one.text) == denies(other.text) and content(one.text) <= content(other.text)


def _replaces(later: Memory, earlier: Memory) -> bool:
    if later.subject == earlier.subject:
        return True
    if later.kind is not earlier.kind:
        return False
    new, old = content(later.text), content(earlier.text)
    if denies(later.text) and not denies(earlier.text) and later.kind is not MemoryKind.EVENT:
        return bool(new) and new <= old
    is_more = bool(old) and old <= new
    return is_more or _is_paraphrase(later.text, earlier.text)


def _is_paraphrase(one: str, other: str) -> bool:
    """Other numbers are another thing: the marathon of another year."""
    words, others = content(one), content(other)
    shared = len(words & others) / max(len(words | others), 1)
    return shared >= PARAPHRASE and set(NUMBER.findall(one)) == set(NUMBER.findall(other))
