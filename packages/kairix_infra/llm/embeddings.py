"""What texts mean, as OpenAI, OpenRouter, Ollama, vLLM and many others tell it in numbers."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp
import orjson

from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderError, ProviderGarbled
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.ports import Embeddings
from kairix_core.ports.retrieval import Vector
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.metrics import CALLS, COST, TOKENS
from kairix_infra.llm.openai_compatible import request_headers
from kairix_infra.llm.prices import TokenPrice, price_of
from kairix_infra.llm.retry import PASSING_FAULTS, PAUSES, Sleep, pause_after
from kairix_infra.llm.upstream import posted

#: Texts in one request.
BATCH = 64
#: As long as the database takes them, and as large as its numbers go.
MAX_DIMENSIONS = 16_000
LARGEST = 1e30


class OpenAIEmbeddings:
    """An ``EmbeddingProvider`` for any server with ``POST {base_url}/embeddings``; asked again when it is busy."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        endpoint: Endpoint,
        prices: Mapping[str, TokenPrice],
        *,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._session = session
        self._endpoint = endpoint
        self._prices = prices
        self._sleep = sleep

    @property
    def model(self) -> str:
        return f"{self._endpoint.provider}/{self._endpoint.model}"

    async def embed(self, texts: Sequence[str]) -> Embeddings:
        parts = [await self._steadily(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)]
        vectors = [vector for part in parts for vector in part.vectors]
        if len({len(vector) for vector in vectors}) > 1:
            raise ProviderGarbled
        return Embeddings(vectors, sum((part.usage for part in parts), Usage()))

    async def _steadily(self, texts: Sequence[str]) -> Embeddings:
        for pause in (*PAUSES, None):
            try:
                return await self._metered(texts)
            except PASSING_FAULTS as fault:
                wait = pause_after(fault, pause)
            await self._sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    async def _metered(self, texts: Sequence[str]) -> Embeddings:
        labels, outcome = (self._endpoint.provider, self._endpoint.model), "stopped"
        try:
            told = await self._ask(texts)
            outcome = "complete"
        except ProviderError as error:
            outcome = error.code
            raise
        finally:
            CALLS.labels(*labels, outcome).inc()
        TOKENS.labels(*labels, "input").inc(told.usage.input_tokens)
        COST.labels(*labels).inc((told.usage.cost_microdollars or 0) / 1_000_000)
        return told

    async def _ask(self, texts: Sequence[str]) -> Embeddings:
        endpoint = self._endpoint
        headers = {**request_headers(endpoint), "Accept": "application/json"}
        body = {"model": endpoint.model, "input": list(texts)}
        url = f"{endpoint.base_url}/embeddings"
        async with posted(self._session, url, headers, body, silence=endpoint.silence) as batches:
            async for [whole] in batches:
                answer = orjson.loads(whole)
                return Embeddings(_vectors(answer, len(texts)), self._usage(answer.get("usage") or {}, texts))
        raise ProviderGarbled

    def _usage(self, told: Mapping[str, Any], texts: Sequence[str]) -> Usage:
        """Tokens that the server did not count are estimated."""
        tokens = told.get("prompt_tokens") or -(-sum(map(len, texts)) // CHARS_PER_TOKEN)
        usage, cost = Usage(input_tokens=tokens), told.get("cost")
        if cost is not None:
            return usage.model_copy(update={"cost_microdollars": round(cost * 1_000_000)})
        price = price_of(self._endpoint.model, self._prices)
        return usage.model_copy(update={"cost_microdollars": price.cost(usage)}) if price else usage


def _vectors(answer: Mapping[str, Any], count: int) -> list[Vector]:
    rows = {row["index"]: row["embedding"] for row in answer["data"]}
    return [_vector(rows[index]) for index in range(count)]


def _vector(numbers: Sequence[Any]) -> Vector:
    vector = [float(number) for number in numbers]
    if not 0 < len(vector) <= MAX_DIMENSIONS or not all(-LARGEST < number < LARGEST for number in vector):
        raise ProviderGarbled
    return vector
