"""Who may talk over ``/ws``, how much, and for how long."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import text
from websockets.asyncio.client import ClientConnection, connect

from api.turns.service import Service
from doubles.conducted import ConductedModel
from kairix_api import websocket
from kairix_api.websocket import close_code
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import RefreshToken
from kairix_core.errors import (
    InvalidInput,
    KairixError,
    RateLimited,
    StorageUnavailable,
    Unauthenticated,
)
from kairix_core.use_cases.account.begin_session import ACCESS

QUESTION = {"type": "question", "question": "What did they build?"}


@pytest.fixture
def address(service: Service) -> str:
    return service.url.replace("http", "ws") + "/ws"


async def hear(socket: ClientConnection) -> Any:
    return json.loads(await socket.recv())


async def ask(socket: ClientConnection) -> Any:
    await socket.send(json.dumps(QUESTION))
    return await hear(socket)


async def closed(socket: ClientConnection) -> int | None:
    """The code that a socket is closed with, before long."""
    async with asyncio.timeout(3):
        await socket.wait_closed()
    return socket.close_code


async def owners_token(service: Service) -> str:
    container, owner = service.container, service.somebody.owner
    family, at = new_id(), container.clock()
    link = RefreshToken(owner.id, family, new_id().hex, expires_at=at + timedelta(days=1), created_at=at)
    async with container.uow(SYSTEM) as tx:
        await tx.credentials.add_refresh(link)
    return container.tokens.sign(ACCESS, owner.id, seconds=900, claims={"sid": str(family)})


# --- whose session it is ---------------------------------------------------------------------------------------------


async def test_somebody_signed_in_takes_up_their_session_again(
    service: Service, address: str, model: ConductedModel
) -> None:
    proof = {"Authorization": f"Bearer {await owners_token(service)}"}
    session = uuid4()
    for _ in range(2):
        model.answer("A settlement engine.")
        async with connect(f"{address}?session_id={session}", additional_headers=proof) as socket:
            assert (await ask(socket))["type"] == "response"
    async with httpx.AsyncClient(base_url=service.url, headers=proof) as http:
        told_over = (await http.get("/chat-session", params={"session_id": str(session)})).json()
    assert len(told_over["messages"]) == 4


async def test_the_session_of_somebody_signed_in_opens_to_nobody_else(service: Service, address: str) -> None:
    proof = {"Authorization": f"Bearer {await owners_token(service)}"}
    theirs = f"{address}?session_id={uuid4()}"
    async with connect(theirs, additional_headers=proof), connect(theirs) as stranger:
        answer = await hear(stranger)
    assert (answer["type"], answer["code"]) == ("error", "VALIDATION_ERROR")


# --- how much --------------------------------------------------------------------------------------------------------


async def test_new_visitors_are_limited_per_address(address: str) -> None:
    for _ in range(30):
        async with connect(address):
            pass
    async with connect(address) as socket:
        assert (await hear(socket))["code"] == "RATE_LIMIT"
        assert await closed(socket) == 1013


async def test_new_sessions_are_limited_per_address(service: Service) -> None:
    async with httpx.AsyncClient(base_url=service.url) as http:
        statuses = []
        for _ in range(31):
            statuses.append((await http.post("/chat-session/new")).status_code)
            http.cookies.clear()
    assert statuses == [201] * 30 + [429]


async def test_being_a_new_visitor_each_time_wins_no_turns(
    service: Service, address: str, model: ConductedModel
) -> None:
    """Three visitors' worth for one address."""
    service.container.settings.turns_per_minute = 1
    kinds = []
    for _ in range(4):
        model.answer("A settlement engine.")
        async with connect(address) as socket:
            kinds.append((await ask(socket))["type"])
    assert kinds == ["response"] * 3 + ["error"]


async def test_too_many_requests_are_refused_in_the_protocol(service: Service, address: str) -> None:
    service.container.settings.requests_per_minute = 1
    async with connect(address):
        pass
    async with connect(address) as socket:
        assert (await hear(socket))["code"] == "RATE_LIMIT"


async def test_messages_that_are_no_questions_count_as_well(service: Service, address: str) -> None:
    service.container.settings.requests_per_minute = 3
    async with connect(address) as socket:
        codes = []
        for _ in range(3):
            await socket.send("{")
            codes.append((await hear(socket))["code"])
    assert codes == ["VALIDATION_ERROR", "VALIDATION_ERROR", "RATE_LIMIT"]


async def test_a_question_may_come_as_bytes(address: str, model: ConductedModel) -> None:
    model.answer("A settlement engine.")
    async with connect(address) as socket:
        await socket.send(json.dumps(QUESTION).encode())
        assert (await hear(socket))["type"] == "response"


async def test_a_message_of_any_size_does_no_harm(address: str) -> None:
    async with connect(address) as socket:
        await socket.send("é" * 64 * 1024)
        assert await closed(socket) == 1009


# --- for how long ----------------------------------------------------------------------------------------------------


async def test_somebody_silent_is_closed_out_when_they_are_revoked(
    service: Service, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(websocket, "RECHECK_SECONDS", 0.1)
    async with connect(address) as socket:
        async with service.container.uow(SYSTEM) as tx:
            await tx.credentials._statements.run(text("UPDATE visitors SET revoked_at = now()"))
        assert await closed(socket) == 1008


async def test_somebody_who_signed_out_is_closed_out(
    service: Service, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(websocket, "RECHECK_SECONDS", 0.1)
    token = await owners_token(service)
    async with connect(address, additional_headers={"Authorization": f"Bearer {token}"}) as socket:
        await service.container.sign_out(refresh_token=None, access_token=token)
        assert await closed(socket) == 1008


async def test_a_revoked_visitor_is_told_before_the_socket_closes(
    service: Service, address: str, model: ConductedModel
) -> None:
    async with connect(address) as socket:
        async with service.container.uow(SYSTEM) as tx:
            await tx.credentials._statements.run(text("UPDATE visitors SET revoked_at = now()"))
        assert (await ask(socket))["code"] == "VALIDATION_ERROR"
        assert await closed(socket) == 1008


async def test_a_silent_socket_is_closed(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "RECHECK_SECONDS", 0.1)
    monkeypatch.setattr(websocket, "IDLE_SECONDS", 0.3)
    async with connect(address) as socket:
        assert await closed(socket) == 1000


def test_silence_may_last_five_minutes_and_a_revocation_is_noticed_in_five_seconds() -> None:
    assert (websocket.IDLE_SECONDS, websocket.RECHECK_SECONDS) == (300, 5)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Unauthenticated(), 1008),
        (InvalidInput(), 1008),
        (RateLimited(), 1013),
        (StorageUnavailable(), 1013),
        (KairixError(), 1011),
    ],
)
def test_a_socket_that_is_refused_says_whether_to_come_back(error: KairixError, code: int) -> None:
    assert close_code(error) == code
