"""Work in the background, and word of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from kairix_core.domain.job import Job, JobKind, Progress, Upload
from kairix_core.domain.live import LiveEvent
from kairix_core.errors import KairixError
from kairix_core.ports.paging import Page


class Jobs(Protocol):
    """The outbox. ``lease_id`` is the proof of who runs a job; whoever lost it changes nothing any more."""

    async def add(self, job: Job) -> Job:
        """The job, or the unfinished one with the same key."""
        ...

    async def get(self, job_id: UUID) -> Job | None: ...
    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Job]:
        """Newest first."""
        ...

    async def unfinished(self, owner_id: UUID) -> Sequence[Job]:
        """Oldest first."""
        ...

    async def take(
        self, kinds: Collection[JobKind], *, at: datetime, lease_id: UUID, until: datetime, job_id: UUID | None = None
    ) -> Job | None:
        """The next job of these kinds that is due, or this one if it is; nobody else gets it while the lease holds."""
        ...

    async def renew(self, job_id: UUID, lease_id: UUID, *, until: datetime) -> bool: ...
    async def report(self, job_id: UUID, lease_id: UUID, progress: Progress) -> bool: ...
    async def succeed(self, job_id: UUID, lease_id: UUID, *, result: dict[str, Any], at: datetime) -> None:
        """In the transaction of the job's effect. ``LeaseLost`` rolls both back."""
        ...

    async def fail(
        self, job_id: UUID, lease_id: UUID, error: KairixError, *, at: datetime, again_at: datetime | None
    ) -> bool:
        """Queue it again for ``again_at``; the dead letter when that is None."""
        ...

    async def release(self, job_id: UUID, lease_id: UUID, *, at: datetime) -> bool:
        """Give it back unharmed: whoever runs it is being shut down. The attempt does not count."""
        ...

    async def cancel(self, job_id: UUID, *, at: datetime) -> bool: ...
    async def retry(self, job_id: UUID, *, at: datetime) -> bool:
        """A dead letter that is ``retryable`` once more, from the first attempt."""
        ...

    async def sweep(self, *, at: datetime) -> Sequence[Job]:
        """What dead workers left: queued again, or the dead letter after the last attempt."""
        ...

    async def forget(self, owner_id: UUID, kind: JobKind, key: str) -> None:
        """Delete every job with this key, with what was brought for it."""
        ...

    async def forget_finished(self, *, before: datetime) -> int:
        """Delete what ended before then, of everybody; how many there were."""
        ...

    async def to_relay(self, *, at: datetime, stale: datetime, limit: int) -> Sequence[UUID]:
        """Due jobs that no broker has been told of since ``stale``, marked as told."""
        ...

    async def unrelayed(self, job_ids: Collection[UUID]) -> None:
        """The broker did not take these."""
        ...


class Uploads(Protocol):
    """Files on their way to be read; each goes with its job at the latest."""

    async def add(self, upload: Upload) -> None: ...
    async def of_job(self, job_id: UUID) -> Upload | None: ...
    async def delete(self, job_id: UUID) -> None: ...


class Broker(Protocol):
    """Brings jobs to workers in other processes. It is told of ids; what it loses, it is told again."""

    async def room(self) -> int:
        """How many more it should be told of now; 0 while it cannot be reached."""
        ...

    async def send(self, job_ids: Sequence[UUID]) -> Sequence[UUID]:
        """Those that it took."""
        ...


class Announcements(Protocol):
    async def announce(self, owner_id: UUID, event: LiveEvent) -> None:
        """Told to the owner's open windows when the transaction has been committed."""
        ...


class Live(Protocol):
    def subscribe(self, owner_id: UUID) -> AbstractAsyncContextManager[AsyncIterator[LiveEvent | None]]:
        """What is announced to an owner. None, first of all and whenever something may have been missed: look again."""
        ...
