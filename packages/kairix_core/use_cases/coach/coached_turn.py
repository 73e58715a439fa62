"""What a coach's turn leaves behind beside its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kairix_core.domain.coaching import Coaching, QuestionState
from kairix_core.domain.live import CoachUpdated
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.asked import asked_in
from kairix_core.ports import Transaction
from kairix_core.use_cases.turn.open_turn import OpenTurn


@dataclass(frozen=True, slots=True)
class CoachedTurn:
    """``coaching`` as it is after the answer; the questions that were ``handed`` to whoever writes it; the attributes
    that the person ``passed`` over; how much of them is known, in ``percent``.
    """

    coaching: Coaching
    handed: Sequence[AttributeSpec]
    passed: Sequence[str]
    percent: int

    def asked(self, answer: str) -> tuple[str, ...]:
        return asked_in(answer, self.handed)


async def keep_coached(tx: Transaction, opened: OpenTurn, coached: CoachedTurn, at: datetime) -> None:
    """In the transaction that stores the answer: what it asks is never asked again. Of an owner who is gone by
    now there is nothing to keep; what they chose while it was written stays.
    """
    owner_id, answer = opened.answer.owner_id, opened.answer
    if await tx.users.get(owner_id) is None:
        return
    await tx.coachings.mark(owner_id, coached.passed, QuestionState.SKIPPED, at=at)
    await tx.coachings.ask(owner_id, coached.asked(answer.text), message_id=answer.id, at=at)
    known = await tx.coachings.get(owner_id)
    coaching = known if known is not None and known.updated_at > answer.created_at else coached.coaching
    await tx.coachings.keep(coaching)
    event = CoachUpdated(phase=coaching.phase, percent=coached.percent)
    await tx.announcements.announce(owner_id, event)
