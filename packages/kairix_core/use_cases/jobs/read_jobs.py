"""Look at one's own jobs."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.job import Job
from kairix_core.domain.principal import Principal
from kairix_core.ports import Page, UnitOfWork
from kairix_core.use_cases.access import access_job


class ReadJobs:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Job]:
        """Newest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return await tx.jobs.page(owner_id, cursor=cursor, limit=limit)

    async def unfinished(self, owner_id: UUID) -> Sequence[Job]:
        """Oldest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return await tx.jobs.unfinished(owner_id)

    async def one(self, owner_id: UUID, job_id: UUID) -> Job:
        async with self._uow(Principal.user(owner_id)) as tx:
            return await access_job(tx, owner_id, job_id)
