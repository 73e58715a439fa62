"""Conversations and their messages."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from starlette.status import HTTP_201_CREATED, HTTP_202_ACCEPTED, HTTP_204_NO_CONTENT

from kairix_api.dependencies import Services
from kairix_api.event_stream import EVENTS
from kairix_api.languages import PreferredLanguage
from kairix_api.security import CurrentPrincipal, GreetedPrincipal, TurnLimit
from kairix_api.text import Text
from kairix_api.turn_stream import answer_turn, stream_turn
from kairix_api.wire import (
    Ask,
    ConversationPage,
    ConversationView,
    GiveFeedback,
    MessagePage,
    MessageView,
    Regenerate,
    StartConversation,
    StartedConversation,
    TurnResult,
    TurnStatus,
    UpdateConversation,
    conversation_view,
)
from kairix_core.domain.agent import AgentKind

router = APIRouter(prefix="/api", tags=["conversations"])
#: More digits than the number of any event has, and fewer than Python is willing to read.
MAX_DIGITS = 18
STREAM: dict[int | str, dict[str, Any]] = {200: {"model": TurnResult, **EVENTS[200]}}


@router.post("/conversations", status_code=HTTP_201_CREATED)
async def start_conversation(body: StartConversation, services: Services, who: GreetedPrincipal) -> StartedConversation:
    """Begin a conversation. Someone without an account gets a visitor's token, as a cookie and in the answer."""
    conversation, agent = await services.start_conversation(
        who.principal, body.handle, kind=body.agent or AgentKind.REPRESENTATIVE
    )
    view = conversation_view(conversation, agent, None)
    return StartedConversation(**view.model_dump(), visitor_token=who.visitor_token)


@router.get("/conversations")
async def list_conversations(
    services: Services,
    principal: CurrentPrincipal,
    cursor: Text | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> ConversationPage:
    page = await services.read_conversation.page(principal, cursor=cursor, limit=limit)
    items = [conversation_view(s.conversation, s.agent, s.running_turn_id) for s in page.items]
    return ConversationPage(items=items, next_cursor=page.next_cursor)


@router.get("/conversations/{conversation_id}")
async def read_conversation(conversation_id: UUID, services: Services, principal: CurrentPrincipal) -> ConversationView:
    summary = await services.read_conversation.summary(principal, conversation_id)
    return conversation_view(summary.conversation, summary.agent, summary.running_turn_id)


@router.patch("/conversations/{conversation_id}")
async def change_conversation(
    conversation_id: UUID, body: UpdateConversation, services: Services, principal: CurrentPrincipal
) -> ConversationView:
    """Rename it, or show the branch that runs through ``head_id``."""
    await services.change_conversation(principal, conversation_id, title=body.title, head_id=body.head_id)
    return await read_conversation(conversation_id, services, principal)


@router.delete("/conversations/{conversation_id}", status_code=HTTP_204_NO_CONTENT)
async def delete_conversation(conversation_id: UUID, services: Services, principal: CurrentPrincipal) -> None:
    """Delete it with all that was said in it, for good.

    What a profile has learnt from it stays there, with the words that were quoted and their date, until its owner
    removes it: its source is then a ``message`` of no conversation.
    """
    await services.delete_conversation(principal, conversation_id)


@router.get("/conversations/{conversation_id}/messages")
async def list_messages(
    conversation_id: UUID,
    services: Services,
    principal: CurrentPrincipal,
    before: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> MessagePage:
    page = await services.read_conversation.messages(principal, conversation_id, before=before, limit=limit)
    return MessagePage(items=[MessageView.of(entry) for entry in page.items], next_cursor=page.next_cursor)


@router.post("/conversations/{conversation_id}/messages", response_model=TurnResult, responses=STREAM)
async def ask(
    conversation_id: UUID,
    body: Ask,
    request: Request,
    services: Services,
    principal: CurrentPrincipal,
    preferred: PreferredLanguage,
    _limit: TurnLimit,
) -> Response:
    """Ask. Streams TurnEvents for ``Accept: text/event-stream``, else answers whole."""
    turn = await services.ask_question(
        principal, conversation_id, body.text, client_id=body.client_id, edit_of=body.edit_of, preferred=preferred
    )
    return await answer_turn(request, services, principal, turn)


@router.post("/messages/{message_id}/regenerate", response_model=TurnResult, responses=STREAM)
async def regenerate(
    message_id: UUID,
    body: Regenerate,
    request: Request,
    services: Services,
    principal: CurrentPrincipal,
    preferred: PreferredLanguage,
    _limit: TurnLimit,
) -> Response:
    """Answer the same question again, beside the earlier answer."""
    turn = await services.regenerate_answer(principal, message_id, client_id=body.client_id, preferred=preferred)
    return await answer_turn(request, services, principal, turn)


@router.post("/messages/{message_id}/feedback", status_code=HTTP_204_NO_CONTENT)
async def give_feedback(message_id: UUID, body: GiveFeedback, services: Services, principal: CurrentPrincipal) -> None:
    await services.give_feedback(principal, message_id, body.value)


@router.get("/turns/{turn_id}/events", response_class=Response, responses=EVENTS)
async def turn_events(
    turn_id: UUID,
    request: Request,
    services: Services,
    principal: CurrentPrincipal,
    after: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    """A turn's events from number ``after + 1`` on (or after ``Last-Event-ID``), running or long over."""
    turn = await services.read_conversation.turn(principal, turn_id)
    return await stream_turn(services, principal, turn, after=max(after, last_seen(request)))


def last_seen(request: Request) -> int:
    """The number in ``Last-Event-ID``, 0 for anything else that stands there."""
    value = request.headers.get("last-event-id", "")
    return int(value) if value.isdecimal() and len(value) <= MAX_DIGITS else 0


@router.post("/turns/{turn_id}/stop", status_code=HTTP_202_ACCEPTED)
async def stop_turn(turn_id: UUID, services: Services, principal: CurrentPrincipal) -> TurnStatus:
    """End the answer with what it has."""
    turn = await services.stop_turn(principal, turn_id)
    return TurnStatus(turn_id=turn.id, status=turn.status)
