"""What an owner tells their coach is remembered, in the background, and told again where it belongs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from api.auth.people import SteppingClock
from api.coach.coaching import Coaching, learn
from doubles.listening import Listener
from doubles.model_server import ModelServer
from doubles.replies import Reply
from kairix_core.ports import ChatProvider
from kairix_infra.container import Container
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

PLAN = "I want to move to Portugal next year"
SAID = f"{PLAN}. On Sundays my choir sings in the old mill."
NOTICED = ("circumstance", "Sings in a choir on Sundays", "On Sundays my choir sings in the old mill")


@pytest.fixture
def listener() -> Listener:
    return Listener([("contact", "city", "Lyon", "I moved to Lyon")], remembers=[NOTICED])


@pytest.fixture
def model_server(listener: Listener) -> Iterator[ModelServer]:
    with ModelServer(listener) as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "listener", silence=0.5))


async def memories(coach: Coaching, **query: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await coach.http.get("/api/memories", params=query)).json()["items"]
    return items


async def told(coach: Coaching, container: Container, *texts: str) -> set[str]:
    """The texts of what is remembered after the coach was told all this."""
    for text in texts:
        await coach.say(text)
        await learn(container)
    return {memory["text"] for memory in await memories(coach)}


async def test_what_lasts_is_remembered_with_its_quote_and_its_message(coach: Coaching, container: Container) -> None:
    await told(coach, container, SAID)
    by = {memory["by"]: memory for memory in await memories(coach)}
    assert (by["rules"]["text"], by["rules"]["kind"]) == (PLAN, "plan")
    assert (by["model"]["text"], by["model"]["quote"]) == (NOTICED[1], NOTICED[2])
    assert {memory["conversation_id"] for memory in by.values()} == {coach.conversation["id"]}


async def test_hearing_it_twice_adds_nothing(coach: Coaching, container: Container) -> None:
    first = await told(coach, container, SAID)
    assert await told(coach, container, SAID, "I want to move to Portugal, next year!") == first
    assert await memories(coach, status="superseded") == []


async def test_what_a_fact_says_is_not_remembered_but_ends_what_it_contradicts(
    coach: Coaching, container: Container
) -> None:
    assert await told(coach, container, "I live in Paris.") == set()
    assert await told(coach, container, "I live in Paris with my two cats.") == {"I live in Paris with my two cats"}
    assert await told(coach, container, "I moved to Lyon.") == {"I moved to Lyon"}


async def test_the_coach_is_told_what_was_said_once(
    coach: Coaching, container: Container, model_server: ModelServer, clock: SteppingClock
) -> None:
    await told(coach, container, SAID)
    await coach.say("What should I do next?")
    system = model_server.turns[-1]["messages"][0]["content"]
    recalled = system.split("\n<memories>\n")[1].split("\n</memories>")[0].splitlines()
    assert f"- (plan, said on {clock():%Y-%m-%d}) {PLAN}" in recalled


async def test_what_is_forgotten_is_not_told_any_more(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await told(coach, container, f"{PLAN}.")
    (memory,) = await memories(coach)
    await coach.http.delete(f"/api/memories/{memory['id']}")
    await coach.say("What should I do next?")
    assert "\n<memories>" not in model_server.turns[-1]["messages"][0]["content"]


async def test_the_readers_never_see_what_was_recalled(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await told(coach, container, f"{PLAN}.")
    asked = len(model_server.requests)
    await told(coach, container, "What do you remember?")
    read = [body for body in model_server.requests[asked:] if "response_format" in body]
    assert read
    assert not any(PLAN in message["content"] for body in read for message in body["messages"])


async def test_memories_outlive_their_conversation(coach: Coaching, container: Container) -> None:
    await told(coach, container, f"{PLAN}.")
    assert (await coach.http.delete(coach.path)).status_code == 204
    (memory,) = await memories(coach)
    assert (memory["quote"], memory["conversation_id"], memory["message_id"]) == (PLAN, None, None)


BAD = [
    "Of course! They sing in a choir.",
    '{"memories": [{"kind": "rumour", "text": "Sings", "quote": "my choir sings"}]}',
    '{"memories": [{"kind": "circumstance", "text": "Sings in a choir", "quote": "I adore my choir"}]}',
    '{"memories": [{"kind": "circumstance", "text": "Sings in a choir in Berlin", "quote": "my choir sings"}]}',
]


@pytest.mark.parametrize("bad", BAD)
async def test_a_model_is_told_what_was_wrong_and_puts_it_right(
    coach: Coaching, container: Container, listener: Listener, bad: str
) -> None:
    listener.spoil = lambda count, good: Reply(steps=(bad if count == 0 else good,))
    assert NOTICED[1] in await told(coach, container, SAID)


@pytest.mark.parametrize("bad", BAD)
async def test_what_a_model_makes_up_is_never_remembered(
    coach: Coaching, container: Container, listener: Listener, bad: str
) -> None:
    listener.spoil = lambda _count, _good: Reply(steps=(bad,))
    assert await told(coach, container, SAID) == {PLAN}
