"""A representative that looks something up on its way: what it may cite then, and what it never obeys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from api.turns.service import Talk, text_of
from doubles.model_server import ModelServer
from doubles.replies import Reply, calling
from kairix_core.ports import ChatProvider
from kairix_infra.llm.anthropic import Anthropic
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

SEARCH = calling("search_documents", '{"query": "settlement"}')


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


@pytest.fixture(params=[OpenAICompatible, Anthropic], ids=["openai", "anthropic"])
async def model(request: pytest.FixtureRequest, model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield request.param(session, Endpoint("test", f"{model_server.url}/v1", "quoting", silence=2.0))


async def answered(talk: Talk) -> dict[str, Any]:
    answer = (await talk.ask()).raise_for_status().json()["answer"]
    assert answer["status"] == "complete"
    return dict(answer)


def parts(answer: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [part for part in answer["parts"] if part["type"] == kind]


async def test_what_a_search_finds_is_cited_by_its_number(talk: Talk, model_server: ModelServer) -> None:
    model_server.will(SEARCH, Reply(("They built the settlement engine in Rust [2].",)))
    answer = await answered(talk)
    assert [tool["summary"] for tool in parts(answer, "tool")] == ["Found 1 line in the documents"]
    assert [part["citation"]["quote"] for part in parts(answer, "citation")] == ["Built the settlement engine in Rust"]
    assert text_of(answer) == "They built the settlement engine in Rust."
