"""A document that was taken is kept in pieces that can be searched."""

from __future__ import annotations

from kairix_core.domain.document import Document
from kairix_core.policies.cut_chunks import cut_chunks
from kairix_core.ports import Clock, Transaction
from kairix_core.use_cases.retrieval.embed_later import embed_later


class KeepChunks:
    """``embeds`` where a model tells what they mean: that is done by a job."""

    def __init__(self, clock: Clock, *, embeds: bool) -> None:
        self._clock = clock
        self._embeds = embeds

    async def __call__(self, tx: Transaction, document: Document) -> None:
        """In the transaction that takes it or changes its text. The sample is about nobody, and so never an answer."""
        if document.is_sample:
            return
        await tx.chunks.replace(document, cut_chunks(document))
        if self._embeds:
            await embed_later(tx, document.owner_id, self._clock())
