"""One turn, from a stored question to a stored answer: RECALL, ANSWER, RECORD.

A turn belongs to the server. It runs as a task of its own and appends to an event log; a stream is a view of that log,
so a reader who leaves loses nothing. No transaction is open while the network is awaited.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from kairix_core.domain.conversation import MessageStatus
from kairix_core.domain.inbox import UnansweredQuestion
from kairix_core.errors import (
    InternalError,
    Interrupted,
    KairixError,
    ProviderError,
    ProviderGarbled,
    ProviderTimeout,
    StorageUnavailable,
)
from kairix_core.ports import ChatProvider, Clock, TurnLog, TurnStreams, UnitOfWork
from kairix_core.schemas import Finished, Started, ToolCall, TurnFailed, TurnFinished, TurnStarted
from kairix_core.use_cases.answer_draft import AnswerDraft
from kairix_core.use_cases.open_turn import OpenTurn
from kairix_core.use_cases.recall import Recall, Recollection

log = logging.getLogger(__name__)

#: Pauses, in seconds, before each new attempt to store an answer while the database is away.
RECORD_PAUSES = (0.2, 1.0, 3.0, 10.0, 30.0)


@dataclass(slots=True)
class RunningTurn:
    """A turn on its way. ``stop_requested`` tells a reader's stop from a server's shutdown; what is ``recording`` is
    past stopping.
    """

    opened: OpenTurn
    events: TurnLog
    draft: AnswerDraft
    task: asyncio.Task[None] = field(init=False)
    stop_requested: bool = False
    recording: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    status: MessageStatus
    error: KairixError | None = None


class RunTurn:
    """``max_seconds`` bounds a whole answer; ``checkpoint_seconds`` is how much of one a crash can cost."""

    def __init__(
        self,
        uow: UnitOfWork,
        chat: ChatProvider,
        streams: TurnStreams,
        recall: Recall,
        clock: Clock,
        *,
        max_seconds: float = 90.0,
        checkpoint_seconds: float = 2.0,
    ) -> None:
        self._uow = uow
        self._chat = chat
        self._streams = streams
        self._recall = recall
        self._clock = clock
        self._max_seconds = max_seconds
        self._checkpoint_seconds = checkpoint_seconds
        self._running: dict[UUID, RunningTurn] = {}

    def start(self, opened: OpenTurn) -> None:
        events = self._streams.open(opened.turn)
        running = RunningTurn(opened, events, AnswerDraft(events))
        events.append(
            TurnStarted(
                turn_id=opened.turn.id,
                conversation_id=opened.conversation.id,
                question_id=opened.question.id,
                answer_id=opened.answer.id,
            )
        )
        self._running[opened.turn.id] = running
        running.task = asyncio.create_task(self._run(running), name=f"turn-{opened.turn.id}")

    def stop(self, turn_id: UUID) -> bool:
        """Ask a running turn to end with what it has; False when it is not running here."""
        running = self._running.get(turn_id)
        if running is None:
            return False
        if not running.recording:
            running.stop_requested = True
            running.task.cancel()
        return True

    async def wait(self, turn_id: UUID) -> None:
        """Until the turn has been recorded."""
        if running := self._running.get(turn_id):
            await asyncio.wait((running.task,))

    async def shut_down(self) -> None:
        """Interrupt what still runs, keeping what was written."""
        turns = list(self._running.values())
        for running in turns:
            if not running.recording:
                running.task.cancel()
        if turns:
            await asyncio.wait([running.task for running in turns])

    async def _run(self, running: RunningTurn) -> None:
        checkpoints = asyncio.create_task(self._checkpoint(running))
        try:
            outcome = await self._attempt(running)
        finally:
            running.recording = True
            checkpoints.cancel()
        try:
            await self._record(running, outcome)
        finally:
            running.events.close()
            self._running.pop(running.opened.turn.id, None)
            self._streams.retire(running.opened.turn.id)

    async def _attempt(self, running: RunningTurn) -> Outcome:
        try:
            async with asyncio.timeout(self._max_seconds):
                recollection = await self._recall(running.opened)
                running.draft.cite_from(recollection.lines)
                await self._answer(running.draft, recollection)
        except asyncio.CancelledError:
            if running.stop_requested:
                return Outcome(MessageStatus.STOPPED)
            return Outcome(MessageStatus.INTERRUPTED, Interrupted())
        except TimeoutError:
            return Outcome(MessageStatus.FAILED, ProviderTimeout())
        except (ProviderError, StorageUnavailable) as error:
            return Outcome(MessageStatus.FAILED, error)
        except Exception:
            log.exception("turn.crashed", extra={"turn_id": str(running.opened.turn.id)})
            return Outcome(MessageStatus.FAILED, InternalError())
        return Outcome(MessageStatus.COMPLETE)

    async def _answer(self, draft: AnswerDraft, recollection: Recollection) -> None:
        draft.prompt_version = recollection.prompt_version
        async with aclosing(self._chat.stream(recollection.request)) as stream:
            async for chunk in stream:
                match chunk:
                    case str():
                        draft.write(chunk)
                    case Started():
                        draft.begin(chunk)
                    case Finished():
                        draft.end(chunk, question=recollection.question, person=recollection.person)
                    case ToolCall():
                        raise ProviderGarbled("The model called a tool that it was not given.")

    async def _checkpoint(self, running: RunningTurn) -> None:
        """Save what was written so far, now and then, so that a crash costs a moment of it and not the whole."""
        opened, draft = running.opened, running.draft
        saved = 0
        while True:
            await asyncio.sleep(self._checkpoint_seconds)
            if draft.length == saved:
                continue
            saved, parts = draft.length, draft.parts()
            # A checkpoint that fails is made good by the next one, or by RECORD.
            with contextlib.suppress(StorageUnavailable):
                async with self._uow(opened.principal) as tx:
                    await tx.messages.checkpoint(opened.answer.id, parts)

    async def _record(self, running: RunningTurn, outcome: Outcome) -> None:
        """Store the end of the answer before its last event leaves."""
        try:
            await self._store_patiently(running, outcome)
        except Exception as error:
            log.exception("turn.not_recorded", extra={"turn_id": str(running.opened.turn.id)})
            outcome = Outcome(MessageStatus.FAILED, error if isinstance(error, KairixError) else InternalError())
        running.events.append(last_event(running.draft, outcome))

    async def _store_patiently(self, running: RunningTurn, outcome: Outcome) -> None:
        """Wait for a database that is away: an answer that was paid for is not thrown away for a restart."""
        for pause in RECORD_PAUSES:
            try:
                return await self._store(running, outcome)
            except StorageUnavailable:
                await asyncio.sleep(pause)
        return await self._store(running, outcome)

    async def _store(self, running: RunningTurn, outcome: Outcome) -> None:
        opened, draft, at = running.opened, running.draft, self._clock()
        answer = opened.answer
        answer.parts = draft.parts()
        answer.status = outcome.status
        answer.error_code = outcome.error.code if outcome.error else None
        answer.model, answer.prompt_version, answer.usage = draft.model, draft.prompt_version, draft.usage
        async with self._uow(opened.principal) as tx:
            await tx.turns.end(opened.turn.id, answer, at=at, last_event=running.events.last_event + 1)
            if draft.model:
                await tx.usage.record(
                    owner_id=answer.owner_id,
                    principal=opened.principal,
                    turn_id=opened.turn.id,
                    model=draft.model,
                    usage=draft.usage,
                    at=at,
                )
            if draft.declined and outcome.error is None:
                await tx.questions.add(unanswered(opened, at=at))


def last_event(draft: AnswerDraft, outcome: Outcome) -> TurnFinished | TurnFailed:
    if (error := outcome.error) is not None:
        return TurnFailed(code=error.code, message=error.message, retryable=error.retryable)
    status: Literal["stopped", "complete"] = "stopped" if outcome.status is MessageStatus.STOPPED else "complete"
    return TurnFinished(status=status, usage=draft.usage)


def unanswered(opened: OpenTurn, *, at: datetime) -> UnansweredQuestion:
    return UnansweredQuestion(
        owner_id=opened.conversation.owner_id,
        agent_id=opened.conversation.agent_id,
        conversation_id=opened.conversation.id,
        message_id=opened.question.id,
        question=opened.question.text,
        created_at=at,
    )
