"""Answers that nobody is writing any more: after a crash, or when the start of a turn got lost on its way."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import StorageUnavailable
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.learning.learn_later import learn_later
from kairix_core.use_cases.turn.run_turn import RunTurn

log = logging.getLogger(__name__)

SWEEP_SECONDS = 30.0
#: How much longer than any answer may take one has to be ``streaming`` to count as abandoned by another process.
MARGIN = timedelta(seconds=30)


class RecoverTurns:
    """Mark them ``interrupted``, with what was checkpointed of them, so that their conversations are open again; what
    their owners said to their coaches is learnt from all the same.
    """

    def __init__(self, uow: UnitOfWork, run_turn: RunTurn, clock: Clock, *, max_seconds: float) -> None:
        self._uow = uow
        self._run_turn = run_turn
        self._clock = clock
        self._abandoned_after = timedelta(seconds=max_seconds) + MARGIN

    async def __call__(self) -> int:
        """Run before the first question is taken: what runs then was left by a process that is gone. How many."""
        return await self._interrupt(begun_before=None)

    async def sweep(self) -> int:
        """What runs longer than any answer may take, and not here. How many."""
        begun_before = self._clock() - self._abandoned_after
        return await self._interrupt(begun_before=begun_before, besides=self._run_turn.running)

    async def keep_sweeping(self) -> None:
        """For as long as the server runs."""
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            try:
                await self.sweep()
            except StorageUnavailable as error:
                log.warning("turns.not_swept", extra={"reason": error.message})
            except Exception:
                log.exception("turns.not_swept")

    async def _interrupt(self, *, begun_before: datetime | None, besides: Collection[UUID] = ()) -> int:
        at = self._clock()
        async with self._uow(SYSTEM) as tx:
            conversations = await tx.turns.interrupt_running(at, begun_before=begun_before, besides=besides)
            for conversation_id in conversations:
                await learn_later(tx, conversation_id, at)
        if conversations:
            log.warning("turns.interrupted", extra={"count": len(conversations)})
        return len(conversations)
