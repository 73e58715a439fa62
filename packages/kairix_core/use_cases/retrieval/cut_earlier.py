"""Cut documents into pieces that were taken before they were: once, beside the server that finds them at its start."""

from __future__ import annotations

import logging

from kairix_core.domain.document import Document
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.retrieval.keep_chunks import KeepChunks

log = logging.getLogger(__name__)

#: Read at once.
BATCH = 20


class CutEarlier:
    def __init__(self, uow: UnitOfWork, keep_chunks: KeepChunks) -> None:
        self._uow = uow
        self._keep_chunks = keep_chunks

    async def __call__(self) -> int:
        """How many documents were cut; one that cannot be, or a database that is away, waits for the next start."""
        count, last = 0, None
        while documents := await self._never_cut(last):
            count += sum([await self._cut(document) for document in documents])
            last = documents[-1]
        if count:
            log.info("documents.cut", extra={"count": count})
        return count

    async def _never_cut(self, last: Document | None) -> list[Document]:
        try:
            async with self._uow(SYSTEM) as tx:
                return await tx.chunks.never_cut(after=last, limit=BATCH)
        except Exception:
            log.exception("documents.not_cut")
            return []

    async def _cut(self, document: Document) -> bool:
        """Its owner may be at it, too."""
        try:
            async with self._uow(Principal.user(document.owner_id)) as tx:
                await tx.documents.lock(document.owner_id)
                if (current := await tx.documents.get(document.id)) is None:
                    return False
                await self._keep_chunks(tx, current)
        except Exception:
            log.exception("document.not_cut", extra={"document_id": str(document.id)})
            return False
        return True
