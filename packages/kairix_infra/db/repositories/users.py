"""People with an account."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update

from kairix_core.domain.user import User
from kairix_infra.db.account_rows import LEFT_OUT, ROWS
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import users

ADD = insert(users)
GET = select(users).where(users.c.id == bindparam("user_id"))
BY_EMAIL = select(users).where(users.c.email == bindparam("address"))
FIRST = select(users).order_by(users.c.created_at, users.c.id).limit(1)
RENAME = update(users).where(users.c.id == bindparam("user_id")).values(name=bindparam("new_name"))
SET_CREDENTIALS = (
    update(users)
    .where(users.c.id == bindparam("user_id"))
    .values(email=bindparam("address"), password_hash=bindparam("hashed"))
)
DELETE = delete(users).where(users.c.id == bindparam("user_id"))


class SqlUsers:
    """E-mail addresses are kept and compared in lower case."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, user: User) -> None:
        email = user.email.lower() if user.email is not None else None
        await self._statements.run(ADD, {**vars(user), "email": email})

    async def get(self, user_id: UUID) -> User | None:
        return await self._statements.one(User, GET, {"user_id": user_id})

    async def by_email(self, email: str) -> User | None:
        return await self._statements.one(User, BY_EMAIL, {"address": email.lower()})

    async def first(self) -> User | None:
        return await self._statements.one(User, FIRST, {})

    async def rename(self, user_id: UUID, name: str) -> None:
        await self._statements.run(RENAME, {"user_id": user_id, "new_name": name})

    async def set_credentials(self, user_id: UUID, *, email: str, password_hash: str) -> None:
        parameters = {"user_id": user_id, "address": email.lower(), "hashed": password_hash}
        await self._statements.run(SET_CREDENTIALS, parameters)

    async def delete(self, user_id: UUID) -> None:
        await self._statements.run(DELETE, {"user_id": user_id})

    async def export(self, user_id: UUID) -> dict[str, list[dict[str, Any]]]:
        parameters = {"whose": user_id, "left_out": LEFT_OUT}
        return {table: list((await self._statements.run(rows, parameters)).scalars()) for table, rows in ROWS.items()}
