"""Set questions aside, and take them up again."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.inbox import AskedState
from kairix_core.domain.principal import Principal
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.inbox.read_questions import find_group


class SortQuestions:
    """Each does so with all questions that ask for the same; ``NotFound`` when they are not in that state."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def dismiss(self, owner_id: UUID, question_id: UUID) -> None:
        async with self._uow(Principal.user(owner_id)) as tx:
            at = self._clock()
            ids = await self._group(tx, owner_id, question_id, AskedState.OPEN)
            await tx.questions.settle(ids, answer_id=None, dismissed_at=at)
            await tx.questions.read(ids, at)

    async def reopen(self, owner_id: UUID, question_id: UUID) -> None:
        async with self._uow(Principal.user(owner_id)) as tx:
            ids = await self._group(tx, owner_id, question_id, AskedState.DISMISSED)
            await tx.questions.settle(ids, answer_id=None, dismissed_at=None)

    async def _group(self, tx: Transaction, owner_id: UUID, question_id: UUID, state: AskedState) -> list[UUID]:
        await tx.inbox.lock(owner_id)
        group = await find_group(tx, owner_id, question_id, state, self._clock().date())
        return [question.id for question in group.questions]
