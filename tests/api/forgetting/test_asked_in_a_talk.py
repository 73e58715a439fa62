"""Who tells their coach to forget something is shown where it stands, and nothing goes by words."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from api.coach.coaching import Coaching, learn
from api.forgetting.forgetter import Forgetter
from doubles.model_server import ModelServer
from kairix_core.ports import ChatProvider
from kairix_infra.container import Container
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.extractive import ExtractiveProvider
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session
from kairix_infra.queue.embedded import EmbeddedRunner

LINK = "/coach/memory?forget=I%20live%20in%20Lisbon"


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


@pytest.fixture(params=["quotes", "model"])
async def chat(request: pytest.FixtureRequest, model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    if request.param == "quotes":
        yield ExtractiveProvider()
        return
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "quoting", silence=2.0))


async def told(coach: Coaching, model_server: ModelServer, text: str) -> str:
    """What the coach says, or what its model is told to say."""
    answer = await coach.say(text)
    return str(model_server.requests[0]["messages"][0]["content"]) if model_server.requests else answer


async def test_it_is_told_where_it_stands_and_where_it_can_be_forgotten(
    forgetter: Forgetter, coach: Coaching, model_server: ModelServer
) -> None:
    await forgetter.bring()
    before = await forgetter.values()
    said = await told(coach, model_server, "Please forget that I live in Lisbon.")
    assert "“Lisbon” stands in your profile (" in said
    assert "“ada.md”" in said
    assert LINK in said
    assert await forgetter.values() == before


@pytest.mark.parametrize("chat", ["quotes"], indirect=True)
async def test_a_wish_to_forget_teaches_nothing(
    forgetter: Forgetter, coach: Coaching, container: Container, worker: EmbeddedRunner
) -> None:
    await worker.close(grace=0)
    await coach.say("Forget that I live in Lisbon.")
    await learn(container)
    assert (await forgetter.values()).get("city") is None
    await coach.say("Forget that I live in Lisbon. I live in Porto.")
    await learn(container)
    assert (await forgetter.values())["city"] == "Porto"


@pytest.mark.parametrize("chat", ["quotes"], indirect=True)
async def test_what_stands_nowhere_is_said_to(forgetter: Forgetter, coach: Coaching) -> None:
    assert "Nothing that I keep speaks of “Oslo”." in await coach.say("Forget that I live in Oslo.")
