"""The bytes of documents, and pictures of their pages."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from kairix_core.domain.document import Document
from kairix_core.ports import Holdings
from kairix_infra.db.job_tables import uploads
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import document_files, page_pictures

KEEP = insert(document_files)
CONTENT = select(document_files.c.content).where(document_files.c.document_id == bindparam("document"))
PICTURES = (
    select(func.coalesce(func.sum(func.octet_length(page_pictures.c.content)), 0))
    .where(page_pictures.c.owner_id == bindparam("owner"))
    .scalar_subquery()
)
WAITING = uploads.c.owner_id == bindparam("owner")
WAITING_FILES = select(func.count()).where(WAITING).scalar_subquery()
WAITING_SIZE = select(func.coalesce(func.sum(func.octet_length(uploads.c.content)), 0)).where(WAITING).scalar_subquery()
HOLDINGS = select(
    (func.count() + WAITING_FILES).label("files"),
    (func.coalesce(func.sum(document_files.c.size), 0) + PICTURES + WAITING_SIZE).label("size"),
).where(document_files.c.owner_id == bindparam("owner"))
REMOVE = [
    delete(table).where(table.c.document_id == bindparam("document")) for table in (document_files, page_pictures)
]
KEEP_PICTURE = insert(page_pictures).on_conflict_do_nothing()
PICTURE = select(page_pictures.c.content).where(
    page_pictures.c.document_id == bindparam("document"), page_pictures.c.number == bindparam("page")
)


class SqlFiles:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def keep(self, document: Document, content: bytes) -> None:
        row = {"document_id": document.id, "owner_id": document.owner_id, "size": len(content), "content": content}
        await self._statements.run(KEEP, row)

    async def content(self, document_id: UUID) -> bytes | None:
        row = await self._statements.row(CONTENT, {"document": document_id})
        return None if row is None else row.content

    async def remove(self, document_id: UUID) -> None:
        for statement in REMOVE:
            await self._statements.run(statement, {"document": document_id})

    async def holdings(self, owner_id: UUID) -> Holdings:
        row = (await self._statements.run(HOLDINGS, {"owner": owner_id})).one()
        return Holdings(row.files, row.size)

    async def keep_picture(self, document: Document, number: int, picture: bytes) -> None:
        row = {"document_id": document.id, "owner_id": document.owner_id, "number": number, "content": picture}
        await self._statements.run(KEEP_PICTURE, row)

    async def picture(self, document_id: UUID, number: int) -> bytes | None:
        row = await self._statements.row(PICTURE, {"document": document_id, "page": number})
        return None if row is None else row.content
