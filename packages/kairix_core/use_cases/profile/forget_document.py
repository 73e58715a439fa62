"""A document goes with the facts that were read from it; what they had superseded stands again."""

from __future__ import annotations

from kairix_core.domain.document import Document
from kairix_core.ports import Transaction
from kairix_core.use_cases.profile.keep_ledger import KeepLedger


class ForgetDocument:
    def __init__(self, keep: KeepLedger) -> None:
        self._keep = keep

    async def __call__(self, tx: Transaction, document: Document) -> None:
        """In the transaction of whoever deletes it."""
        await tx.profiles.lock(document.owner_id)
        facts = await tx.facts.all(document.owner_id)
        slots = {fact.slot: None for fact in facts if fact.source.document_id == document.id}
        await tx.documents.delete(document.id)
        await self._keep(
            tx,
            document.owner_id,
            lambda ledger: ledger.bring_back(slots),
            actor="owner",
            title=f"Deleted {document.name}",
        )
