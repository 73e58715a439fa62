"""What answers: language models."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Protocol

from kairix_core.schemas import ChatChunk, ChatRequest


class ChatProvider(Protocol):
    """Anything that answers: a wire format, the extractive provider, or a wrapper around another provider."""

    def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        """``Started``, then text and tool calls, then ``Finished``; any failure is a ``ProviderError``.

        Closing the iterator cancels the call upstream.
        """
        ...
