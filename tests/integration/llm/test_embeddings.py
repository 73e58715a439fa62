"""What texts mean, asked of a server that tells it."""

from __future__ import annotations

import aiohttp
import pytest

from doubles.embeddings_wire import vector
from doubles.given_settings import given_settings
from doubles.model_server import ModelServer
from doubles.replies import status
from kairix_core.errors import NotConfigured, ProviderRejected, ProviderUnavailable
from kairix_core.ports import EmbeddingProvider
from kairix_infra.llm.build import build_embedding_provider
from kairix_infra.llm.embeddings import BATCH

MODEL = "text-embedding-3-small"


@pytest.fixture
def provider(session: aiohttp.ClientSession, model_server: ModelServer) -> EmbeddingProvider:
    provider = build_embedding_provider(
        given_settings(
            OPENAI_API_KEY="k",
            OPENAI_BASE_URL=f"{model_server.url}/v1",
            EMBEDDING_MODEL=MODEL,
            LLM_PRICES={MODEL: {"input": 2, "output": 0}},
        ),
        session,
    )
    assert provider is not None
    return provider


async def test_each_text_gets_its_vector_in_whatever_order_they_come(provider: EmbeddingProvider) -> None:
    told = await provider.embed(["engines", "boats"])
    assert [list(each) for each in told.vectors] == [vector("engines"), vector("boats")]


async def test_many_texts_are_asked_for_in_several_requests(
    provider: EmbeddingProvider, model_server: ModelServer
) -> None:
    texts = [f"text {number}" for number in range(BATCH + 1)]
    told = await provider.embed(texts)
    assert [len(request["input"]) for request in model_server.requests] == [BATCH, 1]
    assert list(told.vectors[-1]) == vector(texts[-1])


async def test_what_it_cost_is_told(provider: EmbeddingProvider) -> None:
    usage = (await provider.embed(["engines"])).usage
    assert usage.input_tokens > 0
    assert usage.cost_microdollars == usage.input_tokens * 2


async def test_a_busy_server_is_asked_again(provider: EmbeddingProvider, model_server: ModelServer) -> None:
    model_server.will_not_embed(status(429, retry_after="0"), status(503, retry_after="0"))
    assert len((await provider.embed(["engines"])).vectors) == 1


async def test_a_refused_key_is_told(provider: EmbeddingProvider, model_server: ModelServer) -> None:
    model_server.will_not_embed(status(401))
    with pytest.raises(ProviderRejected, match="refused the key"):
        await provider.embed(["engines"])


async def test_a_server_that_stays_away_is_told(provider: EmbeddingProvider, model_server: ModelServer) -> None:
    model_server.will_not_embed(*[status(503, retry_after="0")] * 4)
    with pytest.raises(ProviderUnavailable):
        await provider.embed(["engines"])


async def test_another_server_is_not_sent_the_key_of_the_chat(
    session: aiohttp.ClientSession, model_server: ModelServer
) -> None:
    url = f"{model_server.url}/v1"
    given = given_settings(OPENAI_API_KEY="sk-secret", EMBEDDING_MODEL="bge-m3", EMBEDDING_BASE_URL=url)
    provider = build_embedding_provider(given, session)
    assert provider is not None
    await provider.embed(["engines"])
    assert "Authorization" not in model_server.exchanges[0].headers


def test_without_a_model_for_it_nothing_is_asked() -> None:
    assert build_embedding_provider(given_settings(OPENAI_API_KEY="k"), object()) is None  # type: ignore[arg-type]


def test_a_model_without_a_server_that_has_such_models_is_told_at_the_start() -> None:
    given = given_settings(ANTHROPIC_API_KEY="k", EMBEDDING_MODEL=MODEL)
    with pytest.raises(NotConfigured, match="EMBEDDING_BASE_URL"):
        build_embedding_provider(given, object())  # type: ignore[arg-type]
