"""Ask a provider, and read what it answers."""

from __future__ import annotations

from contextlib import aclosing
from typing import Any

from kairix_core.ports import ChatProvider
from kairix_core.schemas import ChatChunk, ChatMessage, ChatRequest, Finished


def a_question(text: str = "What did they lead?", **fields: Any) -> ChatRequest:
    """A request with a system message and one question; ``messages`` replaces both."""
    messages = (ChatMessage(role="system", content="Be true."), ChatMessage(role="user", content=text))
    return ChatRequest(**{"messages": messages, **fields})


async def answer(
    provider: ChatProvider, request: ChatRequest | None = None, *, seen: list[ChatChunk] | None = None
) -> list[ChatChunk]:
    """All chunks; with ``seen``, also those that came before a fault can be looked at."""
    seen = [] if seen is None else seen
    async with aclosing(provider.stream(request or a_question())) as chunks:
        async for chunk in chunks:
            seen.append(chunk)
    return seen


def text_of(chunks: list[ChatChunk]) -> str:
    return "".join(chunk for chunk in chunks if isinstance(chunk, str))


def end_of(chunks: list[ChatChunk]) -> Finished:
    assert isinstance(chunks[-1], Finished)
    return chunks[-1]
