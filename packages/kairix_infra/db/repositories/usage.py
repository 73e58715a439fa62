"""What models cost, for budgets and limits."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text, Uuid, bindparam, text

from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.domain.usage import Usage
from kairix_infra.db.schema import AT
from kairix_infra.db.statements import Statements

#: A turn has one record, under its own id, however often it is written. It does without what was deleted meanwhile.
ADD = text("""
    INSERT INTO usage_records (id, owner_id, user_id, visitor_id, turn_id, model,
        input_tokens, output_tokens, cached_input_tokens, cost_microdollars, created_at)
    SELECT :record, o.id,
        (SELECT u.id FROM users u WHERE u.id = :user),
        (SELECT v.id FROM visitors v WHERE v.id = :visitor),
        (SELECT t.id FROM turns t WHERE t.id = :record),
        :model, :input_tokens, :output_tokens, :cached_input_tokens, :cost_microdollars, :at
    FROM users o WHERE o.id = :owner
    ON CONFLICT DO NOTHING
""").bindparams(
    *(bindparam(name, type_=Uuid()) for name in ("record", "user", "visitor", "owner")),
    bindparam("model", type_=Text()),
    bindparam("at", type_=AT),
)
SPENT = text("SELECT input_tokens + output_tokens AS tokens FROM kairix_spent_since(:owner, :since)").bindparams(
    bindparam("owner", type_=Uuid()), bindparam("since", type_=AT)
)


class SqlUsageLedger:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def record(
        self, record_id: UUID, *, owner_id: UUID, principal: Principal, model: str, usage: Usage, at: datetime
    ) -> None:
        record = {
            "owner": owner_id,
            "user": principal.id if principal.kind is PrincipalKind.USER else None,
            "visitor": principal.id if principal.kind is PrincipalKind.VISITOR else None,
            "record": record_id,
            "model": model,
            "at": at,
            **dict(usage),
        }
        await self._statements.run(ADD, record)

    async def spent(self, owner_id: UUID, *, since: datetime) -> int:
        return int((await self._statements.run(SPENT, {"owner": owner_id, "since": since})).scalar_one())
