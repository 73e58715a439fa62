"""Wait until a job has ended."""

from __future__ import annotations

import asyncio
from uuid import UUID

from kairix_core.domain.job import FINISHED, Job
from kairix_core.domain.live import JobProgressed, LiveEvent
from kairix_core.ports import Live
from kairix_core.use_cases.jobs.read_jobs import ReadJobs


class AwaitJob:
    def __init__(self, read_jobs: ReadJobs, live: Live) -> None:
        self._read_jobs = read_jobs
        self._live = live

    async def __call__(self, owner_id: UUID, job_id: UUID, *, seconds: float) -> Job:
        """The job when it has ended, or as it stands after so many seconds."""
        try:
            async with asyncio.timeout(seconds), self._live.subscribe(owner_id) as events:
                async for event in events:
                    if not _may_have_ended(event, job_id):
                        continue
                    job = await self._read_jobs.one(owner_id, job_id)
                    if job.is_finished:
                        return job
        except TimeoutError:
            pass
        return await self._read_jobs.one(owner_id, job_id)


def _may_have_ended(event: LiveEvent | None, job_id: UUID) -> bool:
    if event is None:
        return True
    return isinstance(event, JobProgressed) and event.job_id == job_id and event.state in FINISHED
