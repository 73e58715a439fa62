"""What is promised of jobs, kept by the embedded runner and by Celery alike: real programs, a real Redis."""

from __future__ import annotations

import asyncio

import pytest

from integration.jobs.workers import Bench
from kairix_core.domain.job import JobKind, JobState

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


async def test_a_job_is_run(served: Bench) -> None:
    ended = await served.ended(await served.add())
    assert (ended.state, ended.result, ended.attempts) == (JobState.SUCCEEDED, {"attempt": 1}, 1)
    assert await served.effects() == 1


async def test_of_fifty_with_one_key_one_is_run(served: Bench) -> None:
    jobs = await asyncio.gather(*(served.add(key="same") for _ in range(50)))
    await served.ended(jobs[0])
    distinct = {job.id for job in jobs}
    for job_id in distinct:
        await served.ended(await served.job(job_id))
    assert await served.effects() == len(distinct)


async def test_a_failure_that_may_pass_is_tried_again(served: Bench) -> None:
    ended = await served.ended(await served.add("fail once"))
    assert (ended.state, ended.attempts, ended.error_code) == (JobState.SUCCEEDED, 2, None)


@pytest.mark.parametrize(("do", "code"), [("fail", "provider_unavailable"), ("crash", "internal_error")])
async def test_what_fails_every_time_is_given_up_and_told(served: Bench, do: str, code: str) -> None:
    ended = await served.ended(await served.add(do, max_attempts=3))
    assert (ended.state, ended.attempts, ended.error_code) == (JobState.FAILED, 3, code)


async def test_a_job_that_always_fails_is_in_nobodys_way(served: Bench) -> None:
    poison = await served.add("fail")
    assert (await served.ended(await served.add())).state is JobState.SUCCEEDED
    assert (await served.ended(poison)).state is JobState.FAILED


async def test_a_refusal_is_not_tried_again(served: Bench) -> None:
    ended = await served.ended(await served.add("refuse"))
    assert (ended.state, ended.attempts, ended.error_message) == (JobState.FAILED, 1, "This cannot be done.")


async def test_the_dead_letter_is_tried_again_when_its_owner_says_so(served: Bench) -> None:
    job = await served.ended(await served.add("fail", kind=JobKind.EXTRACT_CONVERSATION, max_attempts=1))
    async with served.uow(served.owner.principal) as tx:
        assert await tx.jobs.retry(job.id, at=job.created_at)
    again = await served.until(job, lambda found: found.is_finished and found.finished_at != job.finished_at)
    assert (again.state, again.attempts) == (JobState.FAILED, 1)


async def test_a_running_job_that_is_called_off_makes_room(served: Bench) -> None:
    lingering = [await served.add("linger") for _ in range(2)]
    for job in lingering:
        await served.lingering(job)
        async with served.uow(served.owner.principal) as tx:
            assert await tx.jobs.cancel(job.id, at=job.created_at)
    assert (await served.ended(await served.add())).state is JobState.SUCCEEDED
    assert {(await served.job(job.id)).state for job in lingering} == {JobState.CANCELLED}


async def test_a_running_job_keeps_its_lease(served: Bench) -> None:
    job = await served.lingering(await served.add("linger"))
    renewed = await served.until(job, lambda found: found.lease_until != job.lease_until)
    assert (renewed.lease_id, renewed.attempts) == (job.lease_id, 1)
    async with served.uow(served.owner.principal) as tx:
        await tx.jobs.cancel(job.id, at=job.created_at)
