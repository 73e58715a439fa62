"""Make a résumé the owner's current one, as it was read."""

from __future__ import annotations

import hashlib
from uuid import UUID

from kairix_core.domain.document import Document
from kairix_core.domain.principal import Principal
from kairix_core.ports import Clock, ResumeReader, UnitOfWork
from kairix_core.use_cases.profile.learn_document import SettleDocument
from kairix_core.use_cases.profile.publish import publish
from kairix_core.use_cases.retrieval.keep_chunks import KeepChunks


class ImportResume:
    def __init__(
        self, uow: UnitOfWork, reader: ResumeReader, settle: SettleDocument, keep_chunks: KeepChunks, clock: Clock
    ) -> None:
        self._uow = uow
        self._reader = reader
        self._settle = settle
        self._keep_chunks = keep_chunks
        self._clock = clock

    async def __call__(self, owner_id: UUID, data: bytes, name: str) -> Document:
        """The stored document; bytes that are already the current résumé change nothing.

        ``UnreadableDocument`` and ``DocumentTooLarge`` come from the reader; then nothing was stored.
        """
        digest = hashlib.sha256(data).hexdigest()
        if unchanged := await self._current(owner_id, digest):
            return unchanged
        imported = await self._reader.read(data, name)
        document = Document.draft(imported, owner_id=owner_id, name=name, sha256=digest, at=self._clock())
        document.is_current, document.accepted_at = True, document.created_at
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            current = await tx.documents.current(owner_id)
            if current is not None and current.sha256 == digest:
                return current
            await tx.documents.replace_current(document)
            await tx.files.keep(document, data)
            await self._settle(tx, document, read=len(document.text))
            await self._keep_chunks(tx, document)
            await publish(tx, owner_id, document.created_at)
        return document

    async def _current(self, owner_id: UUID, digest: str) -> Document | None:
        async with self._uow(Principal.user(owner_id)) as tx:
            current = await tx.documents.current(owner_id)
        return current if current is not None and current.sha256 == digest else None
