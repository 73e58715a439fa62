"""The owner writes down what is to be remembered."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.memory import Learner, Memory, MemoryKind, Statement
from kairix_core.domain.principal import Principal
from kairix_core.policies.remember.content import fingerprint
from kairix_core.policies.remember.learning import learn
from kairix_core.policies.remember.subject import subject_of
from kairix_core.policies.remember.wording import in_one_line
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.memory.keep_memories import KeepMemories


class WriteMemory:
    def __init__(self, uow: UnitOfWork, memories: KeepMemories, clock: Clock) -> None:
        self._uow = uow
        self._memories = memories
        self._clock = clock

    async def __call__(self, owner_id: UUID, text: str, kind: MemoryKind) -> Memory:
        """What was remembered in these words already is not remembered twice, but holds from now on."""
        text = in_one_line(text)
        said = Statement(kind, text, subject_of(kind, text), text, self._clock(), Learner.OWNER, 1.0)
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.memories.lock(owner_id)
            known = await tx.memories.all(owner_id)
            learnt = learn(owner_id, known, [said])
            await self._memories.store(tx, owner_id, new=learnt.new, changed=learnt.changed)
            mark = fingerprint(text)
            return next(memory for memory in [*learnt.new, *known] if memory.fingerprint == mark)
