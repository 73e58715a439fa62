"""Delete a document with its file and the jobs that read it: one's own word, or a draft that nobody came back to."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from uuid import UUID

from kairix_core.domain.document import DocumentState
from kairix_core.domain.job import JobKind
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.errors import DocumentInUse, StorageUnavailable
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import access_document
from kairix_core.use_cases.profile.forget_document import ForgetDocument

log = logging.getLogger(__name__)

DRAFTS_ARE_KEPT = timedelta(days=30)
SWEEP_SECONDS = 3600.0


class DiscardDocument:
    def __init__(self, uow: UnitOfWork, forget: ForgetDocument) -> None:
        self._uow = uow
        self._forget = forget

    async def __call__(self, owner_id: UUID, document_id: UUID) -> None:
        """With what the profile learnt from it. ``DocumentInUse`` for what the representative speaks from."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.documents.lock(owner_id)
            document = await access_document(tx, owner_id, document_id)
            if document.state is DocumentState.CURRENT:
                raise DocumentInUse
            await self._forget(tx, document)
            await tx.jobs.forget(owner_id, JobKind.READ_DOCUMENT, document.sha256)


class SweepDrafts:
    """Drafts that were never taken go after 30 days, unless they told the ledger something.

    Even a fact that was rejected is remembered: the next reading of the same file would bring it again.
    """

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self) -> int:
        """How many went."""
        async with self._uow(SYSTEM) as tx:
            return await tx.documents.delete_drafts(begun_before=self._clock() - DRAFTS_ARE_KEPT)

    async def keep_sweeping(self) -> None:
        """For as long as the server runs."""
        while True:
            try:
                if count := await self():
                    log.info("drafts.swept", extra={"count": count})
            except StorageUnavailable as error:
                log.warning("drafts.not_swept", extra={"reason": error.message})
            except Exception:
                log.exception("drafts.not_swept")
            await asyncio.sleep(SWEEP_SECONDS)
