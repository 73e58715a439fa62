"""Where a coach stands with somebody, and what it has asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from kairix_core.domain.coaching import Coaching, Question, QuestionState


class Coachings(Protocol):
    async def get(self, owner_id: UUID) -> Coaching | None:
        """None until the coach has spoken, or its owner has chosen."""
        ...

    async def keep(self, coaching: Coaching) -> None: ...
    async def questions(self, owner_id: UUID) -> Sequence[Question]:
        """In the order in which they were asked."""
        ...

    async def ask(self, owner_id: UUID, attributes: Collection[str], *, message_id: UUID, at: datetime) -> None:
        """These were asked for in a message, which may have been deleted since."""
        ...

    async def mark(self, owner_id: UUID, attributes: Collection[str], state: QuestionState, *, at: datetime) -> None:
        """Whether they were ever asked for or not."""
        ...
