"""After a crash: answers that nobody is writing any more."""

from __future__ import annotations

import logging
from datetime import timedelta

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import Clock, UnitOfWork

log = logging.getLogger(__name__)


class RecoverTurns:
    """Run before the first question is taken: what is still ``streaming`` then was left by a process that is gone.

    Run again now and then, for what began longer ago than any answer may take: its process lost it without dying.
    """

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, *, older_than: timedelta = timedelta(0)) -> int:
        """How many answers are ``interrupted`` now, with what was checkpointed of them."""
        at = self._clock()
        async with self._uow(SYSTEM) as tx:
            count = await tx.turns.interrupt_running(at, begun_before=at - older_than)
        if count:
            log.warning("turns.interrupted", extra={"count": count})
        return count
