"""A coach that looks something up before it answers, through a real model server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import pytest

from api.coach.coaching import Coaching
from api.turns.service import text_of
from doubles.model_server import ModelServer
from doubles.outside_services import Mood, OutsideServices
from doubles.replies import Reply, calling
from kairix_core.ports import ChatProvider
from kairix_infra.integrations.services import Services, open_services
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session
from kairix_infra.settings import Settings


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


class TestOutside:
    """Tools that ask services outside, on good days and on bad ones."""

    @pytest.fixture
    async def services(self, outside: OutsideServices) -> AsyncIterator[Services]:
        async with open_session() as session:
            yield open_services(settings_of(outside), session)

    @pytest.fixture
    def outside(self) -> Iterator[OutsideServices]:
        with OutsideServices() as outside:
            yield outside

    @pytest.fixture
    async def asked(self, coach: Coaching, model_server: ModelServer) -> Callable[[str], Awaitable[tuple[Any, str]]]:
        """Ask so that the model calls a tool: how the tool ended, and what the model was told."""
        await coach.http.patch("/api/profile", json={"values": {"github_url": "https://github.com/ada"}})
        arguments = {"weather": '{"place": "Lyon"}', "github_activity": "{}"}

        async def ask(tool: str) -> tuple[Any, str]:
            model_server.will(calling(tool, arguments[tool]), Reply(("That is it.",)))
            turn = await coach.turn("Look it up, please.")
            assert text_of(turn["answer"]) == "That is it."
            (part,) = [part for part in turn["answer"]["parts"] if part["type"] == "tool"]
            return part, model_server.requests[-1]["messages"][-1]["content"]

        return ask

    @pytest.mark.parametrize(
        ("tool", "summary", "told"),
        [
            ("weather", "Looked up the weather in Lyon, Auvergne-Rhône-Alpes, France", "8.3 °C, rain"),
            ("github_activity", "Looked at GitHub: 14 repositories", "- engine, A settlement engine, Rust, 412 stars"),
        ],
    )
    async def test_what_a_service_tells_reaches_the_model(self, asked: Any, tool: str, summary: str, told: str) -> None:
        part, content = await asked(tool)
        assert (part["ok"], part["summary"]) == (True, summary)
        assert told in content

    @pytest.mark.parametrize("mood", ["down", "garbage", "wrong", "huge", "busy", "broken"])
    @pytest.mark.parametrize("tool", ["weather", "github_activity"])
    async def test_the_model_is_told_when_a_service_does_not_answer(
        self, asked: Any, outside: OutsideServices, tool: str, mood: Mood
    ) -> None:
        outside.mood = mood
        part, content = await asked(tool)
        assert not part["ok"]
        assert "Nothing was lost" in content


def settings_of(outside: OutsideServices) -> Settings:
    return Settings(
        _env_file=None,
        GITHUB_API_URL=outside.url,
        OPEN_METEO_URL=outside.url,
        OPEN_METEO_GEOCODING_URL=outside.url,
        CALENDLY_API_URL=f"{outside.url}/calendly",
    )
