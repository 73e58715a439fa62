"""``/ws``: questions in, responses out; with ``"stream": true`` on a question, its TurnEvents on the way.

    → {"type": "question", "question": "Which languages do they know?"}
    ← {"type": "response", "response": "…"}
    ← {"type": "error", "error": "…", "code": "VALIDATION_ERROR"}  # or one of the other ``ErrorCode``s

``/ws?session_id=<uuid>`` takes up an earlier conversation, or begins the one that this id will open from now on.
Without it the id of the new session stands in the ``X-Session-Id`` header of the handshake's answer.
"""

from __future__ import annotations

from typing import Literal
from uuid import UUID

import structlog
from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kairix_api.dependencies import Services
from kairix_api.security import admit_websocket, limit_turns
from kairix_api.turn_stream import frames_of, whole_turn
from kairix_core.domain.parts import TextPart
from kairix_core.errors import (
    Conflict,
    ForeignOrigin,
    InvalidInput,
    KairixError,
    LimitExceeded,
    NotFound,
    ProviderError,
    ProviderRateLimited,
    StorageUnavailable,
    Unauthenticated,
)
from kairix_core.use_cases.open_session import Session
from kairix_infra.container import Container
from kairix_infra.streams import PING, payload

router = APIRouter()
log = structlog.get_logger(__name__)
MAX_MESSAGE_BYTES = 64 * 1024
SESSION_GONE = 1008

ErrorCode = Literal["VALIDATION_ERROR", "RATE_LIMIT", "API_ERROR", "DATABASE_ERROR", "INTERNAL_ERROR"]
CODES: tuple[tuple[type[KairixError], ErrorCode], ...] = (
    (InvalidInput, "VALIDATION_ERROR"),
    (Conflict, "VALIDATION_ERROR"),
    (NotFound, "VALIDATION_ERROR"),
    (Unauthenticated, "VALIDATION_ERROR"),
    (ForeignOrigin, "VALIDATION_ERROR"),
    (LimitExceeded, "RATE_LIMIT"),
    (ProviderRateLimited, "RATE_LIMIT"),
    (ProviderError, "API_ERROR"),
    (StorageUnavailable, "DATABASE_ERROR"),
)


class QuestionMessage(BaseModel):
    model_config = ConfigDict(extra="ignore")

    type: Literal["question"]
    question: str = Field(min_length=1)
    stream: bool = False
    client_id: str | None = Field(None, min_length=1, max_length=64)


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
        principal = await admit_websocket(socket)
        session = await services.open_session(_uuid(session_id), principal=principal)
    except KairixError as error:
        await socket.accept()
        await _send(socket, error_message(error))
        await socket.close(SESSION_GONE)
        return
    await socket.accept(headers=[(b"x-session-id", str(session.session_id).encode())])
    try:
        while True:
            await _respond(socket, services, session, await socket.receive_text())
    except WebSocketDisconnect:
        log.debug("websocket.left", conversation_id=str(session.conversation.id))


async def _respond(socket: WebSocket, services: Container, session: Session, text: str) -> None:
    try:
        asked = read_question(text)
        await admit_websocket(socket)
        await services.resolve_principal.check(session.principal)
        limit_turns(services, session.principal)
        turn = await services.ask_question(
            session.principal, session.conversation.id, asked.question, client_id=asked.client_id
        )
        if asked.stream:
            async for frames in await frames_of(services, session.principal, turn):
                await _send_events(socket, frames)
            return
        whole = await whole_turn(services, session.principal, turn)
        answer = "".join(part.text for part in whole.answer.message.parts if isinstance(part, TextPart))
        await _send(socket, ResponseMessage(response=answer))
    except KairixError as error:
        await _send(socket, error_message(error))
    except WebSocketDisconnect:
        raise
    except Exception:
        log.exception("websocket.crashed", conversation_id=str(session.conversation.id))
        await _send(socket, ErrorMessage(error="An unexpected error occurred", code="INTERNAL_ERROR"))


def read_question(text: str) -> QuestionMessage:
    """The message, or ``InvalidInput`` that names what is wrong with it."""
    if len(text) > MAX_MESSAGE_BYTES:
        raise InvalidInput(f"A message may have at most {MAX_MESSAGE_BYTES} bytes.")
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


def _uuid(session_id: str | None) -> UUID | None:
    if not session_id:
        return None
    try:
        return UUID(session_id)
    except ValueError:
        raise InvalidInput("session_id must be a UUID.") from None


async def _send(socket: WebSocket, message: BaseModel) -> None:
    await socket.send_text(message.model_dump_json())


async def _send_events(socket: WebSocket, frames: bytes) -> None:
    if frames == PING:
        return
    for frame in frames.split(b"\n\n"):
        if frame:
            await socket.send_text(payload(frame + b"\n\n").decode())
