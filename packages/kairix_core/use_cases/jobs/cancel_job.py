"""Call a job off."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.job import Job
from kairix_core.domain.live import JobProgressed
from kairix_core.domain.principal import Principal
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import access_job


class CancelJob:
    """One that runs notices at its next report or renewal, and stores nothing any more; one that ended stays ended."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, job_id: UUID) -> Job:
        """The job as it stands then."""
        async with self._uow(Principal.user(owner_id)) as tx:
            job = await access_job(tx, owner_id, job_id)
            if not await tx.jobs.cancel(job.id, at=self._clock()):
                return await access_job(tx, owner_id, job_id)
            await tx.uploads.delete(job.id)
            job = await access_job(tx, owner_id, job_id)
            await tx.announcements.announce(owner_id, JobProgressed.of(job))
        return job
