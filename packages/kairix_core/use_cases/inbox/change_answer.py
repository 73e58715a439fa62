"""Change or take back what was answered; visitors read the new words, or nothing, from that moment on."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.inbox import OwnAnswer
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.errors import NotFound
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.profile.publish import publish


class ChangeAnswer:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(
        self, owner_id: UUID, answer_id: UUID, *, question: str | None, text: str | None, disclosure: Disclosure | None
    ) -> OwnAnswer:
        """What is None stays."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.inbox.lock(owner_id)
            answer = await own_answer(tx, owner_id, answer_id)
            answer.question, answer.answer = question or answer.question, text or answer.answer
            answer.disclosure, answer.updated_at = disclosure or answer.disclosure, self._clock()
            await tx.inbox.change_answer(answer)
            await publish(tx, owner_id, answer.updated_at)
        return answer


class DeleteAnswer:
    """Its questions are open again."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, answer_id: UUID) -> None:
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.inbox.lock(owner_id)
            answer = await own_answer(tx, owner_id, answer_id)
            await tx.inbox.delete_answer(answer.id)
            await publish(tx, owner_id, self._clock())


async def own_answer(tx: Transaction, owner_id: UUID, answer_id: UUID) -> OwnAnswer:
    answer = await tx.inbox.answer(answer_id)
    if answer is None or answer.owner_id != owner_id:
        raise NotFound
    return answer
