"""Workers that die or are stopped in the middle: nothing is lost, and nothing is done twice."""

from __future__ import annotations

import os

import pytest

from integration.jobs.killing import run_under_kills
from integration.jobs.workers import KAIRIX_WORKER, Bench, Worker
from kairix_core.domain.job import JobState
from kairix_infra.db.unit_of_work import SqlUnitOfWork

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
#: More on demand: `KAIRIX_KILLS=20 pytest tests/integration/jobs/test_kill_worker.py`, or `make bench-jobs`.
KILLS = int(os.environ.get("KAIRIX_KILLS", "2"))


async def test_every_file_becomes_one_document_however_often_its_worker_is_killed(
    uow: SqlUnitOfWork, worker: Worker
) -> None:
    worker.program = KAIRIX_WORKER
    outcome = await run_under_kills(uow, worker, jobs=KILLS * 10, kills=KILLS)
    assert outcome.succeeded == outcome.documents == outcome.jobs


async def test_a_job_whose_worker_dies_is_run_by_the_next(bench: Bench, worker: Worker) -> None:
    job = await bench.add("linger")
    worker.start()
    await bench.lingering(job)
    worker.kill()
    worker.start()
    again = await bench.until(job, lambda found: found.attempts == 2)
    assert again.state is JobState.RUNNING


async def test_a_worker_that_dies_before_it_can_say_so_does_it_once(bench: Bench, worker: Worker) -> None:
    job = await bench.add("die before saying so")
    worker.start()
    assert (await bench.ended(job)).state is JobState.SUCCEEDED
    worker.kill()
    worker.start()
    after = await bench.add()
    await bench.ended(after)
    assert await bench.effects() == 2


async def test_a_worker_that_is_stopped_gives_its_job_back_unharmed(bench: Bench, worker: Worker) -> None:
    job = await bench.add("linger")
    worker.start()
    await bench.lingering(job)
    assert worker.stop() == 0, worker.log()
    left = await bench.job(job.id)
    assert (left.state, left.attempts, left.lease_id) == (JobState.QUEUED, 0, None)
