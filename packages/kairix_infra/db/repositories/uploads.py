"""Files on their way to be read."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select

from kairix_core.domain.job import Upload
from kairix_infra.db.job_tables import uploads
from kairix_infra.db.statements import Statements

OF_JOB = uploads.c.job_id == bindparam("job")
ADD = insert(uploads)
GET = select(uploads).where(OF_JOB)
DELETE = delete(uploads).where(OF_JOB)


class SqlUploads:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, upload: Upload) -> None:
        await self._statements.run(ADD, asdict(upload))

    async def of_job(self, job_id: UUID) -> Upload | None:
        return await self._statements.one(Upload, GET, {"job": job_id})

    async def delete(self, job_id: UUID) -> None:
        await self._statements.run(DELETE, {"job": job_id})
