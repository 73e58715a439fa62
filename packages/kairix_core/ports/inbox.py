"""What is stored of an owner's inbox."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from kairix_core.domain.booking import BookingSettings
from kairix_core.domain.inbox import (
    AskedState,
    Letter,
    LetterKind,
    OwnAnswer,
    Transcript,
    UnansweredQuestion,
)
from kairix_core.ports.paging import Page


class Questions(Protocol):
    async def add(self, question: UnansweredQuestion) -> None:
        """The owner is asked once, however often an answer was tried again."""
        ...

    async def get(self, question_id: UUID) -> UnansweredQuestion | None: ...
    async def of_owner(self, owner_id: UUID) -> Sequence[UnansweredQuestion]:
        """Newest first."""
        ...

    async def of_answer(self, answer_id: UUID) -> Sequence[UnansweredQuestion]:
        """Oldest first."""
        ...

    async def with_many_open(self, least: int, *, limit: int) -> Sequence[UUID]:
        """The owners of at least so many open questions, who has most of them first."""
        ...

    async def in_state(self, owner_id: UUID, state: AskedState, *, limit: int) -> Sequence[UnansweredQuestion]:
        """The newest ones, oldest first."""
        ...

    async def settle(
        self, question_ids: Collection[UUID], *, answer_id: UUID | None, dismissed_at: datetime | None
    ) -> None: ...
    async def read(self, question_ids: Collection[UUID], at: datetime) -> None:
        """What was read before keeps its time."""
        ...


class Inbox(Protocol):
    """Answers, letters and transcripts, and how meetings are booked."""

    async def lock(self, owner_id: UUID) -> None:
        """Nobody else settles this owner's questions or books a time until the transaction ends."""
        ...

    async def received(self, owner_id: UUID, *, since: datetime) -> int:
        """How many letters came; also for a visitor."""
        ...

    async def received_from(self, conversation_id: UUID, *, since: datetime) -> tuple[int, int]:
        """How many letters came out of this conversation, and out of all of its sender's; also for a visitor."""
        ...

    async def lapse(self, owner_id: UUID, *, before: datetime, at: datetime) -> None:
        """Bookings that nobody has decided on, asked for ``before`` then or for times that have passed ``at`` then."""
        ...

    async def add_answer(self, answer: OwnAnswer) -> None: ...
    async def answer(self, answer_id: UUID) -> OwnAnswer | None: ...
    async def answers(self, owner_id: UUID) -> Sequence[OwnAnswer]:
        """Oldest first."""
        ...

    async def change_answer(self, answer: OwnAnswer) -> None: ...
    async def delete_answer(self, answer_id: UUID) -> None:
        """Its questions are open again."""
        ...

    async def add_letter(self, letter: Letter) -> None:
        """``TimeTaken`` for a booking that begins when another one does, ``Conflict`` for a ``client_id`` that was used
        for something else.
        """
        ...

    async def sent_before(self, letter: Letter) -> Letter | None:
        """The same letter as it was stored under its ``client_id``; also for a visitor, who sees no other."""
        ...

    async def letter(self, letter_id: UUID) -> Letter | None: ...
    async def letters(self, owner_id: UUID, *, kind: LetterKind | None, cursor: str | None, limit: int) -> Page[Letter]:
        """Newest first."""
        ...

    async def open_letters(self, owner_id: UUID) -> Mapping[LetterKind, int]:
        """How many of each kind the owner has not dealt with yet."""
        ...

    async def read_letters(self, letter_ids: Collection[UUID]) -> None:
        """Of these, the new ones."""
        ...

    async def settle_letter(self, letter: Letter) -> None:
        """Store its state, its revision, and for when it is."""
        ...

    async def taken(self, owner_id: UUID, *, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
        """When bookings that are still wanted begin and end; visitors are told of whoever is published."""
        ...

    async def transcripts(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Transcript]:
        """What others asked the owner's representative, newest first."""
        ...

    async def transcript(self, owner_id: UUID, conversation_id: UUID) -> Transcript | None: ...
    async def booking(self, owner_id: UUID) -> BookingSettings | None: ...
    async def bookings_with_token(self) -> Sequence[BookingSettings]:
        """Of all owners, for the system."""
        ...

    async def set_booking(self, settings: BookingSettings) -> None: ...
