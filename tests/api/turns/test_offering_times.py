"""A representative that is asked when the person can be met."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import time
from typing import Any

import asyncpg
import pytest

from api.turns.service import Service, Talk
from doubles.model_server import ModelServer
from doubles.outside_services import OutsideServices
from doubles.replies import Reply, calling
from kairix_core.domain.booking import Hours
from kairix_core.ports import ChatProvider
from kairix_core.use_cases.inbox.calendly_token import token_of
from kairix_infra.auth.vault import JweVault
from kairix_infra.integrations.services import Services, open_services
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

MORNINGS = tuple(Hours(day, time(9), time(10)) for day in range(7))
PAGE = "https://example.org/meet-ada"

#: How the call ended, and what the model was told.
Ask = Callable[..., Awaitable[tuple[dict[str, Any], str]]]


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


@pytest.fixture
async def model(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "quoting", silence=2.0))


@pytest.fixture
def outside() -> Iterator[OutsideServices]:
    with OutsideServices() as outside:
        yield outside


@pytest.fixture
async def services(outside: OutsideServices) -> AsyncIterator[Services]:
    async with open_session() as session:
        yield open_services(outside.settings(), session, seconds=0.5)


@pytest.fixture
def ask(service: Service, talk: Talk, model_server: ModelServer) -> Ask:
    async def ask(arguments: dict[str, Any] | None = None, **booking: Any) -> tuple[dict[str, Any], str]:
        owner_id = service.somebody.agent.owner_id
        await service.container.arrange_booking(owner_id, booking)
        model_server.will(calling("offer_times", json.dumps(arguments or {})), Reply(("That is when [none].",)))
        answer = (await talk.ask()).raise_for_status().json()["answer"]
        assert answer["status"] == "complete"
        (tool,) = [part for part in answer["parts"] if part["type"] == "tool"]
        return tool, model_server.turns[-1]["messages"][-1]["content"]

    return ask


async def test_a_week_of_the_owners_hours_is_offered_on_the_clock_of_whoever_asks(ask: Ask) -> None:
    tool, told = await ask({"time_zone": "Asia/Tokyo"}, hours=MORNINGS, time_zone="Europe/Paris")
    assert (tool["ok"], tool["summary"]) == (True, "Found 14 free times")
    assert "Free for 30 minutes:" in told
    assert told.count("+09:00") == 14


async def test_what_calendly_knows_is_offered_with_its_links(ask: Ask) -> None:
    tool, told = await ask(calendly_token="secret")
    assert tool["summary"] == "Found 2 free times"
    found = re.search(r"- Monday (\S+)T09:00\+00:00 \(https://calendly\.com/ada/meet/(\S+)T09:00:00\.000000Z\)", told)
    assert found is not None
    assert found[1] == found[2]


@pytest.mark.parametrize("mood", ["down", "slow", "garbage", "wrong", "huge", "busy", "broken", "locked"])
async def test_where_calendly_does_not_answer_there_is_still_the_owners_page(
    ask: Ask, outside: OutsideServices, mood: Any
) -> None:
    outside.mood = mood
    tool, told = await ask(calendly_token="secret", link=PAGE)
    assert (tool["ok"], tool["summary"]) == (True, "Found where a time can be booked")
    assert "Calendly, which knows the free times, did not answer." in told
    assert PAGE in told


async def test_that_only_calendly_knows_and_does_not_answer_is_a_failure(ask: Ask, outside: OutsideServices) -> None:
    outside.mood = "down"
    tool, told = await ask(calendly_token="secret")
    assert (tool["ok"], tool["summary"]) == (False, "Found no free times")
    assert "did not answer" in told


async def test_where_the_key_is_lost_calendly_is_not_said_to_be_silent(
    ask: Ask, service: Service, admin: asyncpg.Connection
) -> None:
    owner_id = service.somebody.agent.owner_id
    await service.container.arrange_booking(owner_id, {"calendly_token": "secret"})
    elsewhere = JweVault.of_a_new_key().seal("secret", of=token_of(owner_id))
    await admin.execute("UPDATE booking_settings SET calendly_sealed = $1", elsewhere)
    tool, told = await ask(link=PAGE)
    assert (tool["ok"], tool["summary"]) == (True, "Found where a time can be booked")
    assert "has to enter it anew" in told
    assert "did not answer" not in told


@pytest.mark.parametrize(
    ("arguments", "booking", "told"),
    [
        ({}, {}, "up to three times can be proposed"),
        ({"since": "2999-01-01"}, {"hours": MORNINGS}, "No time is free from then on"),
        ({"time_zone": "Mars/Olympus"}, {"hours": MORNINGS}, "This time zone is not known."),
    ],
    ids=["nothing set", "too far ahead", "unknown zone"],
)
async def test_where_there_are_no_times_the_model_is_told_why(
    ask: Ask, arguments: dict[str, Any], booking: dict[str, Any], told: str
) -> None:
    _, content = await ask(arguments, **booking)
    assert told in content
