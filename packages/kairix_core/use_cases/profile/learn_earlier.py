"""Learn from documents that were taken before there was a profile: once, at the first start that finds them."""

from __future__ import annotations

import logging

from kairix_core.domain.document import Document
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.errors import StorageUnavailable
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.profile.learn_document import SettleDocument

log = logging.getLogger(__name__)


class LearnEarlier:
    def __init__(self, uow: UnitOfWork, settle: SettleDocument) -> None:
        self._uow = uow
        self._settle = settle

    async def __call__(self) -> int:
        """How many documents were learnt from. Their owners had taken them as they are."""
        async with self._uow(SYSTEM) as tx:
            documents = await tx.documents.never_learnt()
        count = sum([await self._learn(document) for document in documents])
        if count:
            log.info("documents.learnt", extra={"count": count})
        return count

    async def _learn(self, document: Document) -> bool:
        """A document that cannot be learnt from keeps no server from starting, and is tried again at the next one."""
        try:
            async with self._uow(Principal.user(document.owner_id)) as tx:
                await self._settle(tx, document, read=len(document.text))
        except StorageUnavailable:
            raise
        except Exception:
            log.exception("document.not_learnt", extra={"document_id": str(document.id)})
            return False
        return True
