"""Memories: what an owner said of themselves that no attribute holds, and that is worth knowing for longer.

A *Statement* is what was heard; a *Memory* is a statement that is kept. Which of them hold now follows from all of them
and from when they were last said (``policies/remember/settle.py``), so that nothing contradicts anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from kairix_core.domain.ids import new_id


class MemoryKind(StrEnum):
    PREFERENCE = "preference"
    PLAN = "plan"
    PERSON = "person"
    EVENT = "event"
    CIRCUMSTANCE = "circumstance"


class MemoryStatus(StrEnum):
    """``SUPERSEDED`` by something said later, or more precisely; ``FORGOTTEN`` by its owner's wish."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    FORGOTTEN = "forgotten"


class Learner(StrEnum):
    """Who found it: rules, a model, or the owner, who wrote it down."""

    RULES = "rules"
    MODEL = "model"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Statement:
    """What was heard, before memory has a word in it.

    ``quote`` is verbatim from the message. ``subject`` is what it is about, in a form that compares ("home",
    "plan:marathon run"): what is said later about the same takes its place. One that ``echoes`` says nothing that facts
    do not say as well: it is kept only where it takes another one's place.
    """

    kind: MemoryKind
    text: str
    subject: str
    quote: str
    said_at: datetime
    by: Learner
    confidence: float
    conversation_id: UUID | None = None
    message_id: UUID | None = None
    echoes: bool = False


@dataclass(eq=False)
class Memory:
    """``said_at`` is when it was said first, ``heard_at`` when last. ``superseded_by`` names what took its place.

    ``fingerprint`` is the same for the same words, so that nothing is remembered twice.
    """

    owner_id: UUID
    kind: MemoryKind
    text: str
    subject: str
    quote: str
    said_at: datetime
    heard_at: datetime
    by: Learner
    confidence: float
    fingerprint: str
    conversation_id: UUID | None = None
    message_id: UUID | None = None
    status: MemoryStatus = MemoryStatus.CURRENT
    superseded_by: UUID | None = None
    forgotten_at: datetime | None = None
    id: UUID = field(default_factory=new_id)
