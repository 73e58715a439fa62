"""Look at one's own documents, their files and their pages."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.document import Document, DocumentSummary
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.ports import Page, PagePainter, UnitOfWork
from kairix_core.use_cases.access import access_document


class ReadDocuments:
    def __init__(self, uow: UnitOfWork, painter: PagePainter) -> None:
        self._uow = uow
        self._painter = painter

    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[DocumentSummary]:
        """Newest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return await tx.documents.page(owner_id, cursor=cursor, limit=limit)

    async def one(self, owner_id: UUID, document_id: UUID) -> Document:
        async with self._uow(Principal.user(owner_id)) as tx:
            return await access_document(tx, owner_id, document_id)

    async def file(self, owner_id: UUID, document_id: UUID) -> tuple[Document, bytes]:
        """The document and the very bytes that it was read from."""
        async with self._uow(Principal.user(owner_id)) as tx:
            document = await access_document(tx, owner_id, document_id)
            content = await tx.files.content(document.id)
        if content is None:
            raise NotFound("The file of this document was not kept.")
        return document, content

    async def picture(self, owner_id: UUID, document_id: UUID, number: int) -> bytes:
        """A page as PNG: drawn when it is first looked at, kept from then on."""
        async with self._uow(Principal.user(owner_id)) as tx:
            document = await access_document(tx, owner_id, document_id)
            if all(page.number != number for page in document.pages):
                raise NotFound("This document has no such page.")
            if picture := await tx.files.picture(document.id, number):
                return picture
        document, content = await self.file(owner_id, document_id)
        picture = await self._painter.paint(content, document.media_type, number)
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.files.keep_picture(await access_document(tx, owner_id, document_id), number, picture)
        return picture
