"""Until its first piece is out, a stream can still be replaced by another."""

from __future__ import annotations

from collections.abc import AsyncIterator

from kairix_core.schemas import ChatChunk, Started


async def read_opening(chunks: AsyncIterator[ChatChunk]) -> list[ChatChunk]:
    """Everything up to and with the first text, tool call or end. Whoever answers is not announced before that."""
    opening: list[ChatChunk] = []
    async for chunk in chunks:
        opening.append(chunk)
        if not isinstance(chunk, Started):
            break
    return opening
