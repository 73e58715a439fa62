"""Ask somebody else when a model does not answer."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import replace

from kairix_core.errors import ProviderError, ProviderRefused
from kairix_core.ports import ChatProvider
from kairix_core.schemas import ChatChunk, ChatRequest
from kairix_infra.llm.opening import read_opening

log = logging.getLogger(__name__)


class Fallback:
    """A ``ChatProvider`` that tries ``providers`` in order until one gives a first piece; then it stays with it.

    A refusal is an answer, and is not carried on to the next model. A model named by the request is known to the first
    provider only: the others answer with their own. When all fail, the last one's error is raised.
    """

    def __init__(self, providers: Sequence[ChatProvider]) -> None:
        self._providers = tuple(providers)

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        last = len(self._providers) - 1
        for place, provider in enumerate(self._providers):
            async with aclosing(provider.stream(request)) as chunks:
                try:
                    opening = await read_opening(chunks)
                except ProviderError as error:
                    if place == last or isinstance(error, ProviderRefused):
                        raise
                    log.warning("llm.fallback", extra={"code": error.code, "place": place})
                else:
                    for chunk in opening:
                        yield chunk
                    async for chunk in chunks:
                        yield chunk
                    return
            request = replace(request, model=None)
