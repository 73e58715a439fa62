"""``/ws``: questions in, responses out; with ``"stream": true`` on a question, its TurnEvents on the way.

    → {"type": "question", "question": "Which languages do they know?"}
    ← {"type": "response", "response": "…"}
    ← {"type": "error", "error": "…", "code": "VALIDATION_ERROR"}  # or one of the other ``ErrorCode``s

``/ws?session_id=<uuid>`` takes up an earlier conversation, or begins the one that this id will open from now on.
Without it the id of the new session stands in the ``X-Session-Id`` header of the handshake's answer.

A socket that is closed says why: 1000 after five minutes without a question, 1008 for somebody who may not talk here,
1013 for who may try again later, 1011 for a fault of ours.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Literal
from uuid import UUID

import structlog
from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.types import Message

from kairix_api.dependencies import Services
from kairix_api.languages import preferred_language
from kairix_api.limits import limit_request, limit_turn
from kairix_api.security import admit_websocket, new_visitor
from kairix_api.text import ClientId, Text
from kairix_api.turn_stream import frames_of, whole_turn
from kairix_core.domain.parts import TextPart
from kairix_core.errors import (
    Conflict,
    InvalidInput,
    KairixError,
    LimitExceeded,
    NotFound,
    ProviderError,
    ProviderRateLimited,
    StorageUnavailable,
    Unauthenticated,
)
from kairix_core.use_cases.conversation.open_session import Session
from kairix_infra.container import Container
from kairix_infra.streams import PING, payload

router = APIRouter()
log = structlog.get_logger(__name__)
#: How often somebody silent is looked at, to notice that they were signed out.
RECHECK_SECONDS = 5.0
IDLE_SECONDS = 300.0
NORMAL, NOT_ALLOWED, OUR_FAULT, TRY_LATER = 1000, 1008, 1011, 1013

ErrorCode = Literal["VALIDATION_ERROR", "RATE_LIMIT", "API_ERROR", "DATABASE_ERROR", "INTERNAL_ERROR"]
CODES: tuple[tuple[type[KairixError] | tuple[type[KairixError], ...], ErrorCode], ...] = (
    ((InvalidInput, Conflict, NotFound, Unauthenticated), "VALIDATION_ERROR"),
    ((LimitExceeded, ProviderRateLimited), "RATE_LIMIT"),
    (ProviderError, "API_ERROR"),
    (StorageUnavailable, "DATABASE_ERROR"),
)


class QuestionMessage(BaseModel):
    model_config = ConfigDict(extra="ignore")

    type: Literal["question"]
    question: Text = Field(min_length=1)
    stream: bool = False
    client_id: ClientId | None = None


class ResponseMessage(BaseModel):
    type: Literal["response"] = "response"
    response: str


class ErrorMessage(BaseModel):
    type: Literal["error"] = "error"
    error: str
    code: ErrorCode


@router.websocket("/ws")
async def talk(socket: WebSocket, services: Services, session_id: str | None = None) -> None:
    try:
        limit_request(socket)
        session = await _open_session(socket, services, session_id)
    except KairixError as error:
        await socket.accept()
        await _turn_away(socket, error)
        return
    await socket.accept(headers=[(b"x-session-id", str(session.session_id).encode())])
    try:
        await _converse(socket, services, session)
    except WebSocketDisconnect:
        log.debug("websocket.left", conversation_id=str(session.conversation.id))


async def _open_session(socket: WebSocket, services: Container, session_id: str | None) -> Session:
    principal = await admit_websocket(socket)
    wanted = _uuid(session_id)
    if wanted is not None and (found := await services.open_session.find(wanted, principal)) is not None:
        return found
    holder = principal or (await new_visitor(socket)).principal
    return await services.open_session.begin(holder, wanted)


async def _converse(socket: WebSocket, services: Container, session: Session) -> None:
    try:
        while (text := await _next_message(socket, services, session)) is not None:
            await _respond(socket, services, session, text)
        await socket.close(NORMAL, "No question for five minutes.")
    except Unauthenticated as error:
        await _turn_away(socket, error)


async def _next_message(socket: WebSocket, services: Container, session: Session) -> str | None:
    """None from somebody who stays silent; ``Unauthenticated`` as soon as they may no longer be here."""
    receiving = asyncio.ensure_future(socket.receive())
    try:
        for _ in range(round(IDLE_SECONDS / RECHECK_SECONDS)):
            done, _ = await asyncio.wait({receiving}, timeout=RECHECK_SECONDS)
            if done:
                return _text_of(receiving.result())
            with suppress(StorageUnavailable):  # a database that is away has signed nobody out
                await _check_admission(socket, services, session)
    finally:
        receiving.cancel()
    return None


def _text_of(message: Message) -> str:
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message["code"], message.get("reason"))
    text: str | None = message.get("text")
    return text if text is not None else message["bytes"].decode(errors="replace")


async def _check_admission(socket: WebSocket, services: Container, session: Session) -> None:
    """Both the proof that came with the handshake and the visitor whose session it is may be revoked."""
    await admit_websocket(socket)
    await services.resolve_principal.check(session.principal)


async def _respond(socket: WebSocket, services: Container, session: Session, text: str) -> None:
    try:
        limit_request(socket)
        asked = read_question(text)
        await _check_admission(socket, services, session)
        limit_turn(socket, session.principal)
        await _answer(socket, services, session, asked)
    except (Unauthenticated, WebSocketDisconnect):
        raise
    except KairixError as error:
        await _send(socket, error_message(error))
    except Exception:
        log.exception("websocket.crashed", conversation_id=str(session.conversation.id))
        await _send(socket, ErrorMessage(error="An unexpected error occurred", code="INTERNAL_ERROR"))


async def _answer(socket: WebSocket, services: Container, session: Session, asked: QuestionMessage) -> None:
    principal = session.principal
    turn = await services.ask_question(
        principal,
        session.conversation.id,
        asked.question,
        client_id=asked.client_id,
        preferred=preferred_language(socket),
    )
    if asked.stream:
        async for frames in await frames_of(services, principal, turn):
            await _send_events(socket, frames)
        return
    whole = await whole_turn(services, principal, turn)
    answer = "".join(part.text for part in whole.answer.message.parts if isinstance(part, TextPart))
    await _send(socket, ResponseMessage(response=answer))


def read_question(text: str) -> QuestionMessage:
    """The message, or ``InvalidInput`` that names what is wrong with it."""
    try:
        return QuestionMessage.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "message"
        raise InvalidInput(f"{place}: {first['msg']}") from None


def error_message(error: KairixError) -> ErrorMessage:
    code: ErrorCode = next((code for kind, code in CODES if isinstance(error, kind)), "INTERNAL_ERROR")
    text = f"API error: {error.message}" if code == "API_ERROR" else error.message
    return ErrorMessage(error=text, code=code)


def close_code(error: KairixError) -> int:
    if error.retryable:
        return TRY_LATER
    return OUR_FAULT if error_message(error).code == "INTERNAL_ERROR" else NOT_ALLOWED


def _uuid(session_id: str | None) -> UUID | None:
    if not session_id:
        return None
    try:
        return UUID(session_id)
    except ValueError:
        raise InvalidInput("session_id must be a UUID.") from None


async def _turn_away(socket: WebSocket, error: KairixError) -> None:
    await _send(socket, error_message(error))
    await socket.close(close_code(error))


async def _send(socket: WebSocket, message: BaseModel) -> None:
    await socket.send_text(message.model_dump_json())


async def _send_events(socket: WebSocket, frames: bytes) -> None:
    if frames == PING:
        return
    for frame in frames.split(b"\n\n"):
        if frame:
            await socket.send_text(payload(frame + b"\n\n").decode())
