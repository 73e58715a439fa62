"""Sessions: the names of the first seed over the same use cases.

A ``session_id`` is a secret key to one conversation, for clients that keep no cookies; ``/ws`` takes the same one.
"""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from starlette.status import HTTP_201_CREATED

from kairix_api.dependencies import Services
from kairix_api.security import GreetedPrincipal, PresentPrincipal
from kairix_api.wire import ChatSession, MessageView
from kairix_core.errors import NotFound

router = APIRouter(tags=["chat session"])
LATEST = 100


@router.post("/chat-session/new", status_code=HTTP_201_CREATED)
async def new_session(services: Services, who: GreetedPrincipal) -> ChatSession:
    """Begin a conversation with the default representative and get the key to it."""
    session = await services.open_session.begin(who.principal)
    return ChatSession(
        session_id=session.session_id,
        title=None,
        created_at=session.conversation.created_at,
        messages=[],
    )


@router.get("/chat-session")
async def read_session(session_id: UUID, services: Services, principal: PresentPrincipal) -> ChatSession:
    """A conversation with its latest messages."""
    if (session := await services.open_session.find(session_id, principal)) is None:
        raise NotFound("There is no such session.")
    page = await services.read_conversation.messages(
        session.principal, session.conversation.id, before=None, limit=LATEST
    )
    return ChatSession(
        session_id=session_id,
        title=session.conversation.title,
        created_at=session.conversation.created_at,
        messages=[MessageView.of(entry) for entry in page.items],
    )
