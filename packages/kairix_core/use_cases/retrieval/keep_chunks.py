"""A document that was taken is kept in pieces that can be searched."""

from __future__ import annotations

from kairix_core.domain.document import Document
from kairix_core.policies.cut_chunks import cut_chunks
from kairix_core.ports import Transaction


async def keep_chunks(tx: Transaction, document: Document) -> None:
    """In the transaction that takes it or changes its text. The sample is about nobody, and so never an answer."""
    if not document.is_sample:
        await tx.chunks.replace(document, cut_chunks(document))
