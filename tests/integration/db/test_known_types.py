"""A new connection looks up no type of an array: the driver was taught those that Kairix asks for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import ARRAY, Table

from kairix_infra.db.database import Database
from kairix_infra.db.known_types import ARRAYS
from kairix_infra.db.tables import METADATA

LOOKED_UP = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'WITH RECURSIVE typeinfo_tree%'"
VALUES = {
    "int4": [1, None, -7],
    "float8": [0.5, None],
    "timestamptz": [datetime(2026, 3, 1, 12, tzinfo=UTC)],
    "uuid": [UUID(int=7), None],
}


@pytest.fixture
async def driver(database: Database) -> AsyncIterator[asyncpg.Connection]:
    async with database.engine.connect() as connection:
        yield (await connection.get_raw_connection()).driver_connection


@pytest.mark.parametrize(("name", "value"), VALUES.items())
async def test_an_array_goes_there_and_back_as_it_is(driver: asyncpg.Connection, name: str, value: list[Any]) -> None:
    assert await driver.fetchval(f"SELECT $1::{name}[]", value) == value


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: array["name"])
async def test_its_numbers_are_those_of_the_server(driver: asyncpg.Connection, array: dict[str, Any]) -> None:
    row = await driver.fetchrow("SELECT typname, typelem FROM pg_type WHERE oid = $1", array["oid"])
    assert tuple(row) == (array["name"], array["elemtype"])


def arrays_of(table: Table) -> list[str]:
    return [column.name for column in table.columns if isinstance(column.type, ARRAY)]


TABLES = [table for table in METADATA.sorted_tables if arrays_of(table)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
async def test_no_array_of_a_table_is_looked_up(driver: asyncpg.Connection, table: Table) -> None:
    await driver.fetch(f"SELECT {', '.join(arrays_of(table))} FROM {table.name} LIMIT 0")  # noqa: S608 - our own names
    assert await driver.fetchval(LOOKED_UP) == 0


async def test_one_that_nobody_taught_is_looked_up(driver: asyncpg.Connection) -> None:
    assert await driver.fetchval("SELECT $1::boolean[]", [True]) == [True]
    assert await driver.fetchval(LOOKED_UP) == 1
