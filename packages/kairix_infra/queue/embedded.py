"""Jobs run in this process: taken from the outbox as they come, a few at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from kairix_core.errors import StorageUnavailable
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.jobs.run_job import RunJob
from kairix_core.use_cases.jobs.sweep_jobs import SweepJobs
from kairix_infra.db.urls import DatabaseUrls
from kairix_infra.queue.work import SWEEP_SECONDS, Work, end

log = logging.getLogger(__name__)

#: What running jobs get to end when the process is asked to.
GRACE_SECONDS = 4.0


class EmbeddedRunner:
    """``concurrency`` jobs at a time; any number of processes may run on one database."""

    def __init__(self, run_job: RunJob, sweep_jobs: SweepJobs, urls: DatabaseUrls, *, concurrency: int) -> None:
        self._run_job = run_job
        self._sweep_jobs = sweep_jobs
        self._work = Work(urls)
        self._places = asyncio.Semaphore(concurrency)
        self._watching: list[asyncio.Task[Any]] = []
        self._running: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._watch(self._work.listen())
        self._watch(self._sweep_jobs.keep_sweeping(SWEEP_SECONDS))
        self._watch(self._take_jobs())

    async def close(self, *, grace: float | None = None) -> None:
        """Take no more; give back what has not ended after ``grace`` seconds (4), its attempt not counted."""
        await end(self._watching)
        if self._running:
            await asyncio.wait(self._running, timeout=GRACE_SECONDS if grace is None else grace)
        await end(list(self._running))

    def _watch(self, work: Coroutine[Any, Any, Any]) -> None:
        self._watching.append(asyncio.create_task(work))

    async def _take_jobs(self) -> None:
        while True:
            await self._places.acquire()
            self._work.begin_to_look()
            if (run := await self._next()) is not None:
                self._begin(run)
                continue
            self._places.release()
            await self._work.wait()

    async def _next(self) -> JobRun | None:
        try:
            return await self._run_job.take()
        except StorageUnavailable as error:
            log.warning("jobs.not_taken", extra={"reason": error.message})
        except Exception:
            log.exception("jobs.not_taken")
        return None

    def _begin(self, run: JobRun) -> None:
        task = asyncio.create_task(self._run_job.run(run))
        self._running.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._places.release()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("job.runner_failed", exc_info=error)
