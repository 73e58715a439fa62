"""Try a job that was given up once more."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.job import Job, JobState
from kairix_core.domain.live import JobProgressed
from kairix_core.domain.principal import Principal
from kairix_core.errors import Conflict
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import access_job

NOT_FAILED = "Only work that has failed can be tried again."
FILE_IS_GONE = "The file could not be read and is not kept. Nothing of it was stored; choose it again."


class RetryJob:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, job_id: UUID) -> Job:
        """The job, queued, all its attempts before it.

        ``Conflict`` unless it has failed for good, and when the file that it is about is not kept any more.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            job = await access_job(tx, owner_id, job_id)
            if not await tx.jobs.retry(job_id, at=self._clock()):
                raise Conflict(FILE_IS_GONE if job.state is JobState.FAILED else NOT_FAILED)
            job = await access_job(tx, owner_id, job_id)
            await tx.announcements.announce(owner_id, JobProgressed.of(job))
        return job
