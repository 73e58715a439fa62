"""RECORD: how a turn ended, stored before its last event leaves, so that whoever saw the end can rely on it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, repeat

from kairix_core.domain.conversation import Message, MessageStatus
from kairix_core.domain.inbox import UnansweredQuestion
from kairix_core.domain.usage import Usage
from kairix_core.errors import InternalError, KairixError, StorageUnavailable
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.answer_draft import AnswerDraft
from kairix_core.use_cases.open_turn import OpenTurn

log = logging.getLogger(__name__)

#: Seconds before each new attempt while the database is away; the last one for ever.
PAUSES = (0.2, 1.0, 3.0, 10.0)
LONGEST_PAUSE = 15.0


@dataclass(frozen=True, slots=True)
class Outcome:
    status: MessageStatus
    error: KairixError | None = None


class RecordTurn:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, opened: OpenTurn, draft: AnswerDraft, outcome: Outcome, *, last_event: int) -> Outcome:
        """What was recorded: ``outcome``, or a failure in its place when the answer cannot be stored as it is."""
        try:
            await patiently(lambda: self._store(opened, draft, outcome, last_event))
        except Exception:
            log.exception("turn.not_recorded", extra={"turn_id": str(opened.turn.id)})
            await self._store_failure(opened, last_event)
            return Outcome(MessageStatus.FAILED, InternalError())
        return outcome

    async def _store(self, opened: OpenTurn, draft: AnswerDraft, outcome: Outcome, last_event: int) -> None:
        answer, at = opened.answer, self._clock()
        answer.parts = draft.parts()
        answer.status = outcome.status
        answer.error_code = outcome.error.code if outcome.error else None
        answer.model, answer.prompt_version, answer.usage = draft.model, draft.prompt_version, draft.usage
        async with self._uow(opened.principal) as tx:
            await tx.turns.end(opened.turn.id, answer, at=at, last_event=last_event)
            if draft.request is not None:
                await tx.usage.record(
                    owner_id=answer.owner_id,
                    principal=opened.principal,
                    turn_id=opened.turn.id,
                    model=draft.model or "unknown",
                    usage=draft.usage or Usage(),
                    at=at,
                )
            if draft.declined and outcome.error is None:
                await tx.questions.add(unanswered(opened, at=at))

    async def _store_failure(self, opened: OpenTurn, last_event: int) -> None:
        """Without an end the conversation would stay closed to questions."""
        answer = Message(**{**vars(opened.answer), "parts": [], "status": MessageStatus.FAILED})
        answer.error_code, answer.usage = InternalError.code, None

        async def store() -> None:
            async with self._uow(opened.principal) as tx:
                await tx.turns.end(opened.turn.id, answer, at=self._clock(), last_event=last_event)

        try:
            await patiently(store)
        except Exception:
            log.exception("turn.left_open", extra={"turn_id": str(opened.turn.id)})


async def patiently(store: Callable[[], Awaitable[None]]) -> None:
    """Wait for a database that is away: an answer that was paid for is not thrown away for a restart of it."""
    for pause in chain(PAUSES, repeat(LONGEST_PAUSE)):
        try:
            await store()
        except StorageUnavailable:
            log.warning("turn.waits_for_storage", extra={"seconds": pause})
            await asyncio.sleep(pause)
        else:
            return


def unanswered(opened: OpenTurn, *, at: datetime) -> UnansweredQuestion:
    return UnansweredQuestion(
        owner_id=opened.conversation.owner_id,
        agent_id=opened.conversation.agent_id,
        conversation_id=opened.conversation.id,
        message_id=opened.question.id,
        question=opened.question.text,
        created_at=at,
    )
