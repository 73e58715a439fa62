"""The provider that the settings make, from end to end."""

from __future__ import annotations

import aiohttp
import pytest

from doubles.asking import a_question, answer, end_of, text_of
from doubles.given_settings import given_settings
from doubles.model_server import ModelServer
from doubles.replies import Reply, Tokens, status
from kairix_core.errors import ProviderRejected
from kairix_core.ports import ChatProvider
from kairix_core.schemas import Started
from kairix_infra.llm.build import build_chat_provider
from kairix_infra.llm.scripted import ScriptedProvider


@pytest.fixture
def provider(session: aiohttp.ClientSession, model_server: ModelServer) -> ChatProvider:
    """OpenRouter first, Anthropic when it fails; both are the same model server."""
    settings = given_settings(
        OPENROUTER_API_KEY="k",
        OPENROUTER_BASE_URL=f"{model_server.url}/v1",
        ANTHROPIC_API_KEY="k",
        ANTHROPIC_BASE_URL=model_server.url,
        LLM_MODEL="vendor/fast",
        LLM_FALLBACK_MODELS="claude-slow",
        LLM_PRICES={"vendor/fast": {"input": 1, "output": 5, "cached": 0.1}},
    )
    return build_chat_provider(settings, session, ScriptedProvider())


async def test_an_answer_comes_with_its_cost(provider: ChatProvider, model_server: ModelServer) -> None:
    model_server.will(Reply(tokens=Tokens(input=100, cached=40, output=10)))
    assert end_of(await answer(provider)).usage.cost_microdollars == 60 + 4 + 50


async def test_a_busy_server_is_asked_again_and_the_reader_never_knows(
    provider: ChatProvider, model_server: ModelServer
) -> None:
    model_server.will(status(429, retry_after="0"), status(503, retry_after="0"), Reply(steps=("Hello",)))
    assert text_of(await answer(provider)) == "Hello"
    assert len(model_server.requests) == 3


async def test_when_one_server_rejects_the_next_answers(provider: ChatProvider, model_server: ModelServer) -> None:
    model_server.will(status(402), Reply(steps=("Hello",)))
    started, *_ = await answer(provider)
    assert started == Started(provider="anthropic", model="claude-slow")


async def test_when_all_fail_the_last_error_is_told(provider: ChatProvider, model_server: ModelServer) -> None:
    model_server.will(status(402), status(401))
    with pytest.raises(ProviderRejected, match="refused the key"):
        await answer(provider)


async def test_openrouter_learns_which_app_asks(provider: ChatProvider, model_server: ModelServer) -> None:
    await answer(provider, a_question())
    headers = model_server.exchanges[0].headers
    assert (headers["HTTP-Referer"], headers["X-Title"]) == ("http://localhost:8000", "Kairix")
