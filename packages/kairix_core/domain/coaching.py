"""What a coach is doing with somebody, and what it has asked them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Phase(StrEnum):
    """Getting to know somebody, advising them, rehearsing an interview, looking back."""

    INTAKE = "intake"
    COACHING = "coaching"
    PRACTICE = "practice"
    REVIEW = "review"


class QuestionState(StrEnum):
    """``OPEN`` was asked; ``SKIPPED`` was passed over; ``WANTED`` is to be asked once more, as its owner wishes."""

    OPEN = "open"
    SKIPPED = "skipped"
    WANTED = "wanted"


@dataclass(frozen=True, slots=True)
class Practice:
    """Rehearsals so far: the keys of all questions asked, of which the last waits for its answer unless it ``is_over``.

    ``first`` counts the questions of earlier rounds. Of this round ``answers`` were judged, and ``met`` counts what of
    the rubric they had. It goes on in its own conversation, and in no other.
    """

    asked: tuple[str, ...] = ()
    first: int = 0
    answers: int = 0
    met: int = 0
    is_over: bool = False
    conversation_id: UUID | None = None


@dataclass(eq=False)
class Coaching:
    """One per owner. ``by_hand``: the owner chose the phase, and Kairix does not change it; ``since`` when it began.

    ``reviewed_at`` is up to when their profile was looked back at: at first, when they met.
    """

    owner_id: UUID
    phase: Phase
    since: datetime
    updated_at: datetime
    reviewed_at: datetime
    by_hand: bool = False
    practice: Practice | None = None


@dataclass(eq=False)
class Question:
    """That somebody was asked for an attribute: kept when the conversation goes, so that nothing is asked twice."""

    owner_id: UUID
    attribute: str
    asked_at: datetime
    state: QuestionState = QuestionState.OPEN
    conversation_id: UUID | None = None
    message_id: UUID | None = None
