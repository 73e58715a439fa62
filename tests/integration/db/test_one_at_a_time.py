"""What is done beside serving takes one connection, however much of it comes at once."""

from __future__ import annotations

import asyncio

import pytest

from kairix_core.domain.principal import SYSTEM
from kairix_infra.db.database import Database
from kairix_infra.db.one_at_a_time import OneAtATime
from kairix_infra.db.unit_of_work import SqlUnitOfWork

SECONDS = 10


@pytest.fixture
def aside(uow: SqlUnitOfWork) -> OneAtATime:
    return OneAtATime(uow)


async def test_transactions_that_come_at_once_share_a_connection(aside: OneAtATime, database: Database) -> None:
    async def work() -> None:
        async with aside(SYSTEM) as tx:
            await tx.users.first()

    await asyncio.gather(*(work() for _ in range(5)))
    assert database.engine.pool.checkedin() == 1  # type: ignore[attr-defined]


async def test_one_that_fails_lets_the_next_one_in(aside: OneAtATime) -> None:
    async def fail() -> None:
        async with aside(SYSTEM):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with asyncio.timeout(SECONDS), aside(SYSTEM) as tx:
        assert await tx.users.first() is None


async def test_one_that_waits_can_be_cancelled(aside: OneAtATime) -> None:
    inside = asyncio.Event()

    async def work() -> None:
        async with aside(SYSTEM):
            inside.set()
            await asyncio.Event().wait()

    async def wait() -> None:
        async with aside(SYSTEM):
            pass

    tasks = [asyncio.create_task(work()), asyncio.create_task(wait())]
    await inside.wait()
    for task in reversed(tasks):
        task.cancel()
    await asyncio.wait(tasks)
    async with asyncio.timeout(SECONDS), aside(SYSTEM) as tx:
        assert await tx.users.first() is None
