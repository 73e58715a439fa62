"""Kairix's own memory: what an owner said, kept in their database and found again by its words."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.live import MemoryUpdated
from kairix_core.domain.memory import Memory, Statement
from kairix_core.policies.remember.choose import chosen
from kairix_core.policies.remember.learning import learn
from kairix_core.ports import Clock, Transaction

#: As many are weighed against each other; more than any budget takes.
CONSIDERED = 100
#: More than these are not named one by one to open windows.
NAMED = 50


class KeepMemories:
    """A ``MemoryProvider``."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def recall(self, tx: Transaction, owner_id: UUID, question: str, *, budget_tokens: int) -> list[Memory]:
        found = await tx.memories.search(owner_id, question, limit=CONSIDERED)
        return chosen(found, self._clock(), budget_tokens=budget_tokens)

    async def learn(self, tx: Transaction, owner_id: UUID, statements: Sequence[Statement]) -> list[Memory]:
        if not statements:
            return []
        await tx.memories.lock(owner_id)
        learnt = learn(owner_id, await tx.memories.all(owner_id), statements)
        await store(tx, owner_id, new=learnt.new, changed=learnt.changed)
        return learnt.new


async def store(tx: Transaction, owner_id: UUID, *, new: Sequence[Memory] = (), changed: Sequence[Memory] = ()) -> None:
    """With word of it to open windows. What takes another one's place is there before that points to it."""
    successors = {memory.id: memory.superseded_by for memory in new}
    for memory in new:
        memory.superseded_by = None
    await tx.memories.add(new)
    for memory in new:
        memory.superseded_by = successors[memory.id]
    await tx.memories.change([*(memory for memory in new if memory.superseded_by), *changed])
    touched = tuple(memory.id for memory in [*new, *changed])
    if touched:
        event = MemoryUpdated(memory_ids=touched if len(touched) <= NAMED else ())
        await tx.announcements.announce(owner_id, event)
