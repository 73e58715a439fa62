"""Take a document: from now on the representative speaks from it."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.document import Document, DocumentState
from kairix_core.domain.principal import Principal
from kairix_core.errors import DocumentChanged, InvalidInput, PersonInDoubt
from kairix_core.policies.correct_import import correct_import, owners_words
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.access import access_document
from kairix_core.use_cases.profile.learn_document import SettleDocument
from kairix_core.use_cases.profile.publish import publish
from kairix_core.use_cases.representative.name_representative import name_after, unchosen_names
from kairix_core.use_cases.retrieval.keep_chunks import KeepChunks


class AcceptDocument:
    def __init__(self, uow: UnitOfWork, settle: SettleDocument, keep_chunks: KeepChunks, clock: Clock) -> None:
        self._uow = uow
        self._settle = settle
        self._keep_chunks = keep_chunks
        self._clock = clock

    async def __call__(self, owner_id: UUID, document_id: UUID, *, revision: int | None = None) -> Document:
        """A draft with its corrections, or an earlier résumé once more; accepting twice is fine.

        ``DocumentChanged`` when a draft's corrections are not those of the ``revision`` that its owner looked at,
        ``InvalidInput`` when nobody says which, ``PersonInDoubt`` while it may be about somebody else.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            document = await access_document(tx, owner_id, document_id)
            if document.state is DocumentState.CURRENT:
                return document
            if document.is_doubted:
                raise PersonInDoubt
            if document.state is DocumentState.DRAFT:
                _check_seen(document, revision)
            unchosen = await unchosen_names(tx, owner_id)
            await self._take(tx, document)
            await self._keep_chunks(tx, document)
            await publish(tx, owner_id, self._clock())
            if owner := await tx.users.get(owner_id):
                await name_after(tx, owner, document, unchosen)
        return document

    async def _take(self, tx: Transaction, document: Document) -> None:
        document.is_current = True
        if document.accepted_at is not None:
            await tx.documents.return_to(document)
            return
        read, _ = owners_words(document.reading)
        corrected = correct_import(document.reading, document.corrections)
        document.resume, document.text = corrected.resume, corrected.text
        document.spans, document.confidence = corrected.spans, corrected.confidence
        document.accepted_at = self._clock()
        await tx.documents.accept(document)
        await self._settle(tx, document, read=len(read.rstrip()))


def _check_seen(draft: Document, revision: int | None) -> None:
    if revision is None:
        raise InvalidInput("A draft is taken as it was looked at: please say which revision.", field="revision")
    if revision != draft.revision:
        raise DocumentChanged
