"""``/ws``: the session protocol, spoken by a client that nobody here wrote."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect

from api.turns.service import Service, told
from doubles.conducted import ConductedModel
from kairix_core.errors import ProviderRateLimited, ProviderUnavailable


@pytest.fixture
def address(service: Service) -> str:
    return service.url.replace("http", "ws") + "/ws"


@pytest.fixture
async def socket(address: str) -> AsyncIterator[ClientConnection]:
    async with connect(address) as socket:
        yield socket


async def say(socket: ClientConnection, message: Any) -> Any:
    await socket.send(message if isinstance(message, str) else json.dumps(message))
    return json.loads(await socket.recv())


async def test_a_question_gets_a_response(socket: ClientConnection, model: ConductedModel) -> None:
    model.answer("A settlement ", "engine.")

    answer = await say(socket, {"type": "question", "question": "What did they build?"})

    assert answer == {"type": "response", "response": "A settlement engine."}


async def test_a_streamed_question_gets_turn_events(socket: ClientConnection, model: ConductedModel) -> None:
    model.answer("A settlement ", "engine [2].")
    await socket.send(json.dumps({"type": "question", "question": "What did they build?", "stream": True}))

    events = [json.loads(await socket.recv())]
    while events[-1]["type"] != "turn.finished":
        events.append(json.loads(await socket.recv()))

    assert told(events) == "A settlement engine."
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))


@pytest.mark.parametrize(
    "message",
    ["", "{", "[]", "null", '"question"', {"type": "question"}, {"type": "question", "question": ""}, {"type": "ping"}],
)
async def test_what_is_no_question_is_a_validation_error(
    socket: ClientConnection, model: ConductedModel, message: Any
) -> None:
    answer = await say(socket, message)

    assert (answer["type"], answer["code"]) == ("error", "VALIDATION_ERROR")
    assert set(answer) == {"type", "error", "code"}
    model.answer("Still here.")
    assert (await say(socket, {"type": "question", "question": "Hello?"}))["response"] == "Still here."


@pytest.mark.parametrize(
    ("error", "code"), [(ProviderUnavailable(), "API_ERROR"), (ProviderRateLimited(), "RATE_LIMIT")]
)
async def test_a_failing_model_has_its_code(
    socket: ClientConnection, model: ConductedModel, error: Any, code: str
) -> None:
    model.fail(error)

    answer = await say(socket, {"type": "question", "question": "What did they build?"})

    assert (answer["type"], answer["code"]) == ("error", code)


async def test_a_session_is_taken_up_again(address: str, service: Service, model: ConductedModel) -> None:
    session = uuid4()
    for question in ("First?", "Second?"):
        model.answer(f"Answer to {question}")
        async with connect(f"{address}?session_id={session}") as socket:
            await say(socket, {"type": "question", "question": question})

    async with httpx.AsyncClient(base_url=service.url) as http:
        told_over = (await http.get("/chat-session", params={"session_id": str(session)})).json()

    assert [message["role"] for message in told_over["messages"]] == ["user", "assistant"] * 2
    assert [m.content for m in model.requests[-1].messages[1:]] == ["First?", "Answer to First?", "Second?"]


async def test_a_new_session_is_named_in_the_handshake(address: str, model: ConductedModel) -> None:
    async with connect(address) as socket:
        assert socket.response is not None
        session = UUID(socket.response.headers["X-Session-Id"])
        model.answer("One.")
        await say(socket, {"type": "question", "question": "First?"})
    model.answer("Two.")

    async with connect(f"{address}?session_id={session}") as socket:
        await say(socket, {"type": "question", "question": "Second?"})

    assert len(model.requests[-1].messages) == 4


async def test_a_session_begun_over_http_is_open_to_the_socket(
    address: str, service: Service, model: ConductedModel
) -> None:
    async with httpx.AsyncClient(base_url=service.url) as http:
        session = (await http.post("/chat-session/new")).json()["session_id"]
        model.answer("One.")
        async with connect(f"{address}?session_id={session}") as socket:
            await say(socket, {"type": "question", "question": "First?"})
        told_over = (await http.get("/chat-session", params={"session_id": session})).json()

    assert len(told_over["messages"]) == 2


async def test_a_session_id_that_anybody_could_guess_is_refused(address: str) -> None:
    async with connect(f"{address}?session_id=test") as socket:
        answer = json.loads(await socket.recv())

    assert (answer["type"], answer["code"]) == ("error", "VALIDATION_ERROR")


async def test_a_stranger_does_not_find_a_session(service: Service) -> None:
    async with httpx.AsyncClient(base_url=service.url) as http:
        answer = await http.get("/chat-session", params={"session_id": str(uuid4())})

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_another_sites_page_is_turned_away(address: str) -> None:
    async with connect(address, origin="https://evil.example") as socket:  # type: ignore[arg-type]
        answer = json.loads(await socket.recv())

    assert answer["type"] == "error"


async def test_an_answer_goes_on_when_the_socket_is_gone(address: str, service: Service, model: ConductedModel) -> None:
    session = uuid4()
    async with connect(f"{address}?session_id={session}") as socket:
        await socket.send(json.dumps({"type": "question", "question": "Slow?", "stream": True}))
        model.say("Still ")
        while json.loads(await socket.recv())["type"] != "text.delta":
            pass
    model.answer("here.")

    async with httpx.AsyncClient(base_url=service.url) as http, asyncio.timeout(30):
        told_over = {"messages": [{"status": "streaming"}]}
        while told_over["messages"][-1]["status"] == "streaming":
            told_over = (await http.get("/chat-session", params={"session_id": str(session)})).json()
    assert told_over["messages"][-1]["parts"][0]["text"] == "Still here."
