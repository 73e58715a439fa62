"""A model that a test conducts: it says what the test tells it to say, when the test tells it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from kairix_core.domain.usage import Usage
from kairix_core.errors import KairixError
from kairix_core.schemas import ChatChunk, ChatRequest, Finished, Started


class ConductedModel:
    """``say`` a piece, ``finish`` or ``fail``. ``requests`` holds what it was asked; ``left`` counts who hung up."""

    def __init__(self) -> None:
        self.requests: list[ChatRequest] = []
        self.asked = asyncio.Event()
        self.left = 0
        self._refusal: KairixError | None = None
        self._score: asyncio.Queue[str | Finished | KairixError] = asyncio.Queue()

    def say(self, *pieces: str) -> None:
        for piece in pieces:
            self._score.put_nowait(piece)

    def finish(self) -> None:
        self._score.put_nowait(Finished(reason="stop", usage=Usage(input_tokens=100, output_tokens=7)))

    def answer(self, *pieces: str) -> None:
        """A whole answer."""
        self.say(*pieces)
        self.finish()

    def fail(self, error: KairixError) -> None:
        self._score.put_nowait(error)

    def refuse(self, error: KairixError) -> None:
        """Fail before an answer begins."""
        self._refusal = error

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        self.requests.append(request)
        self.asked.set()
        if self._refusal is not None:
            raise self._refusal
        yield Started(provider="conducted", model="conducted")
        try:
            while not isinstance(chunk := await self._score.get(), Finished):
                if isinstance(chunk, KairixError):
                    raise chunk
                yield chunk
            yield chunk
        except (asyncio.CancelledError, GeneratorExit):
            self.left += 1
            raise
