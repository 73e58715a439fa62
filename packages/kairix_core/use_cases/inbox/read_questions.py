"""See what could not be answered: questions that ask for the same, together."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kairix_core.domain.inbox import AskedState, OwnAnswer, UnansweredQuestion
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.policies.inbox.grouping import QuestionGroup, group_questions, similar_answers
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.known_name import known_name

#: Of each state so many are looked at, the newest.
MOST_QUESTIONS = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """``questions``, oldest first, ask for the same as ``wording``; ``similar`` are answers that may do for it."""

    id: UUID
    wording: str
    questions: Sequence[UnansweredQuestion]
    answer: OwnAnswer | None
    similar: Sequence[OwnAnswer]


class ReadQuestions:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, state: AskedState) -> list[Asked]:
        """What was asked last comes first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            questions = await tx.questions.in_state(owner_id, state, limit=MOST_QUESTIONS)
            answers = await tx.inbox.answers(owner_id)
            person = await known_name(tx, owner_id)
        if state is AskedState.ANSWERED:
            asked = _answered(questions, answers)
        else:
            asked = await asyncio.to_thread(_asked, questions, answers, person, self._clock().date())
        return sorted(asked, key=_last_asked, reverse=True)


async def open_groups(uow: UnitOfWork, owner_id: UUID, today: date) -> list[QuestionGroup]:
    """Grouped after the transaction, and beside the event loop: visitors decide how much there is to compare."""
    async with uow(Principal.user(owner_id)) as tx:
        questions = await tx.questions.in_state(owner_id, AskedState.OPEN, limit=MOST_QUESTIONS)
        person = await known_name(tx, owner_id)
    return await asyncio.to_thread(group_questions, questions, person=person, today=today)


def _asked(
    questions: Sequence[UnansweredQuestion], answers: Sequence[OwnAnswer], person: str, today: date
) -> list[Asked]:
    return [
        Asked(
            id=group.id,
            wording=group.wording,
            questions=group.questions,
            answer=None,
            similar=similar_answers(group.wording, answers, person=person, today=today),
        )
        for group in group_questions(questions, person=person, today=today)
    ]


def _answered(questions: Sequence[UnansweredQuestion], answers: Sequence[OwnAnswer]) -> list[Asked]:
    """One for each answer, also when nothing is left of those who asked."""
    by_answer: dict[UUID, list[UnansweredQuestion]] = defaultdict(list)
    for question in questions:
        if question.answer_id is not None:
            by_answer[question.answer_id].append(question)
    return [Asked(answer.id, answer.question, by_answer[answer.id], answer, ()) for answer in answers]


async def find_group(
    tx: Transaction, owner_id: UUID, question_id: UUID, state: AskedState, today: date
) -> QuestionGroup:
    """The group with this question, its first or any other; ``NotFound`` when there is none in this state."""
    person = await known_name(tx, owner_id)
    questions = await tx.questions.in_state(owner_id, state, limit=MOST_QUESTIONS)
    for group in await asyncio.to_thread(group_questions, questions, person=person, today=today):
        if any(question.id == question_id for question in group.questions):
            return group
    raise NotFound


def _last_asked(asked: Asked) -> datetime:
    times = [question.created_at for question in asked.questions]
    return max([*times, asked.answer.updated_at] if asked.answer else times)
