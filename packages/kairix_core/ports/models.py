"""What answers, and what tells what texts mean: models."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kairix_core.domain.usage import Usage
from kairix_core.ports.retrieval import Vector
from kairix_core.schemas import ChatChunk, ChatRequest


class ChatProvider(Protocol):
    """Anything that answers: a wire format, the extractive provider, or a wrapper around another provider."""

    def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        """``Started``, then text and tool calls, then ``Finished``; any failure is a ``ProviderError``.

        Closing the iterator cancels the call upstream.
        """
        ...


@dataclass(frozen=True, slots=True)
class Embeddings:
    """One vector for each text, in their order and all of one length, and what they cost."""

    vectors: Sequence[Vector]
    usage: Usage


class EmbeddingProvider(Protocol):
    """Tells what texts mean in numbers, which compare with those of the same ``model`` alone."""

    @property
    def model(self) -> str: ...
    async def embed(self, texts: Sequence[str]) -> Embeddings:
        """Any failure is a ``ProviderError``."""
        ...
