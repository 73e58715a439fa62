"""Keep what an owner corrects in a draft, until they take it or leave it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.document import Correction, Document, DocumentState
from kairix_core.domain.principal import Principal
from kairix_core.errors import DocumentChanged, DocumentSettled
from kairix_core.policies.check_contacts import check_contacts
from kairix_core.policies.correct_import import correct_import
from kairix_core.ports import ResumeChecker, UnitOfWork
from kairix_core.use_cases.access import access_document


class CorrectDocument:
    def __init__(self, uow: UnitOfWork, check: ResumeChecker) -> None:
        self._uow = uow
        self._check = check

    async def __call__(
        self, owner_id: UUID, document_id: UUID, corrections: Sequence[Correction], *, revision: int
    ) -> Document:
        """Replace all corrections of a draft, whose ``revision`` is the one that they were made on.

        ``DocumentChanged`` when another window was quicker, ``DocumentSettled`` for what is no draft any more,
        ``InvalidInput`` with the place for corrections that leave no JSON Resume, or for contacts that are none.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            document = await access_document(tx, owner_id, document_id)
            if document.state is not DocumentState.DRAFT:
                raise DocumentSettled
            if document.revision != revision:
                raise DocumentChanged
            corrected = correct_import(document.reading, corrections)
            check_contacts(corrected)
            self._check(corrected.resume)
            document.corrections, document.revision = tuple(corrections), revision + 1
            await tx.documents.correct(document)
        return document
