"""Look at what one's coach is doing: its phase, how well it knows one, and what it has asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kairix_core.domain.coaching import Coaching, Phase, Question, QuestionState
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.acquaintance import Acquaintance, Standing, standing
from kairix_core.policies.coach.next_questions import next_questions
from kairix_core.policies.coach.phases import next_review_at
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.use_cases.coach.acquaintance_of import acquaintance_of


@dataclass(frozen=True, slots=True)
class CoachState:
    """``asking`` was asked last and is not answered yet, ``left_open`` was asked before that, and the talk went on to
    something else; ``skipped`` was passed over; ``open_questions`` counts what may still be asked.
    """

    phase: Phase
    by_hand: bool
    standing: Standing
    asking: Sequence[AttributeSpec]
    left_open: Sequence[AttributeSpec]
    skipped: Sequence[AttributeSpec]
    open_questions: int
    next_review_at: datetime | None


class ReadCoach:
    def __init__(self, uow: UnitOfWork, specs: Mapping[str, AttributeSpec]) -> None:
        self._uow = uow
        self._specs = specs

    async def __call__(self, owner_id: UUID) -> CoachState:
        async with self._uow(Principal.user(owner_id)) as tx:
            return await self.within(tx, owner_id)

    async def within(self, tx: Transaction, owner_id: UUID) -> CoachState:
        coaching = await tx.coachings.get(owner_id)
        questions = await tx.coachings.questions(owner_id)
        return self._state(coaching, questions, await acquaintance_of(tx, owner_id))

    def _state(self, coaching: Coaching | None, questions: Sequence[Question], person: Acquaintance) -> CoachState:
        known = standing(self._specs.values(), person)
        worth_asking = next_questions(self._specs.values(), person)
        unanswered = [one for one in questions if not {one.attribute} & {*person.known, *person.waiting}]
        asking = self._asked_last(unanswered)
        left = [one for one in self._named(unanswered, QuestionState.OPEN) if one not in asking]
        return CoachState(
            phase=coaching.phase if coaching else Phase.INTAKE,
            by_hand=coaching is not None and coaching.by_hand,
            standing=known,
            asking=[self._specs[one.attribute] for one in asking],
            left_open=[self._specs[one.attribute] for one in left],
            skipped=[self._specs[one.attribute] for one in self._named(unanswered, QuestionState.SKIPPED)],
            open_questions=len(worth_asking),
            next_review_at=next_review_at(coaching),
        )

    def _asked_last(self, questions: Sequence[Question]) -> list[Question]:
        """What one message asked for, all of it."""
        still_open = self._named(questions, QuestionState.OPEN)
        return [one for one in still_open if one.asked_at == still_open[-1].asked_at]

    def _named(self, questions: Sequence[Question], state: QuestionState) -> list[Question]:
        """An attribute may have left the schema since."""
        return [one for one in questions if one.state is state and one.attribute in self._specs]
