"""What repositories run their SQL on: the connection of one open transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

import asyncpg
from sqlalchemy import CursorResult, Executable, Row, Text, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from kairix_infra.db.errors import storage_errors

T = TypeVar("T")
Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]

LOCK = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("key", type_=Text()), 0)))


class Statements:
    """Runs statements; their failures come out as Kairix's errors."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def run(self, statement: Executable, parameters: Parameters | None = None) -> CursorResult[Any]:
        with storage_errors():
            return await self._connection.execute(statement, parameters)

    async def lock(self, key: str) -> None:
        """Nobody else takes this lock until the transaction ends."""
        await self.run(LOCK, {"key": key})

    async def fetch(self, statement: str, *arguments: Any) -> list[asyncpg.Record]:
        """Past SQLAlchemy, where each column counts; parameters are ``$1``."""
        with storage_errors():
            raw = (await self._connection.get_raw_connection()).driver_connection
            rows: list[asyncpg.Record] = await cast("asyncpg.Connection", raw).fetch(statement, *arguments)
        return rows

    async def row(self, statement: Executable, parameters: Mapping[str, Any]) -> Row[Any] | None:
        return (await self.run(statement, parameters)).first()

    async def one(self, kind: type[T], statement: Executable, parameters: Mapping[str, Any]) -> T | None:
        """The first row as an object of the domain, whose fields the columns are named after."""
        row = await self.row(statement, parameters)
        return None if row is None else kind(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public accessor

    async def all(self, kind: type[T], statement: Executable, parameters: Mapping[str, Any] | None = None) -> list[T]:
        rows = await self.run(statement, parameters)
        return [kind(**row) for row in rows.mappings()]
