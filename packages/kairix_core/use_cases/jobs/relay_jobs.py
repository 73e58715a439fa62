"""Tell a broker of the jobs that are due."""

from __future__ import annotations

import logging
from datetime import timedelta

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import Broker, Clock, UnitOfWork

log = logging.getLogger(__name__)


class RelayJobs:
    """What the broker was told and nobody has begun after ``patience`` seconds, it may have lost: it is told again.

    To hear of a job twice does no harm.
    """

    def __init__(self, uow: UnitOfWork, broker: Broker, clock: Clock, *, patience: float) -> None:
        self._uow = uow
        self._broker = broker
        self._clock = clock
        self._patience = timedelta(seconds=patience)

    async def __call__(self) -> int:
        """How many the broker took."""
        room = await self._broker.room()
        if room == 0:
            return 0
        at = self._clock()
        async with self._uow(SYSTEM) as tx:
            due = await tx.jobs.to_relay(at=at, stale=at - self._patience, limit=room)
        if not due:
            return 0
        taken = await self._broker.send(due)
        if left := set(due).difference(taken):
            log.warning("jobs.not_taken_by_broker", extra={"count": len(left)})
            async with self._uow(SYSTEM) as tx:
                await tx.jobs.unrelayed(left)
        return len(taken)
