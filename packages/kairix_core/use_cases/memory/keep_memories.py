"""Kairix's own memory: what an owner said, kept in their database and found again by its words and its meaning."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.live import MemoryUpdated
from kairix_core.domain.memory import Memory, Statement
from kairix_core.policies.remember.choose import chosen
from kairix_core.policies.remember.learning import learn
from kairix_core.ports import Clock, Embedded, Transaction
from kairix_core.use_cases.retrieval.embed_later import embed_later

#: As many are weighed against each other; more than any budget takes.
CONSIDERED = 100
#: More than these are not named one by one to open windows.
NAMED = 50


class KeepMemories:
    """A ``MemoryProvider``. ``embeds`` where a model tells what memories mean: that is done by a job."""

    def __init__(self, clock: Clock, *, embeds: bool) -> None:
        self._clock = clock
        self._embeds = embeds

    async def recall(
        self, tx: Transaction, owner_id: UUID, question: str, meaning: Embedded | None = None, *, budget_tokens: int
    ) -> list[Memory]:
        found = await tx.memories.search(owner_id, question, meaning, limit=CONSIDERED)
        return chosen(found, self._clock(), budget_tokens=budget_tokens)

    async def learn(self, tx: Transaction, owner_id: UUID, statements: Sequence[Statement]) -> list[Memory]:
        if not statements:
            return []
        await tx.memories.lock(owner_id)
        learnt = learn(owner_id, await tx.memories.all(owner_id), statements)
        await self.store(tx, owner_id, new=learnt.new, changed=learnt.changed)
        return learnt.new

    async def store(
        self, tx: Transaction, owner_id: UUID, *, new: Sequence[Memory] = (), changed: Sequence[Memory] = ()
    ) -> None:
        """With word of it to open windows. Whoever stores memories holds their lock."""
        touched = tuple(memory.id for memory in [*new, *changed])
        if not touched:
            return
        await _keep(tx, new, changed)
        await tx.announcements.announce(owner_id, MemoryUpdated(memory_ids=touched if len(touched) <= NAMED else ()))
        if self._embeds:
            await embed_later(tx, owner_id, self._clock())


async def _keep(tx: Transaction, new: Sequence[Memory], changed: Sequence[Memory]) -> None:
    """What takes another one's place is there before that points to it."""
    successors = {memory.id: memory.superseded_by for memory in new}
    for memory in new:
        memory.superseded_by = None
    await tx.memories.add(new)
    for memory in new:
        memory.superseded_by = successors[memory.id]
    await tx.memories.change([*(memory for memory in new if memory.superseded_by), *changed])
