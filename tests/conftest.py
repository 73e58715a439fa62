"""What all tests share: one real database per run, made by the real migrations."""

from __future__ import annotations

import asyncio
import fcntl
import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import hypothesis
import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from kairix_infra.db.database import Database
from kairix_infra.db.engine import app_engine
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.db.urls import APP_ROLE, DatabaseUrls
from slow_first import dealt

HOST = Path(__file__).with_name("database_host.py")

# What is tried is the same everywhere, and no matter how fast the machine is.
hypothesis.settings.load_profile("ci")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items[:] = dealt(items, int(getattr(config, "workerinput", {}).get("workercount", 1)))


def pytest_collection_finish() -> None:
    """Ten thousand tests stay until the end: the garbage collector need not look at them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def database_server() -> Iterator[DatabaseUrls]:
    """The run's server, shared by all workers; its database ``kairix`` is the template, migrated and empty."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", f"process-{os.getpid()}")
    folder = Path(tempfile.gettempdir()) / f"kairix-tests-{run}"
    folder.mkdir(exist_ok=True)
    with (folder / "start.lock").open("w") as start, (folder / "users.lock").open("w") as users:
        fcntl.flock(start, fcntl.LOCK_EX)
        fcntl.flock(users, fcntl.LOCK_SH)
        if not (folder / "admin.url").exists():
            with (folder / "host.log").open("wb") as log:
                started = subprocess.run([sys.executable, HOST, folder], stderr=log, check=False, timeout=60)
            assert started.returncode == 0, (folder / "host.log").read_text(encoding="utf-8")
        fcntl.flock(start, fcntl.LOCK_UN)
        admin = make_url((folder / "admin.url").read_text(encoding="utf-8"))
        yield DatabaseUrls(app=admin.set(username=APP_ROLE), admin=admin)


@pytest.fixture(scope="session")
def database_urls(database_server: DatabaseUrls, worker_id: str) -> DatabaseUrls:
    """This worker's own database."""
    name = f"test_{worker_id}"
    asyncio.run(make_database(database_server, name))
    return DatabaseUrls(app=database_server.app.set(database=name), admin=database_server.admin.set(database=name))


@pytest.fixture
async def admin(database_urls: DatabaseUrls) -> AsyncIterator[asyncpg.Connection]:
    """A superuser's connection, to see what row level security hides."""
    connection = await connect(database_urls)
    yield connection
    await connection.close()


@pytest.fixture(scope="session")
async def engine(database_urls: DatabaseUrls) -> AsyncIterator[AsyncEngine]:
    """One per worker: its connections, and the statements that they have planned, outlast a test."""
    engine = await app_engine(database_urls, pool_size=8)
    yield engine
    await engine.dispose()


@pytest.fixture(scope="session")
async def remover(database_urls: DatabaseUrls) -> AsyncIterator[asyncpg.Connection]:
    """A superuser's connection, to remove what tests leave."""
    connection = await connect(database_urls)
    yield connection
    await connection.close()


@pytest.fixture
async def database(
    engine: AsyncEngine, database_urls: DatabaseUrls, remover: asyncpg.Connection
) -> AsyncIterator[Database]:
    """An empty database; what a test leaves in it, or running, is removed after it."""
    before = asyncio.all_tasks()
    yield Database(engine, database_urls)
    await end(asyncio.all_tasks() - before - {asyncio.current_task()})
    await remover.execute("DELETE FROM users; DELETE FROM visitors")


@pytest.fixture
def uow(database: Database) -> SqlUnitOfWork:
    return database.uow


async def connect(urls: DatabaseUrls, database: str | None = None) -> asyncpg.Connection:
    url = urls.admin
    return await asyncpg.connect(
        host=str(url.query["host"]), port=5432, user=url.username, database=database or url.database
    )


async def end(tasks: set[asyncio.Task[Any]]) -> None:
    """As the end of their event loop would."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def make_database(server: DatabaseUrls, name: str) -> None:
    connection = await connect(server, "postgres")
    await connection.execute(f'CREATE DATABASE "{name}" TEMPLATE kairix')
    await connection.close()
