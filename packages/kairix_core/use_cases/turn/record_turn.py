"""RECORD: how a turn ended, stored before its last event leaves, so that whoever saw the end can rely on it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, repeat

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.conversation import Message, MessageStatus
from kairix_core.domain.inbox import UnansweredQuestion
from kairix_core.domain.live import InboxReceived
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.usage import Usage
from kairix_core.errors import InternalError, KairixError, ProviderError, StorageUnavailable
from kairix_core.policies.inbox.grouping import same_answer
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.coach.coached_turn import keep_coached
from kairix_core.use_cases.known_name import known_name
from kairix_core.use_cases.learning.learn_later import learn_later
from kairix_core.use_cases.retrieval.summarize_later import summarize_later
from kairix_core.use_cases.turn.answer_draft import AnswerDraft
from kairix_core.use_cases.turn.open_turn import OpenTurn

log = logging.getLogger(__name__)

#: Seconds before each new attempt while the database is away; the last one for ever.
PAUSES = (0.2, 1.0, 3.0, 10.0)
LONGEST_PAUSE = 15.0
#: What answered when the provider had not yet said so.
UNKNOWN_MODEL = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    status: MessageStatus
    error: KairixError | None = None


class RecordTurn:
    """Acts as Kairix itself: what was spent is counted even if whoever asked has deleted the conversation since."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock
        self._hurry = asyncio.Event()

    def hurry(self) -> None:
        """Wait no longer for a database that is away: Kairix is being shut down."""
        self._hurry.set()

    async def __call__(self, opened: OpenTurn, draft: AnswerDraft, outcome: Outcome, *, last_event: int) -> Outcome:
        """What was recorded: ``outcome``, or a failure in its place when the answer cannot be stored as it is."""
        try:
            end(opened.answer, draft, outcome)
            await self._patiently(lambda: self._store(opened, draft, last_event))
        except StorageUnavailable as error:
            return Outcome(MessageStatus.INTERRUPTED, error)
        except Exception:
            log.exception("turn.not_recorded", extra={"turn_id": str(opened.turn.id)})
            return await self._store_failure(opened, draft, last_event)
        return outcome

    async def _store_failure(self, opened: OpenTurn, draft: AnswerDraft, last_event: int) -> Outcome:
        """Without an end the conversation would stay closed to questions until the next sweep."""
        failed, answer = Outcome(MessageStatus.FAILED, InternalError()), opened.answer
        answer.parts, answer.status, answer.error_code = [], failed.status, InternalError.code
        try:
            await self._patiently(lambda: self._store(opened, draft, last_event))
        except Exception:
            log.exception("turn.left_open", extra={"turn_id": str(opened.turn.id)})
        return failed

    async def _store(self, opened: OpenTurn, draft: AnswerDraft, last_event: int) -> None:
        answer, at = opened.answer, self._clock()
        asks = draft.declined and answer.error_code is None
        async with self._uow(SYSTEM) as tx:
            if asks:  # before any row is touched, as whoever forgets does; an answer may not go while it is counted
                await tx.inbox.lock(answer.owner_id)
            await tx.turns.end(opened.turn.id, answer, at=at, last_event=last_event)
            if draft.request is not None:
                await count_usage(tx, opened, at)
            if asks:
                await ask_owner(tx, opened, at)
            if draft.coached is not None:
                await keep_coached(tx, opened, draft.coached, at)
            if draft.outgrown:
                await summarize_later(tx, opened.conversation, at)
            if opened.kind is AgentKind.COACH:
                await learn_later(tx, opened.conversation.id, at)

    async def _patiently(self, store: Callable[[], Awaitable[None]]) -> None:
        """Wait for a database that is away: an answer that was paid for is not thrown away for a restart of it."""
        for pause in chain(PAUSES, repeat(LONGEST_PAUSE)):
            last_try = self._hurry.is_set()
            try:
                await store()
            except StorageUnavailable:
                log.warning("turn.waits_for_storage", extra={"seconds": pause})
                if last_try:
                    raise
            else:
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hurry.wait(), pause)


def end(answer: Message, draft: AnswerDraft, outcome: Outcome) -> None:
    answer.parts = draft.parts()
    answer.status = outcome.status
    answer.error_code = outcome.error.code if outcome.error else None
    answer.model, answer.prompt_version = draft.model, draft.prompt_version
    answer.usage = cost_of(draft, outcome)


def cost_of(draft: AnswerDraft, outcome: Outcome) -> Usage:
    """As the model counted, or, of an answer that was cut short, as it is likely to be billed.

    A provider that failed before it began to answer bills nothing.
    """
    refused = draft.model is None and isinstance(outcome.error, ProviderError)
    return draft.counted or (Usage() if refused else draft.estimate())


async def count_usage(tx: Transaction, opened: OpenTurn, at: datetime) -> None:
    answer = opened.answer
    await tx.usage.record(
        opened.turn.id,
        owner_id=answer.owner_id,
        principal=opened.principal,
        model=answer.model or UNKNOWN_MODEL,
        usage=answer.usage or Usage(),
        at=at,
    )


async def ask_owner(tx: Transaction, opened: OpenTurn, at: datetime) -> None:
    """What its owner has answered for everybody is counted there, and asked no more. The caller holds the inbox."""
    owner_id, question = opened.conversation.owner_id, unanswered(opened, at=at)
    told = [answer for answer in await tx.inbox.answers(owner_id) if answer.disclosure is Disclosure.PUBLIC]
    known = same_answer(question.question, told, person=await known_name(tx, owner_id), today=at.date())
    await tx.questions.add(replace(question, answer_id=known.id if known else None))
    if known is None:
        await tx.announcements.announce(owner_id, InboxReceived(kind="question"))


def unanswered(opened: OpenTurn, *, at: datetime) -> UnansweredQuestion:
    return UnansweredQuestion(
        owner_id=opened.conversation.owner_id,
        agent_id=opened.conversation.agent_id,
        conversation_id=opened.conversation.id,
        message_id=opened.question.id,
        question=opened.question.text,
        created_at=at,
    )
