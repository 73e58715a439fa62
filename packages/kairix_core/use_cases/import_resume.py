"""Make a résumé the owner's current one."""

from __future__ import annotations

import hashlib
from uuid import UUID

from kairix_core.domain.document import Document, ImportedResume
from kairix_core.domain.principal import Principal
from kairix_core.policies.evidence_lines import evidence_lines
from kairix_core.ports import Clock, ResumeReader, UnitOfWork


class ImportResume:
    def __init__(self, uow: UnitOfWork, reader: ResumeReader, clock: Clock) -> None:
        self._uow = uow
        self._reader = reader
        self._clock = clock

    async def __call__(self, owner_id: UUID, data: bytes, name: str) -> Document:
        """The stored document; bytes that are already the current résumé change nothing.

        ``UnreadableDocument`` and ``DocumentTooLarge`` come from the reader; then nothing was stored.
        """
        digest = hashlib.sha256(data).hexdigest()
        if unchanged := await self._current(owner_id, digest):
            return unchanged
        imported = await self._reader.read(data, name)
        document = self._document(owner_id, name, digest, imported)
        async with self._uow(Principal.user(owner_id)) as tx:
            current = await tx.documents.current(owner_id)
            if current is not None and current.sha256 == digest:
                return current
            await tx.documents.replace_current(document, evidence_lines(owner_id, document.id, imported))
        return document

    async def _current(self, owner_id: UUID, digest: str) -> Document | None:
        async with self._uow(Principal.user(owner_id)) as tx:
            current = await tx.documents.current(owner_id)
        return current if current is not None and current.sha256 == digest else None

    def _document(self, owner_id: UUID, name: str, digest: str, imported: ImportedResume) -> Document:
        return Document(
            owner_id=owner_id,
            name=name,
            media_type=imported.media_type,
            sha256=digest,
            text=imported.text,
            resume=imported.resume,
            created_at=self._clock(),
            language=imported.language,
        )
