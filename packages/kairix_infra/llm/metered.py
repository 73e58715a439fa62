"""Count what models are asked, what they answer, how soon, and for how much."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing

from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderError
from kairix_core.policies.token_estimate import estimated_usage
from kairix_core.ports import ChatProvider
from kairix_core.schemas import ChatChunk, ChatRequest, Finished, Started, ToolCall
from kairix_infra.llm.metrics import CALLS, COST, FIRST_CHUNK, TOKENS
from kairix_infra.llm.prices import TokenPrice, price_of


class Metered:
    """A ``ChatProvider`` that measures ``inner`` and completes the usage of its answers.

    Tokens that the server did not count are estimated; a cost that it did not tell is worked out from ``prices``, by
    model. ``provider`` and ``model`` are charged with the calls that failed before anybody answered.
    """

    def __init__(self, inner: ChatProvider, prices: Mapping[str, TokenPrice], *, provider: str, model: str) -> None:
        self._inner = inner
        self._prices = prices
        self._provider = provider
        self._model = model

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        call = MeteredCall(request, self._prices, self._provider, request.model or self._model)
        try:
            async with aclosing(self._inner.stream(request)) as chunks:
                async for chunk in chunks:
                    yield call.see(chunk)
        except ProviderError as error:
            call.outcome = error.code
            raise
        finally:
            call.record()


class MeteredCall:
    """The measurements of one call. A call that its reader left is ``stopped``."""

    def __init__(self, request: ChatRequest, prices: Mapping[str, TokenPrice], provider: str, model: str) -> None:
        self.outcome = "stopped"
        self._request = request
        self._prices = prices
        self._provider = provider
        self._model = model
        self._began = time.perf_counter()
        self._first_chunk: float | None = None
        self._characters = 0
        self._usage: Usage | None = None

    def see(self, chunk: ChatChunk) -> ChatChunk:
        """``chunk``, with its usage completed if it is the last one."""
        match chunk:
            case str():
                self._count(len(chunk))
            case Started():
                self._provider, self._model = chunk.provider, chunk.model
            case ToolCall():
                self._count(len(chunk.name) + len(chunk.arguments))
            case Finished():
                self.outcome = "complete"
                self._usage = self._completed(chunk.usage)
                return Finished(reason=chunk.reason, usage=self._usage)
        return chunk

    def record(self) -> None:
        labels = (self._provider, self._model)
        CALLS.labels(*labels, self.outcome).inc()
        if self._first_chunk is None:
            return
        FIRST_CHUNK.labels(*labels).observe(self._first_chunk)
        usage = self._usage or self._completed(Usage())
        TOKENS.labels(*labels, "input").inc(usage.input_tokens)
        TOKENS.labels(*labels, "cached_input").inc(usage.cached_input_tokens)
        TOKENS.labels(*labels, "output").inc(usage.output_tokens)
        COST.labels(*labels).inc((usage.cost_microdollars or 0) / 1_000_000)

    def _count(self, characters: int) -> None:
        if self._first_chunk is None:
            self._first_chunk = time.perf_counter() - self._began
        self._characters += characters

    def _completed(self, usage: Usage) -> Usage:
        if not usage.input_tokens and not usage.output_tokens:
            estimate = estimated_usage(self._request, self._characters)
            usage = estimate.model_copy(update={"cost_microdollars": usage.cost_microdollars})
        if usage.cost_microdollars is None and (price := price_of(self._model, self._prices)):
            usage = usage.model_copy(update={"cost_microdollars": price.cost(usage)})
        return usage
