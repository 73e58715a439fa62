"""Run a job: take it under a lease, renew the lease while its handler works, and record how it ended."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.job import JobKind, JobState
from kairix_core.domain.live import JobProgressed
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import InternalError, KairixError, LeaseLost
from kairix_core.policies.backoff import pause_after
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.jobs.job_run import Handler, JobRun

log = logging.getLogger(__name__)

#: A lease is renewed so often that two renewals may fail before it ends.
RENEWALS = 3
CRASHED = "Something unexpected went wrong. What was brought is kept; the operator finds the reason in the log."


class RunJob:
    """The same for every way in which jobs are run; ``lease_seconds`` is how long a dead worker goes unnoticed.

    They are looked for ``aside``, with what else is done beside serving.
    """

    def __init__(
        self,
        uow: UnitOfWork,
        aside: UnitOfWork,
        handlers: Mapping[JobKind, Handler],
        clock: Clock,
        *,
        lease_seconds: float,
    ) -> None:
        self._uow = uow
        self._aside = aside
        self._handlers = handlers
        self._clock = clock
        self._lease = timedelta(seconds=lease_seconds)

    async def __call__(self, job_id: UUID | None = None) -> bool:
        """Run the next job that is due, or this one if it is, to its end; False when there was none."""
        run = await self.take(job_id)
        if run is None:
            return False
        await self.run(run)
        return True

    async def take(self, job_id: UUID | None = None) -> JobRun | None:
        at, lease_id = self._clock(), new_id()
        async with self._aside(SYSTEM) as tx:
            job = await tx.jobs.take(self._handlers, at=at, lease_id=lease_id, until=at + self._lease, job_id=job_id)
            if job is None:
                return None
            await tx.announcements.announce(job.owner_id, JobProgressed.of(job))
        return JobRun(self._uow, job, lease_id, self._clock)

    async def run(self, run: JobRun) -> None:
        """To the end, whatever that is. Cancelled, it gives the job back, and the attempt does not count."""
        working = asyncio.create_task(self._attempt(run), name=f"job-{run.job.id}")
        holding = asyncio.create_task(self._hold(run))
        try:
            await asyncio.wait((working, holding), return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            await _end(working, holding)
            await self._release(run)
            raise
        await _end(working, holding)

    async def _attempt(self, run: JobRun) -> None:
        try:
            await self._handlers[run.job.kind](run)
            if not run.is_complete:
                async with run.completing():
                    pass
        except LeaseLost:
            log.info("job.lost", extra={"job_id": str(run.job.id)})
        except KairixError as error:
            await self._fail(run, error)
        except Exception:
            log.exception("job.crashed", extra={"job_id": str(run.job.id)})
            await self._fail(run, InternalError(CRASHED))

    async def _hold(self, run: JobRun) -> None:
        """Returns when the job is no longer ours."""
        while True:
            await asyncio.sleep(self._lease.total_seconds() / RENEWALS)
            try:
                async with self._uow(run.owner) as tx:
                    if not await tx.jobs.renew(run.job.id, run.lease_id, until=self._clock() + self._lease):
                        return
            except Exception:
                # The next renewal may still come in time; if none does, nothing that this attempt does is stored.
                log.warning("job.not_renewed", extra={"job_id": str(run.job.id)}, exc_info=True)

    async def _fail(self, run: JobRun, error: KairixError) -> None:
        job, at = run.job, self._clock()
        pause = pause_after(error, attempts=job.attempts, max_attempts=job.max_attempts)
        log.warning("job.failed", extra={"job_id": str(job.id), "code": error.code, "attempt": job.attempts})
        async with self._uow(run.owner) as tx:
            again_at = None if pause is None else at + pause
            if not await tx.jobs.fail(job.id, run.lease_id, error, at=at, again_at=again_at):
                return
            if not error.retryable:
                await tx.uploads.delete(job.id)
            await run.announce(tx, JobState.FAILED if again_at is None else JobState.QUEUED)

    async def _release(self, run: JobRun) -> None:
        try:
            async with self._uow(run.owner) as tx:
                if await tx.jobs.release(run.job.id, run.lease_id, at=self._clock()):
                    await run.announce(tx, JobState.QUEUED)
        except KairixError as error:
            # Its lease ends on its own, and a sweep finds it then.
            log.warning("job.not_released", extra={"job_id": str(run.job.id), "reason": error.message})


async def _end(*tasks: asyncio.Task[None]) -> None:
    """Cancel what still runs, and let nothing that went wrong pass unseen."""
    for task in tasks:
        task.cancel()
    for outcome in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(outcome, Exception):
            log.error("job.not_recorded", exc_info=outcome)
