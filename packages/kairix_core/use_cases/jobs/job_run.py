"""One attempt at a job, as its handler sees it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID

from kairix_core.domain.job import Job, JobState, Progress
from kairix_core.domain.live import JobProgressed
from kairix_core.domain.principal import Principal
from kairix_core.errors import LeaseLost
from kairix_core.ports import Clock, Transaction, UnitOfWork


class JobRun:
    """``result`` is what the owner finds in the job when it has succeeded: set it before ``completing`` ends.

    A handler may be run more than once for the same job, also when it was through already and somebody was killed
    before they could say so: what it does outside of ``completing`` must bear being done again.
    """

    def __init__(self, uow: UnitOfWork, job: Job, lease_id: UUID, clock: Clock) -> None:
        self.job = job
        self.owner = Principal.user(job.owner_id)
        self.lease_id = lease_id
        self.result: dict[str, Any] = {}
        self.is_complete = False
        self._has_succeeded = False
        self._uow = uow
        self._clock = clock

    async def report(self, progress: Progress, *, within: Transaction | None = None) -> None:
        """Tell the owner how far it is, ``within`` the completing transaction or at once.

        ``LeaseLost`` when the job was cancelled, or is somebody else's by now: then there is nothing more to do.
        """
        if within is not None:
            await self._note(within, progress)
            return
        async with self._uow(self.owner) as tx:
            await self._note(tx, progress)

    @asynccontextmanager
    async def completing(self) -> AsyncIterator[Transaction]:
        """The transaction of the job's effect: it is stored together with the job's success, once, or not at all."""
        async with self._uow(self.owner) as tx:
            self._has_succeeded = False
            yield tx
            if not self._has_succeeded:
                await self.succeed(tx)
        self.is_complete = True

    async def succeed(self, tx: Transaction) -> None:
        """Within ``completing``, for who leaves another job under the same key: that takes this one to be over."""
        await tx.jobs.succeed(self.job.id, self.lease_id, result=self.result, at=self._clock())
        await self.announce(tx, JobState.SUCCEEDED)
        self._has_succeeded = True

    async def announce(self, tx: Transaction, state: JobState) -> None:
        await tx.announcements.announce(self.job.owner_id, JobProgressed.of(replace(self.job, state=state)))

    async def _note(self, tx: Transaction, progress: Progress) -> None:
        if not await tx.jobs.report(self.job.id, self.lease_id, progress):
            raise LeaseLost
        self.job.progress = progress
        await self.announce(tx, JobState.RUNNING)


#: Does one kind of job. Raises what says why it could not; only errors that are ``retryable`` are tried again.
Handler = Callable[[JobRun], Awaitable[None]]
