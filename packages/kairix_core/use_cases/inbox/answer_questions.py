"""Answer once, for all who asked and for all who will."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.inbox import AskedState, OwnAnswer
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.errors import Conflict
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.inbox.read_questions import Asked, find_group
from kairix_core.use_cases.profile.publish import publish

ANSWERED = "You have answered this already, in another window. That answer stands: it can be changed under Answered."


class AnswerQuestions:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(
        self, owner_id: UUID, question_id: UUID, text: str, *, question: str | None, disclosure: Disclosure
    ) -> Asked:
        """``question`` is a wording of the owner's own. The same answer again, because no word of it came, is that one;
        ``Conflict`` for another one, ``NotFound`` for what was set aside.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.inbox.lock(owner_id)
            at, known = self._clock(), await tx.questions.get(question_id)
            if known is not None and known.owner_id == owner_id and known.answer_id is not None:
                return await _again(tx, known.answer_id, text)
            group = await find_group(tx, owner_id, question_id, AskedState.OPEN, at.date())
            answer = OwnAnswer(owner_id, question or group.wording, text, disclosure, created_at=at, updated_at=at)
            ids = [asked.id for asked in group.questions]
            await tx.inbox.add_answer(answer)
            await tx.questions.settle(ids, answer_id=answer.id, dismissed_at=None)
            await tx.questions.read(ids, at)
            await publish(tx, owner_id, at)
            return await _told(tx, answer)


async def _again(tx: Transaction, answer_id: UUID, text: str) -> Asked:
    answer = await tx.inbox.answer(answer_id)
    if answer is None or answer.answer != text:
        raise Conflict(ANSWERED)
    return await _told(tx, answer)


async def _told(tx: Transaction, answer: OwnAnswer) -> Asked:
    return Asked(answer.id, answer.question, await tx.questions.of_answer(answer.id), answer, ())
