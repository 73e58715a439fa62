"""One turn, from a stored question to a stored answer: RECALL, ANSWER, RECORD.

A turn belongs to the server. It runs as a task of its own and appends to an event log; a stream is a view of that log,
so a reader who leaves loses nothing. No transaction is open while the network is awaited.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from kairix_core.domain.conversation import Message, MessageStatus
from kairix_core.domain.usage import Usage
from kairix_core.errors import (
    InternalError,
    Interrupted,
    ProviderError,
    ProviderTimeout,
    StorageUnavailable,
)
from kairix_core.ports import Clock, TurnLog, TurnStreams, UnitOfWork
from kairix_core.schemas import TurnFailed, TurnFinished, TurnStarted
from kairix_core.use_cases.turn.answer_draft import AnswerDraft
from kairix_core.use_cases.turn.answer_turn import AnswerTurn
from kairix_core.use_cases.turn.open_turn import OpenTurn
from kairix_core.use_cases.turn.recall import Recall
from kairix_core.use_cases.turn.record_turn import Outcome, RecordTurn

log = logging.getLogger(__name__)

#: Seconds that a shutdown, a stop or a deletion waits for what is being recorded; the next start finds the rest.
RECORD_SECONDS = 10.0


@dataclass(slots=True)
class RunningTurn:
    """A turn on its way. ``answering`` may be cancelled at any moment, ``task`` records how it ended.

    ``stop_requested`` tells a reader's stop from a server's shutdown.
    """

    opened: OpenTurn
    events: TurnLog
    draft: AnswerDraft
    answering: asyncio.Task[Outcome] = field(init=False)
    task: asyncio.Task[None] = field(init=False)
    stop_requested: bool = False

    def stop(self) -> None:
        """End with what is there; what has ended is past stopping."""
        self.stop_requested = self.answering.cancel() or self.stop_requested

    def outcome(self) -> Outcome:
        if not self.answering.cancelled():
            return self.answering.result()
        if self.stop_requested:
            return Outcome(MessageStatus.STOPPED)
        return Outcome(MessageStatus.INTERRUPTED, Interrupted())

    def belongs_to(self, conversation_id: UUID | None, person_id: UUID | None) -> bool:
        conversation = self.opened.conversation
        if person_id is not None and person_id in {conversation.owner_id, conversation.user_id}:
            return True
        return conversation.id == conversation_id


class RunTurn:
    """``max_seconds`` bounds a whole answer; ``checkpoint_seconds`` is how much of one a crash can cost."""

    def __init__(
        self,
        uow: UnitOfWork,
        answer: AnswerTurn,
        streams: TurnStreams,
        recall: Recall,
        clock: Clock,
        *,
        max_seconds: float = 90.0,
        checkpoint_seconds: float = 2.0,
    ) -> None:
        self._uow = uow
        self._answer = answer
        self._streams = streams
        self._recall = recall
        self._clock = clock
        self._max_seconds = max_seconds
        self._checkpoint_seconds = checkpoint_seconds
        self._record = RecordTurn(uow, clock)
        self._running: dict[UUID, RunningTurn] = {}
        self._closing = False

    def require_open(self) -> None:
        """``Interrupted`` once a shutdown has begun: what would be asked now could not be answered any more."""
        if self._closing:
            raise Interrupted("Kairix is about to restart. Nothing was stored; please ask again in a moment.")

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
        running.answering = asyncio.create_task(self._attempt(running))
        running.task = asyncio.create_task(self._run(running), name=f"turn-{opened.turn.id}")
        if self._closing:
            running.answering.cancel()

    @property
    def running(self) -> frozenset[UUID]:
        """The turns that this process is answering or recording."""
        return frozenset(self._running)

    def stop(self, turn_id: UUID) -> bool:
        """Ask a running turn to end with what it has; False when it is not running here."""
        running = self._running.get(turn_id)
        if running is None:
            return False
        running.stop()
        return True

    async def wait(self, turn_id: UUID) -> None:
        """Until the turn has been recorded, or is waiting for a database that is away."""
        if running := self._running.get(turn_id):
            await asyncio.wait((running.task,), timeout=RECORD_SECONDS)

    async def stop_all(self, *, conversation_id: UUID | None = None, person_id: UUID | None = None) -> None:
        """Stop and record what runs in a conversation, or in any that somebody owns or holds, before it is deleted."""
        turns = [turn for turn in self._running.values() if turn.belongs_to(conversation_id, person_id)]
        for running in turns:
            running.stop()
        if turns:
            await asyncio.wait([running.task for running in turns], timeout=RECORD_SECONDS)

    async def shut_down(self) -> None:
        """Interrupt what still runs, keeping what was written."""
        self._closing = True
        self._record.hurry()
        turns = list(self._running.values())
        for running in turns:
            running.answering.cancel()
        if turns:
            _, waiting = await asyncio.wait([running.task for running in turns], timeout=RECORD_SECONDS)
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    async def _run(self, running: RunningTurn) -> None:
        events, draft = running.events, running.draft
        told = Outcome(MessageStatus.INTERRUPTED, Interrupted())
        checkpoints = asyncio.create_task(self._checkpoint(running))
        try:
            await asyncio.wait((running.answering,))
            checkpoints.cancel()
            told = await self._record(running.opened, draft, running.outcome(), last_event=events.last_event + 1)
        finally:
            checkpoints.cancel()
            events.append(last_event(running.opened.answer, told))
            events.close()
            self._running.pop(running.opened.turn.id)
            self._streams.retire(running.opened.turn.id)

    async def _attempt(self, running: RunningTurn) -> Outcome:
        try:
            async with asyncio.timeout(self._max_seconds):
                recollection = await self._recall(running.opened)
                running.draft.coached, running.draft.outgrown = recollection.coached, recollection.outgrown
                running.draft.judge(recollection.rubric)
                if recollection.lines is not None:
                    running.draft.cite_from(recollection.lines, held_to_them=recollection.held_to_lines)
                await self._answer(running.opened, running.draft, recollection)
        except TimeoutError:
            return Outcome(MessageStatus.FAILED, ProviderTimeout())
        except (ProviderError, StorageUnavailable) as error:
            log.warning("turn.failed", extra={"code": error.code, "reason": error.message})
            return Outcome(MessageStatus.FAILED, error)
        except Exception:
            log.exception("turn.crashed", extra={"turn_id": str(running.opened.turn.id)})
            return Outcome(MessageStatus.FAILED, InternalError())
        return Outcome(MessageStatus.COMPLETE)

    async def _checkpoint(self, running: RunningTurn) -> None:
        """Save what was written so far, now and then, so that a crash costs a moment of it and not the whole."""
        opened, draft = running.opened, running.draft
        saved = 0
        while True:
            await asyncio.sleep(self._checkpoint_seconds)
            if draft.length == saved:
                continue
            length = draft.length
            try:
                async with self._uow(opened.principal) as tx:
                    await tx.messages.checkpoint(opened.answer.id, draft.parts())
                saved = length
            except Exception:
                # Made good by the next one, or by RECORD.
                log.warning("turn.not_checkpointed", extra={"turn_id": str(opened.turn.id)}, exc_info=True)


def last_event(answer: Message, outcome: Outcome) -> TurnFinished | TurnFailed:
    if outcome.error is not None:
        # In the words of its kind: what a model server said is for the operator, and stands in the log.
        error = type(outcome.error)()
        return TurnFailed(code=error.code, message=error.message, retryable=error.retryable)
    status: Literal["stopped", "complete"] = "stopped" if outcome.status is MessageStatus.STOPPED else "complete"
    return TurnFinished(status=status, usage=answer.usage or Usage())
