"""Queue again what dead workers left, and forget what ended long ago."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

from kairix_core.domain.live import JobProgressed
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import StorageUnavailable
from kairix_core.ports import Clock, UnitOfWork

log = logging.getLogger(__name__)

JOBS_ARE_KEPT = timedelta(days=30)


class SweepJobs:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self) -> int:
        """How many had been left."""
        at = self._clock()
        async with self._uow(SYSTEM) as tx:
            left = await tx.jobs.sweep(at=at)
            for job in left:
                await tx.announcements.announce(job.owner_id, JobProgressed.of(job))
            await tx.jobs.forget_finished(before=at - JOBS_ARE_KEPT)
        return len(left)

    async def keep_sweeping(self, every: float) -> None:
        """For ever, ``every`` so many seconds."""
        while True:
            try:
                if count := await self():
                    log.warning("jobs.left_behind", extra={"count": count})
            except StorageUnavailable as error:
                log.warning("jobs.not_swept", extra={"reason": error.message})
            except Exception:
                log.exception("jobs.not_swept")
            await asyncio.sleep(every)
