"""The owner's inbox of questions that could not be answered."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from kairix_core.domain.inbox import UnansweredQuestion
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import unanswered_questions

#: The owner is asked once, however often an answer was tried again.
ADD = insert(unanswered_questions).on_conflict_do_nothing()
OF_OWNER = (
    select(unanswered_questions)
    .where(unanswered_questions.c.owner_id == bindparam("owner"))
    .order_by(unanswered_questions.c.created_at.desc(), unanswered_questions.c.id.desc())
)


class SqlQuestions:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, question: UnansweredQuestion) -> None:
        await self._statements.run(ADD, vars(question))

    async def of_owner(self, owner_id: UUID) -> Sequence[UnansweredQuestion]:
        """Newest first."""
        return await self._statements.all(UnansweredQuestion, OF_OWNER, {"owner": owner_id})
