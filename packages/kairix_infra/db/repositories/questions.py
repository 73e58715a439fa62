"""The owner's inbox of questions that could not be answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from kairix_core.domain.inbox import AskedState, UnansweredQuestion
from kairix_infra.db.inbox_tables import unanswered_questions
from kairix_infra.db.statements import Statements

TABLE = unanswered_questions.c
#: The owner is asked once, however often an answer was tried again.
ADD = insert(unanswered_questions).on_conflict_do_nothing()
OF_OWNER = (
    select(unanswered_questions)
    .where(TABLE.owner_id == bindparam("owner"))
    .order_by(TABLE.created_at.desc(), TABLE.id.desc())
)
GET = select(unanswered_questions).where(TABLE.id == bindparam("question"))
OF_ANSWER = (
    select(unanswered_questions).where(TABLE.answer_id == bindparam("answer")).order_by(TABLE.created_at, TABLE.id)
)
IN_STATE = {
    AskedState.OPEN: OF_OWNER.where(TABLE.answer_id.is_(None), TABLE.dismissed_at.is_(None)),
    AskedState.ANSWERED: OF_OWNER.where(TABLE.answer_id.is_not(None)),
    AskedState.DISMISSED: OF_OWNER.where(TABLE.answer_id.is_(None), TABLE.dismissed_at.is_not(None)),
}
WITH_MANY = (
    select(TABLE.owner_id)
    .where(TABLE.answer_id.is_(None), TABLE.dismissed_at.is_(None))
    .group_by(TABLE.owner_id)
    .having(func.count() >= bindparam("least"))
    .order_by(func.count().desc(), TABLE.owner_id)
    .limit(bindparam("most"))
)
THESE = TABLE.id.in_(bindparam("questions", expanding=True, type_=sa.Uuid()))
SETTLE = (
    update(unanswered_questions)
    .where(THESE)
    .values(answer_id=bindparam("new_answer"), dismissed_at=bindparam("dismissed"))
)
READ = update(unanswered_questions).where(THESE).values(read_at=func.coalesce(TABLE.read_at, bindparam("at")))


class SqlQuestions:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, question: UnansweredQuestion) -> None:
        await self._statements.run(ADD, vars(question))

    async def get(self, question_id: UUID) -> UnansweredQuestion | None:
        return await self._statements.one(UnansweredQuestion, GET, {"question": question_id})

    async def of_answer(self, answer_id: UUID) -> Sequence[UnansweredQuestion]:
        return await self._statements.all(UnansweredQuestion, OF_ANSWER, {"answer": answer_id})

    async def of_owner(self, owner_id: UUID) -> Sequence[UnansweredQuestion]:
        return await self._statements.all(UnansweredQuestion, OF_OWNER, {"owner": owner_id})

    async def with_many_open(self, least: int, *, limit: int) -> Sequence[UUID]:
        return (await self._statements.run(WITH_MANY, {"least": least, "most": limit})).scalars().all()

    async def in_state(self, owner_id: UUID, state: AskedState, *, limit: int) -> Sequence[UnansweredQuestion]:
        found = await self._statements.all(UnansweredQuestion, IN_STATE[state].limit(limit), {"owner": owner_id})
        return found[::-1]

    async def settle(
        self, question_ids: Collection[UUID], *, answer_id: UUID | None, dismissed_at: datetime | None
    ) -> None:
        settled = {"questions": list(question_ids), "new_answer": answer_id, "dismissed": dismissed_at}
        await self._statements.run(SETTLE, settled)

    async def read(self, question_ids: Collection[UUID], at: datetime) -> None:
        await self._statements.run(READ, {"questions": list(question_ids), "at": at})
