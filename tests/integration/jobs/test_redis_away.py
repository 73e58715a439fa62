"""Redis may go at any time: what is to be done stays in PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from doubles.redis_server import RedisServer, redis_binary
from e2e.installation import free_port
from integration.jobs.conftest import HOW_TO_GET_ONE
from integration.jobs.workers import Bench, Worker
from kairix_core.domain.job import JobState
from kairix_core.use_cases.jobs.relay_jobs import RelayJobs
from kairix_infra.container import now
from kairix_infra.db.urls import DatabaseUrls
from kairix_infra.queue.broker import MAX_WAITING, CeleryBroker

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def own_redis() -> Iterator[RedisServer]:
    """Not yet started."""
    if (program := redis_binary()) is None:
        pytest.skip(HOW_TO_GET_ONE)
    server = RedisServer(program, free_port())
    yield server
    server.kill()


async def test_jobs_wait_for_redis_and_are_run_when_it_is_back(
    bench: Bench, own_redis: RedisServer, database_urls: DatabaseUrls, tmp_path: Path
) -> None:
    own_redis.start()
    worker = Worker(tmp_path, database_urls, own_redis.url)
    bench.log = worker.log
    worker.start()
    try:
        await bench.ended(await bench.add())
        own_redis.kill()
        jobs = [await bench.add() for _ in range(3)]
        assert {(await bench.job(job.id)).state for job in jobs} == {JobState.QUEUED}
        own_redis.start()
        for job in jobs:
            assert (await bench.ended(job)).state is JobState.SUCCEEDED
    finally:
        worker.kill()
    assert await bench.effects() == 4


@pytest.fixture
async def relay(bench: Bench, own_redis: RedisServer) -> AsyncIterator[RelayJobs]:
    broker = CeleryBroker(own_redis.url)
    yield RelayJobs(bench.uow, broker, now, patience=60)
    await broker.close()


async def test_while_redis_is_away_no_job_counts_as_handed_on(
    bench: Bench, own_redis: RedisServer, relay: RelayJobs
) -> None:
    await bench.add()
    assert await relay() == 0
    own_redis.start()
    assert await relay() == 1
    assert await relay() == 0


async def test_redis_never_holds_more_than_a_handful(bench: Bench, own_redis: RedisServer, relay: RelayJobs) -> None:
    own_redis.start()
    for _ in range(MAX_WAITING + 5):
        await bench.add()
    assert [await relay(), await relay()] == [MAX_WAITING, 0]
