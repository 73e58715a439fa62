"""What turns cost, for budgets and limits."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert

from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.domain.usage import Usage
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import usage_records

ADD = insert(usage_records)


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
