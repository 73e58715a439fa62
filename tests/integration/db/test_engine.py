"""The engine: what it tells of a failure, and how long it waits for a server."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import StorageUnavailable
from kairix_infra.db import engine
from kairix_infra.db.database import Database
from kairix_infra.db.engine import admin_engine, app_engine
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.db.urls import DatabaseUrls

FAULTY = text("SELECT 1 / 0 WHERE CAST(:given AS text) IS NOT NULL")


async def test_the_error_of_a_statement_does_not_repeat_its_values(database: Database) -> None:
    async with database.engine.connect() as connection:
        with pytest.raises(DBAPIError) as raised:
            await connection.execute(FAULTY, {"given": "hunter2"})
    assert "hunter2" not in str(raised.value)


async def test_nor_does_one_of_a_migration(database_urls: DatabaseUrls) -> None:
    migrating = admin_engine(database_urls)
    async with migrating.connect() as connection:
        with pytest.raises(DBAPIError) as raised:
            await connection.execute(FAULTY, {"given": "hunter2"})
    await migrating.dispose()
    assert "hunter2" not in str(raised.value)


async def test_a_server_that_stops_answering_is_given_up(
    database_urls: DatabaseUrls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "COMMAND_SECONDS", 0.2)
    impatient = await app_engine(database_urls, pool_size=1)
    async with asyncio.timeout(5):
        with pytest.raises(StorageUnavailable):
            async with SqlUnitOfWork(impatient)(SYSTEM) as tx:
                await tx.users._statements.row(text("SELECT pg_sleep(20)"), {})
    await impatient.dispose()


async def test_a_frozen_server_is_waited_for_once_and_not_once_per_connection(
    database_urls: DatabaseUrls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "COMMAND_SECONDS", 1)
    pooled = await app_engine(database_urls, pool_size=8)
    connections = [await pooled.connect() for _ in range(8)]
    backends = [(await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one() for connection in connections]
    for connection in connections:
        await connection.close()
    try:
        for backend in backends:
            os.kill(backend, signal.SIGSTOP)
        async with asyncio.timeout(5):
            with pytest.raises(StorageUnavailable):
                async with SqlUnitOfWork(pooled)(SYSTEM):
                    pass
    finally:
        for backend in backends:
            os.kill(backend, signal.SIGCONT)
        await pooled.dispose()


async def test_however_many_ask_whether_it_is_well_one_connection_is_used(database: Database) -> None:
    answers = await asyncio.gather(*(database.ready() for _ in range(5)))
    assert answers == [{"database": True, "migrations": True}] * 5
    assert database.engine.pool.checkedin() == 1  # type: ignore[attr-defined]
