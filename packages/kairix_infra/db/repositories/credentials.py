"""Refresh tokens, one-time links and visitors."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update

from kairix_core.domain.user import RefreshToken, SetupToken, Visitor
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import refresh_tokens, setup_tokens, visitors

ADD_REFRESH = insert(refresh_tokens)
TAKE_REFRESH = select(refresh_tokens).where(refresh_tokens.c.token_hash == bindparam("taken")).with_for_update()
SPEND_REFRESH = (
    update(refresh_tokens).where(refresh_tokens.c.id == bindparam("token_id")).values(used_at=bindparam("at"))
)
#: Live: it has links, and none of them was revoked. One that is added to a dead chain does not revive it.
FAMILY_IS_LIVE = select(func.bool_and(refresh_tokens.c.revoked_at.is_(None))).where(
    refresh_tokens.c.family_id == bindparam("family")
)
REVOKE = update(refresh_tokens).where(refresh_tokens.c.revoked_at.is_(None)).values(revoked_at=bindparam("at"))
REVOKE_FAMILY = REVOKE.where(refresh_tokens.c.family_id == bindparam("family"))
REVOKE_ALL = REVOKE.where(refresh_tokens.c.user_id == bindparam("user"))

ADD_SETUP = insert(setup_tokens)
TAKE_SETUP = select(setup_tokens).where(setup_tokens.c.token_hash == bindparam("taken")).with_for_update()
SPEND_SETUP = update(setup_tokens).where(setup_tokens.c.id == bindparam("token_id")).values(used_at=bindparam("at"))

ADD_VISITOR = insert(visitors)
VISITOR = select(visitors).where(visitors.c.id == bindparam("visitor_id"))


class SqlCredentials:
    """A token that is taken stays locked until the transaction ends, so that whoever comes second sees it spent."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add_refresh(self, token: RefreshToken) -> None:
        await self._statements.run(ADD_REFRESH, vars(token))

    async def take_refresh(self, token_hash: str) -> RefreshToken | None:
        return await self._statements.one(RefreshToken, TAKE_REFRESH, {"taken": token_hash})

    async def spend_refresh(self, token_id: UUID, at: datetime) -> None:
        await self._statements.run(SPEND_REFRESH, {"token_id": token_id, "at": at})

    async def family_is_live(self, family_id: UUID) -> bool:
        row = await self._statements.row(FAMILY_IS_LIVE, {"family": family_id})
        return row is not None and bool(row[0])

    async def revoke_family(self, family_id: UUID, at: datetime) -> None:
        await self._statements.run(REVOKE_FAMILY, {"family": family_id, "at": at})

    async def revoke_all(self, user_id: UUID, at: datetime) -> None:
        await self._statements.run(REVOKE_ALL, {"user": user_id, "at": at})

    async def add_setup(self, token: SetupToken) -> None:
        await self._statements.run(ADD_SETUP, vars(token))

    async def take_setup(self, token_hash: str) -> SetupToken | None:
        return await self._statements.one(SetupToken, TAKE_SETUP, {"taken": token_hash})

    async def spend_setup(self, token_id: UUID, at: datetime) -> None:
        await self._statements.run(SPEND_SETUP, {"token_id": token_id, "at": at})

    async def add_visitor(self, visitor: Visitor) -> None:
        await self._statements.run(ADD_VISITOR, vars(visitor))

    async def visitor(self, visitor_id: UUID) -> Visitor | None:
        return await self._statements.one(Visitor, VISITOR, {"visitor_id": visitor_id})
