"""Conversations, their messages, and the turns that made them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.parts import Part, TextPart
from kairix_core.domain.usage import Usage


class Role(StrEnum):
    USER = "user"
    ASSISTANT = "assistant"


class MessageStatus(StrEnum):
    COMPLETE = "complete"
    STREAMING = "streaming"
    STOPPED = "stopped"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


FINAL = frozenset(MessageStatus) - {MessageStatus.STREAMING}


class Feedback(StrEnum):
    UP = "up"
    DOWN = "down"


@dataclass(eq=False)
class Conversation:
    """A talk with an agent, held by a user or by a visitor. ``owner_id`` is whom the agent speaks for.

    Messages form a tree by ``parent_id``; ``head_id`` is the leaf of the branch that is shown. ``session_hash`` is the
    SHA-256 of a secret session id, with which a client without cookies comes back to its conversation. ``heard_until``
    is the last message of an owner to their coach that was learnt from. ``summary`` is what was said up to and with the
    message ``summary_until``, in short, on the branch that ends there.
    """

    owner_id: UUID
    agent_id: UUID
    created_at: datetime
    updated_at: datetime
    user_id: UUID | None = None
    visitor_id: UUID | None = None
    title: str | None = None
    head_id: UUID | None = None
    session_hash: str | None = None
    heard_until: UUID | None = None
    summary: str | None = None
    summary_until: UUID | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(eq=False)
class Message:
    """One row per message; what it says is in ``parts``, as it was shown. A stored message is never rewritten.

    ``model`` and ``prompt_version`` say what made an answer; ``feedback`` is the reader's.
    """

    conversation_id: UUID
    owner_id: UUID
    role: Role
    parts: list[Part]
    status: MessageStatus
    created_at: datetime
    parent_id: UUID | None = None
    model: str | None = None
    prompt_version: str | None = None
    error_code: str | None = None
    feedback: Feedback | None = None
    usage: Usage | None = None
    id: UUID = field(default_factory=new_id)

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts if isinstance(part, TextPart))


@dataclass(frozen=True, slots=True)
class Said:
    """Who said what: all of an earlier message that a model is shown. ``text`` has its markers ``[n]``."""

    role: Role
    text: str
    id: UUID | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Heard:
    """What an owner said to their coach. ``asked`` is what the coach had said just before it, ``before`` what the owner
    had: both are only there to know what "three months" or "no, it is Berlin" are about, as is ``about``, the
    attributes that were asked for, in whatever words. ``said_on`` is the day, in UTC, from which "next month" is
    counted; ``said_at`` the moment itself.
    """

    conversation_id: UUID
    message_id: UUID
    text: str
    asked: str = ""
    before: str = ""
    said_on: date | None = None
    said_at: datetime | None = None
    about: Sequence[str] = ()


@dataclass(eq=False)
class Turn:
    """One question and its answer. ``client_id`` is the sender's idempotency key within the conversation.

    ``last_event`` is the number of the last event that was streamed, once the turn has ended.
    """

    conversation_id: UUID
    owner_id: UUID
    question_id: UUID
    answer_id: UUID
    client_id: str
    status: MessageStatus
    started_at: datetime
    finished_at: datetime | None = None
    last_event: int = 0
    id: UUID = field(default_factory=new_id)
