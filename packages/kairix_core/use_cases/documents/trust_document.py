"""A document that seemed to be about somebody else is about its owner after all."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.document import Document
from kairix_core.domain.principal import Principal
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import access_document
from kairix_core.use_cases.profile.learn_document import LearnDocument


class TrustDocument:
    def __init__(self, uow: UnitOfWork, learn: LearnDocument) -> None:
        self._uow = uow
        self._learn = learn

    async def __call__(self, owner_id: UUID, document_id: UUID) -> Document:
        """What it says enters the profile as that of any other file. Saying so twice is fine."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            document = await access_document(tx, owner_id, document_id)
            if document.is_doubted:
                document.trust()
                await tx.documents.note(document)
                await self._learn(tx, document)
        return document
