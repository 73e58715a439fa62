"""Where coaches stand with their owners, and what they have asked."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from kairix_core.domain.coaching import Coaching, Question, QuestionState
from kairix_infra.db.coaching_tables import coach_questions, coachings
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import messages, users

GET = select(coachings).where(coachings.c.owner_id == bindparam("owner"))
ADD = insert(coachings)
KEEP = ADD.on_conflict_do_update(
    index_elements=[coachings.c.owner_id],
    set_={column.key: ADD.excluded[column.key] for column in coachings.c if column.key != "owner_id"},
)
QUESTIONS = (
    select(coach_questions)
    .where(coach_questions.c.owner_id == bindparam("owner"))
    .order_by(coach_questions.c.asked_at, coach_questions.c.attribute)
)
#: Of whoever is gone nothing is kept, and of a message that is gone the question.
ASKED = (
    select(
        users.c.id,
        bindparam("asked_for", type_=coach_questions.c.attribute.type),
        bindparam("at", type_=coach_questions.c.asked_at.type),
        bindparam("as_state", type_=coach_questions.c.state.type),
        messages.c.conversation_id,
        messages.c.id,
    )
    .select_from(
        users.outerjoin(messages, (messages.c.id == bindparam("in_message")) & (messages.c.owner_id == users.c.id))
    )
    .where(users.c.id == bindparam("owner"))
)
COLUMNS = ("owner_id", "attribute", "asked_at", "state", "conversation_id", "message_id")
ASK = insert(coach_questions).from_select(COLUMNS, ASKED)
ONE_EACH = [coach_questions.c.owner_id, coach_questions.c.attribute]
ASK = ASK.on_conflict_do_update(
    index_elements=ONE_EACH,
    set_={name: ASK.excluded[name] for name in COLUMNS if name not in {"owner_id", "attribute"}},
)
MARK = insert(coach_questions)
MARK = MARK.on_conflict_do_update(index_elements=ONE_EACH, set_={"state": MARK.excluded.state})


class SqlCoachings:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def get(self, owner_id: UUID) -> Coaching | None:
        return await self._statements.one(Coaching, GET, {"owner": owner_id})

    async def keep(self, coaching: Coaching) -> None:
        await self._statements.run(KEEP, vars(coaching))

    async def questions(self, owner_id: UUID) -> list[Question]:
        return await self._statements.all(Question, QUESTIONS, {"owner": owner_id})

    async def ask(self, owner_id: UUID, attributes: Collection[str], *, message_id: UUID, at: datetime) -> None:
        place = {"owner": owner_id, "in_message": message_id, "at": at, "as_state": QuestionState.OPEN}
        for attribute in attributes:
            await self._statements.run(ASK, {**place, "asked_for": attribute})

    async def mark(self, owner_id: UUID, attributes: Collection[str], state: QuestionState, *, at: datetime) -> None:
        for attribute in attributes:
            await self._statements.run(MARK, vars(Question(owner_id, attribute, at, state)))
