"""Read a file, so that its owner can look at what was understood before anything is done with it."""

from __future__ import annotations

import hashlib
from uuid import UUID

from kairix_core.domain.document import Document
from kairix_core.domain.principal import Principal
from kairix_core.policies.document_name import document_name
from kairix_core.policies.upload_quota import check_room
from kairix_core.ports import Clock, ResumeReader, Transaction, UnitOfWork


class DraftDocument:
    def __init__(self, uow: UnitOfWork, reader: ResumeReader, clock: Clock) -> None:
        self._uow = uow
        self._reader = reader
        self._clock = clock

    async def __call__(self, owner_id: UUID, data: bytes, file_name: str) -> Document:
        """A draft with what was read; for bytes that were brought before, the document that they became.

        ``UnreadableDocument`` and ``DocumentTooLarge`` come from the reader, ``StorageFull`` when the account keeps as
        much as it may; then nothing was stored.
        """
        digest, owner = hashlib.sha256(data).hexdigest(), Principal.user(owner_id)
        async with self._uow(owner) as tx:
            if known := await self._known(tx, owner_id, digest, len(data)):
                return known
        name = document_name(file_name)
        imported = await self._reader.read(data, name)
        draft = Document.draft(imported, owner_id=owner_id, name=name, sha256=digest, at=self._clock())
        async with self._uow(owner) as tx:
            await tx.documents.lock(owner_id)
            if known := await self._known(tx, owner_id, digest, len(data)):
                return known
            await tx.documents.add_draft(draft)
            await tx.files.keep(draft, data)
        return draft

    async def _known(self, tx: Transaction, owner_id: UUID, digest: str, size: int) -> Document | None:
        """The document that these bytes are already; ``StorageFull`` for new ones without room."""
        known = await tx.documents.by_content(owner_id, digest)
        if known is None:
            check_room(await tx.files.holdings(owner_id), size)
        return known
