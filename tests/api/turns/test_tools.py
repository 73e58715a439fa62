"""A representative that looks something up on its way: what it may cite then, and what it never obeys."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from api.turns.service import Talk, text_of
from doubles.model_server import ModelServer
from doubles.outside_services import OutsideServices
from doubles.replies import Reply, calling
from kairix_core.ports import ChatProvider
from kairix_infra.integrations.services import Services, open_services
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


@pytest.fixture
def outside() -> Iterator[OutsideServices]:
    with OutsideServices() as outside:
        yield outside


@pytest.fixture
async def services(outside: OutsideServices) -> AsyncIterator[Services]:
    async with open_session() as session:
        yield open_services(outside.settings(), session, seconds=0.5)


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


@pytest.mark.parametrize("written", [r'{"query": "a\u0000b"}', r'{"query": "a\ud800b"}', '{"a": ' * 5_000], ids=ascii)
async def test_an_answer_outlives_a_call_that_no_database_keeps(
    talk: Talk, model_server: ModelServer, written: str
) -> None:
    model_server.will(calling("search_documents", written), Reply(("I cannot tell [none].",)))
    (tool,) = parts(await answered(talk), "tool")
    assert (tool["ok"], tool["arguments"]) == (False, {})


class TestOutside:
    """A representative that asks elsewhere, for somebody who has no account at GitHub."""

    async def test_an_account_that_is_not_published_is_not_looked_for(
        self, talk: Talk, model_server: ModelServer, outside: OutsideServices
    ) -> None:
        model_server.will(calling("github_activity", "{}"), Reply(("I know of no account [none].",)))
        (tool,) = parts(await answered(talk), "tool")
        assert (tool["ok"], tool["summary"]) == (False, "No GitHub account is known of this person.")
        assert outside.asked == []

    async def test_an_answer_comes_when_a_service_does_not(
        self, talk: Talk, model_server: ModelServer, outside: OutsideServices
    ) -> None:
        outside.mood = "down"
        model_server.will(calling("weather", '{"place": "Lyon"}'), Reply(("It did not answer [none].",)))
        answer = await answered(talk)
        (tool,) = parts(answer, "tool")
        assert (tool["ok"], text_of(answer)) == (False, "It did not answer.")
        assert "Nothing was lost" in json.dumps(model_server.turns[-1]["messages"][-1])

    async def test_a_tool_that_only_a_coach_has_is_not_called(self, talk: Talk, model_server: ModelServer) -> None:
        model_server.will(calling("read_profile", "{}"), Reply(("I cannot tell [none].",)))
        (tool,) = parts(await answered(talk), "tool")
        assert (tool["ok"], tool["summary"]) == (False, "Called a tool that does not exist")
        offered = json.dumps(model_server.turns[0]["tools"])
        assert "read_profile" not in offered
        assert "propose_fact" not in offered
