"""Jobs handed on to Celery: what is due is told to Redis as it comes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from kairix_core.errors import StorageUnavailable
from kairix_core.use_cases.jobs.relay_jobs import RelayJobs
from kairix_core.use_cases.jobs.sweep_jobs import SweepJobs
from kairix_infra.db.urls import DatabaseUrls
from kairix_infra.queue.work import SWEEP_SECONDS, Work, end

log = logging.getLogger(__name__)


class Relay:
    """Any number of processes may relay the same outbox. ``let_go`` closes what the broker keeps open."""

    def __init__(
        self, relay_jobs: RelayJobs, sweep_jobs: SweepJobs, urls: DatabaseUrls, *, let_go: Callable[[], Awaitable[None]]
    ) -> None:
        self._relay_jobs = relay_jobs
        self._let_go = let_go
        self._sweep_jobs = sweep_jobs
        self._work = Work(urls)
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        for work in (self._work.listen(), self._sweep_jobs.keep_sweeping(SWEEP_SECONDS), self._keep_relaying()):
            self._tasks.append(asyncio.create_task(work))

    async def close(self) -> None:
        await end(self._tasks)
        await self._let_go()

    async def _keep_relaying(self) -> None:
        while True:
            self._work.begin_to_look()
            if not await self._relay():
                await self._work.wait()

    async def _relay(self) -> int:
        try:
            return await self._relay_jobs()
        except StorageUnavailable as error:
            log.warning("jobs.not_relayed", extra={"reason": error.message})
        except Exception:
            log.exception("jobs.not_relayed")
        return 0
