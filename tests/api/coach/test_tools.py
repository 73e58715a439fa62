"""A coach that looks something up before it answers, through a real model server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from api.coach.coaching import Coaching
from api.turns.service import text_of
from doubles.model_server import ModelServer
from doubles.replies import Reply, calling
from kairix_core.ports import ChatProvider
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "quoting", silence=2.0))


async def test_a_coach_reads_the_profile_before_it_answers(coach: Coaching, model_server: ModelServer) -> None:
    await coach.http.patch("/api/profile", json={"values": {"city": "Porto"}})
    model_server.will(calling("read_profile", '{"sections": ["contact"]}'), Reply(("You live in Porto.",)))

    turn = await coach.turn("Where do I live?")

    assert text_of(turn["answer"]) == "You live in Porto."
    (tool,) = [part for part in turn["answer"]["parts"] if part["type"] == "tool"]
    assert (tool["name"], tool["ok"], tool["summary"]) == ("read_profile", True, "Read 1 section of the profile")
    told = model_server.requests[-1]["messages"][-1]
    assert told["role"] == "tool"
    assert "Porto" in told["content"]


async def test_a_coach_says_so_when_it_asks_for_what_is_not_there(coach: Coaching, model_server: ModelServer) -> None:
    model_server.will(calling("read_profile", '{"sections": ["shoes"]}'), Reply(("I cannot tell.",)))

    turn = await coach.turn("What shoes do I wear?")

    (tool,) = [part for part in turn["answer"]["parts"] if part["type"] == "tool"]
    assert (tool["ok"], tool["summary"]) == (False, "Asked for a section that is not there")
    assert "There are: " in model_server.requests[-1]["messages"][-1]["content"]
