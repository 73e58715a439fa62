"""What turns cost, for budgets and limits."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import bindparam, insert, text

from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.domain.usage import Usage
from kairix_core.ports import Standing
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import usage_records

ADD = insert(usage_records)


def _standing(holder: str) -> sa.TextClause:
    """Turns that were recorded, and those that still run: many at once must not slip under a limit."""
    return text(f"""
        SELECT CAST(spent.input_tokens + spent.output_tokens AS bigint) AS tokens,
               (SELECT count(*) FROM usage_records WHERE {holder} = :holder AND created_at >= :since)
             + (SELECT count(*) FROM turns t JOIN conversations c ON c.id = t.conversation_id
                WHERE t.status = 'streaming' AND c.{holder} = :holder) AS turns
        FROM kairix_spent_since(:owner, :since) AS spent
    """).bindparams(  # noqa: S608 - one of two column names below
        bindparam("owner", type_=sa.Uuid()),
        bindparam("holder", type_=sa.Uuid()),
        bindparam("since", type_=sa.DateTime(timezone=True)),
    )


STANDING = {PrincipalKind.USER: _standing("user_id"), PrincipalKind.VISITOR: _standing("visitor_id")}


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

    async def standing(self, *, owner_id: UUID, principal: Principal, since: datetime) -> Standing:
        asked = {"owner": owner_id, "holder": principal.id, "since": since}
        row = (await self._statements.run(STANDING[principal.kind], asked)).one()
        return Standing(tokens=row.tokens, turns=row.turns)
