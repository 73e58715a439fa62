"""Correct a document that was taken already: a new draft of the same file begins where its corrections ended."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.document import Document, DocumentState
from kairix_core.domain.principal import Principal
from kairix_core.policies.upload_quota import check_room
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.access import access_document


class ReviseDocument:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, document_id: UUID) -> Document:
        """The draft in which this file is corrected: the one that there is, or else a new one.

        The document itself stays what it is until the draft is taken. ``StorageFull`` when the account keeps as much
        as it may.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            document = await access_document(tx, owner_id, document_id)
            newest = await tx.documents.by_content(owner_id, document.sha256) or document
            if newest.state is DocumentState.DRAFT:
                return newest
            return await self._reopen(tx, document)

    async def _reopen(self, tx: Transaction, document: Document) -> Document:
        draft = document.reopened(self._clock())
        content = await tx.files.content(document.id)
        check_room(await tx.files.holdings(document.owner_id), len(content or b""))
        await tx.documents.add_draft(draft)
        if content is not None:
            await tx.files.keep(draft, content)
        return draft
