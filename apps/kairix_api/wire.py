"""What goes over the wire. Answers have no defaults, so that the generated client knows what is always there."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from kairix_api.text import ClientId, Text, Title
from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.conversation import Conversation, Feedback, MessageStatus, Role
from kairix_core.domain.parts import Part
from kairix_core.domain.usage import Usage
from kairix_core.ports import PathMessage


class ResponseBody(BaseModel):
    """Something that Kairix sends. Each kind is put together when it is first sent: a start needs none of them."""

    model_config = ConfigDict(from_attributes=True, defer_build=True)


class RequestBody(BaseModel):
    """Something that Kairix is sent: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


# --- the site and its representatives -------------------------------------------------------------------------------


class Site(ResponseBody):
    """What a client needs before anything else. ``mode`` is ``quotes`` while no model is set.

    ``setup_required`` until someone has claimed the installation with the one-time link.
    """

    default_handle: str | None
    setup_required: bool
    mode: Literal["quotes", "model"]
    version: str


class Link(ResponseBody):
    label: str
    url: str


class RepresentativeCard(ResponseBody):
    """The public face: whom the representative speaks for, from how much, and how fresh it is."""

    agent_id: UUID
    handle: str
    name: str
    headline: str | None
    summary: str | None
    place: str | None
    country_code: str | None = Field(description="The end of ``place``, when the résumé names a country.")
    image: str | None
    links: list[Link]
    suggested_questions: list[str]
    facts: int
    updated_at: datetime
    mode: Literal["quotes", "model"]


# --- conversations --------------------------------------------------------------------------------------------------


class StartConversation(RequestBody):
    """With one's own coach, or with a representative, which is what is meant when nothing is said."""

    agent: Literal[AgentKind.REPRESENTATIVE, AgentKind.COACH] | None = None
    handle: Text | None = Field(None, max_length=64, description="Whose representative; the default one when left out.")

    @model_validator(mode="after")
    def coaches_have_no_handle(self) -> Self:
        if self.agent is AgentKind.COACH and self.handle is not None:
            raise ValueError("handle names a representative; the coach is your own")
        return self


class UpdateConversation(RequestBody):
    title: Title | None = None
    head_id: UUID | None = Field(None, description="Show the branch that runs through this message.")


class Ask(RequestBody):
    """``client_id`` makes a repeated send return the same turn; ``edit_of`` starts a branch beside that question."""

    text: Text = Field(max_length=100_000)
    client_id: ClientId | None = None
    edit_of: UUID | None = None


class Regenerate(RequestBody):
    client_id: ClientId | None = None


class GiveFeedback(RequestBody):
    value: Feedback | None


class ConversationView(ResponseBody):
    """``agent`` is the kind that answers; ``handle`` is empty for a representative that is not published any more."""

    id: UUID
    agent: AgentKind
    handle: str
    title: str | None
    created_at: datetime
    updated_at: datetime
    running_turn_id: UUID | None


class StartedConversation(ConversationView):
    """``visitor_token`` comes once, for clients without cookies: send it back as ``Authorization: Bearer``."""

    visitor_token: str | None


class MessageView(ResponseBody):
    """A message on the branch that is shown; ``sibling_ids`` are the alternatives at its place, itself included."""

    id: UUID
    role: Role
    status: MessageStatus
    parts: list[Part]
    created_at: datetime
    parent_id: UUID | None
    sibling_ids: list[UUID]
    turn_id: UUID | None
    model: str | None
    prompt_version: str | None
    error_code: str | None
    feedback: Feedback | None
    usage: Usage | None

    @classmethod
    def of(cls, entry: PathMessage) -> MessageView:
        m = entry.message
        return cls(
            id=m.id,
            role=m.role,
            status=m.status,
            parts=m.parts,
            created_at=m.created_at,
            parent_id=m.parent_id,
            sibling_ids=list(entry.sibling_ids),
            turn_id=entry.turn_id,
            model=m.model,
            prompt_version=m.prompt_version,
            error_code=m.error_code,
            feedback=m.feedback,
            usage=m.usage,
        )


class ConversationPage(ResponseBody):
    items: list[ConversationView]
    next_cursor: str | None


class MessagePage(ResponseBody):
    """Oldest first; ``next_cursor``, given as ``before``, leads to the messages before these."""

    items: list[MessageView]
    next_cursor: str | None


class TurnResult(ResponseBody):
    """A whole turn, for clients that don't stream."""

    turn_id: UUID
    question: MessageView
    answer: MessageView


class TurnStatus(ResponseBody):
    turn_id: UUID
    status: MessageStatus


# --- the names of the first seed ------------------------------------------------------------------------------------


class ChatSession(ResponseBody):
    session_id: UUID
    title: str | None
    created_at: datetime
    messages: list[MessageView]


def conversation_view(conversation: Conversation, agent: Agent | None, running: UUID | None) -> ConversationView:
    return ConversationView(
        id=conversation.id,
        agent=agent.kind if agent else AgentKind.REPRESENTATIVE,
        handle=agent.handle if agent else "",
        title=conversation.title,
        created_at=conversation.created_at,
        updated_at=conversation.updated_at,
        running_turn_id=running,
    )
