"""What visitors leave with the representative for its owner: questions it could not answer, messages, bookings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.disclosure import Disclosure


class AskedState(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    DISMISSED = "dismissed"


@dataclass(eq=False)
class UnansweredQuestion:
    """A question that the evidence did not answer; ``answer_id`` is its owner's answer, ``read_at`` when seen."""

    owner_id: UUID
    agent_id: UUID
    conversation_id: UUID
    message_id: UUID
    question: str
    created_at: datetime
    answer_id: UUID | None = None
    dismissed_at: datetime | None = None
    read_at: datetime | None = None
    id: UUID = field(default_factory=new_id)

    @property
    def state(self) -> AskedState:
        if self.answer_id is not None:
            return AskedState.ANSWERED
        return AskedState.OPEN if self.dismissed_at is None else AskedState.DISMISSED


@dataclass(eq=False)
class OwnAnswer:
    """What an owner says to a question, once for all who ask it. It is told to nobody unless it is public."""

    owner_id: UUID
    question: str
    answer: str
    disclosure: Disclosure
    created_at: datetime
    updated_at: datetime
    id: UUID = field(default_factory=new_id)


class LetterKind(StrEnum):
    MESSAGE = "message"
    BOOKING = "booking"


class LetterState(StrEnum):
    """A message is ``answered`` by its owner elsewhere; a booking is ``confirmed`` or ``declined``, or has ``lapsed``
    because nobody decided on it in time.
    """

    NEW = "new"
    READ = "read"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    LAPSED = "lapsed"


@dataclass(eq=False)
class Letter:
    """What a visitor wrote to the owner; a booking asks for the ``minutes`` from ``starts_at`` on.

    One whose visitor was offered no time has the times that they ``proposed``, earliest first, or only their words; it
    has a ``starts_at`` once the owner has taken one of these, or has named one to who only wrote words.
    ``time_zone`` (IANA) is the visitor's, empty when it is not known. ``revision`` counts the changes of its state. The
    conversation may be gone, and there need never have been one. ``client_id`` is its sender's idempotency key.
    """

    owner_id: UUID
    agent_id: UUID
    kind: LetterKind
    name: str
    email: str
    text: str
    created_at: datetime
    conversation_id: UUID | None = None
    starts_at: datetime | None = None
    minutes: int = 0
    time_zone: str = ""
    proposed: tuple[datetime, ...] = ()
    state: LetterState = LetterState.NEW
    revision: int = 0
    client_id: str = field(default_factory=lambda: str(new_id()))
    id: UUID = field(default_factory=new_id)

    @property
    def ends_at(self) -> datetime | None:
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None


@dataclass(frozen=True, slots=True)
class Transcript:
    """What somebody asked the representative, counted. ``said`` are the beginnings of their messages, of which those
    that are no greeting are ``questions``; ``name`` is there when they gave it in a message.
    """

    conversation_id: UUID
    title: str | None
    created_at: datetime
    updated_at: datetime
    said: Sequence[str]
    unanswered: int
    letters: int
    name: str | None
    questions: int = 0
