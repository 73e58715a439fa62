"""The owner's hand on one memory: corrected, forgotten, restored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from kairix_core.domain.memory import Learner, Memory, MemoryKind, MemoryStatus
from kairix_core.domain.principal import Principal
from kairix_core.errors import AlreadyRemembered, NotFound
from kairix_core.policies.remember.content import fingerprint
from kairix_core.policies.remember.learning import settle
from kairix_core.policies.remember.subject import subject_of
from kairix_core.policies.remember.wording import in_one_line
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.memory.keep_memories import KeepMemories

#: Given the memory, all of its owner's, and the time.
Change = Callable[[Memory, list[Memory], datetime], None]


class ChangeMemory:
    def __init__(self, uow: UnitOfWork, memories: KeepMemories, clock: Clock) -> None:
        self._uow = uow
        self._memories = memories
        self._clock = clock

    async def edit(
        self, owner_id: UUID, memory_id: UUID, *, text: str | None = None, kind: MemoryKind | None = None
    ) -> Memory:
        """It is the owner's own word from now on; what they had said once stays as its quote."""
        wanted = None if text is None else in_one_line(text)

        def change(memory: Memory, known: list[Memory], at: datetime) -> None:
            _reword(memory, known, wanted or memory.text, kind or memory.kind)
            memory.heard_at, memory.by, memory.confidence = at, Learner.OWNER, 1.0
            memory.status, memory.forgotten_at = MemoryStatus.CURRENT, None

        return await self._change(owner_id, memory_id, change)

    async def forget(self, owner_id: UUID, memory_id: UUID) -> Memory:
        """Nobody is told of it any more, and it is not learnt again from what was said until now."""

        def change(memory: Memory, _known: list[Memory], at: datetime) -> None:
            if memory.status is not MemoryStatus.FORGOTTEN:
                memory.status, memory.superseded_by, memory.forgotten_at = MemoryStatus.FORGOTTEN, None, at

        return await self._change(owner_id, memory_id, change)

    async def restore(self, owner_id: UUID, memory_id: UUID) -> Memory:
        """What was forgotten is where it was; what something else had taken the place of holds again, from now on."""

        def change(memory: Memory, _known: list[Memory], at: datetime) -> None:
            if memory.status is MemoryStatus.SUPERSEDED:
                memory.heard_at = at
            memory.status, memory.forgotten_at = MemoryStatus.CURRENT, None

        return await self._change(owner_id, memory_id, change)

    async def _change(self, owner_id: UUID, memory_id: UUID, change: Change) -> Memory:
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.memories.lock(owner_id)
            known = await tx.memories.all(owner_id)
            memory = next((one for one in known if one.id == memory_id), None)
            if memory is None:
                raise NotFound
            change(memory, known, self._clock())
            others = [one for one in settle(known) if one is not memory]
            await self._memories.store(tx, owner_id, changed=[memory, *others])
            return memory


def _reword(memory: Memory, known: list[Memory], text: str, kind: MemoryKind) -> None:
    mark = fingerprint(text)
    if any(one.fingerprint == mark for one in known if one is not memory):
        raise AlreadyRemembered
    memory.text, memory.kind, memory.fingerprint, memory.subject = text, kind, mark, subject_of(kind, text)
