"""Take a file in, so that it is read in the background."""

from __future__ import annotations

import hashlib
from uuid import UUID

from kairix_core.domain.document import Document
from kairix_core.domain.job import Job, JobKind, Upload
from kairix_core.domain.live import JobProgressed
from kairix_core.domain.principal import Principal
from kairix_core.policies.document_name import document_name
from kairix_core.policies.upload_quota import check_room
from kairix_core.ports import Clock, UnitOfWork


class BringDocument:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, data: bytes, file_name: str) -> Document | Job:
        """The job that reads the file; for bytes that were brought before, the document that they became.

        ``StorageFull`` when the account keeps as much as it may; then nothing was stored.
        """
        digest, at = hashlib.sha256(data).hexdigest(), self._clock()
        wanted = Job(
            owner_id=owner_id,
            kind=JobKind.READ_DOCUMENT,
            payload={"name": document_name(file_name), "size": len(data)},
            created_at=at,
            run_at=at,
            key=digest,
        )
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            if (known := await tx.documents.by_content(owner_id, digest)) is not None:
                return known
            check_room(await tx.files.holdings(owner_id), len(data))
            job = await tx.jobs.add(wanted)
            if job is wanted:
                await tx.uploads.add(Upload(job.id, owner_id, job.payload["name"], digest, data, at))
                await tx.announcements.announce(owner_id, JobProgressed.of(job))
        return job
