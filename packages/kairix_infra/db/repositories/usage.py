"""What turns cost, for budgets and limits."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import bindparam, insert, text

from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.domain.usage import Usage
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import usage_records

ADD = insert(usage_records)
SPENT_SINCE = text("SELECT * FROM kairix_spent_since(:owner, :since)").bindparams(
    bindparam("owner", type_=sa.Uuid()), bindparam("since", type_=sa.DateTime(timezone=True))
)


def _turns_since(holder: str) -> sa.TextClause:
    """Recorded ones, and those that still run: many at once must not slip under a limit."""
    return text(f"""
        SELECT (SELECT count(*) FROM usage_records WHERE {holder} = :holder AND created_at >= :since)
             + (SELECT count(*) FROM turns t JOIN conversations c ON c.id = t.conversation_id
                WHERE t.status = 'streaming' AND c.{holder} = :holder)
    """)  # noqa: S608 - one of two column names below


TURNS_SINCE = {PrincipalKind.USER: _turns_since("user_id"), PrincipalKind.VISITOR: _turns_since("visitor_id")}


class SqlUsageLedger:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def record(
        self, *, owner_id: UUID, principal: Principal, turn_id: UUID, model: str, usage: Usage, at: datetime
    ) -> None:
        record = {
            "id": new_id(),
            "owner_id": owner_id,
            "user_id": principal.id if principal.kind is PrincipalKind.USER else None,
            "visitor_id": principal.id if principal.kind is PrincipalKind.VISITOR else None,
            "turn_id": turn_id,
            "model": model,
            "created_at": at,
            **dict(usage),
        }
        await self._statements.run(ADD, record)

    async def spent_since(self, *, owner_id: UUID, since: datetime) -> Usage:
        """Everybody's turns with the owner's agents, whoever asks."""
        spent = (await self._statements.run(SPENT_SINCE, {"owner": owner_id, "since": since})).mappings().one()
        return Usage(**spent)

    async def turns_since(self, *, principal: Principal, since: datetime) -> int:
        if principal.id is None:
            return 0
        statement = TURNS_SINCE[principal.kind]
        return int((await self._statements.run(statement, {"holder": principal.id, "since": since})).scalar_one())
