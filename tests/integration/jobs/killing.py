"""Real files read by a worker that is killed again and again."""

from __future__ import annotations

import asyncio
import json
import random
from dataclasses import dataclass
from time import perf_counter

from factories import represent_somebody
from integration.jobs.workers import Worker
from kairix_core.domain.ids import new_id
from kairix_core.domain.job import Job, JobState
from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.documents.bring_document import BringDocument
from kairix_infra.container import now

FILES_EACH = 20
POLL_SECONDS = 0.02
#: A worker that has done its share lives so much longer, at most, before it is killed: in the middle of something.
LONGER_SECONDS = 0.05
SECONDS_PER_KILL = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """``caught`` is how many jobs were running when their worker was killed; ``attempts`` of all jobs together."""

    jobs: int
    kills: int
    caught: int
    succeeded: int
    documents: int
    attempts: int
    most_attempts: int
    seconds: float


async def run_under_kills(uow: UnitOfWork, worker: Worker, *, jobs: int, kills: int) -> Outcome:
    """``jobs`` files, each different, are brought; their worker dies ``kills`` times, evenly over the work."""
    brought = await bring_files(uow, jobs)
    began, caught = perf_counter(), 0
    worker.start()
    async with asyncio.timeout((kills + 1) * SECONDS_PER_KILL):
        for kill in range(1, kills + 1):
            await _until_done(uow, brought, kill * jobs // (kills + 1))
            await asyncio.sleep(random.uniform(0, LONGER_SECONDS))
            worker.kill()
            caught += len([job for job in await _found(uow, brought) if job.state is JobState.RUNNING])
            worker.start()
        await _until_done(uow, brought, jobs)
    return await _outcome(uow, brought, kills=kills, caught=caught, seconds=perf_counter() - began)


async def bring_files(uow: UnitOfWork, count: int) -> list[Job]:
    """Small JSON Resumes of several owners, each file another one."""
    bring, jobs = BringDocument(uow, now), []
    for number in range(count):
        if number % FILES_EACH == 0:
            owner = await represent_somebody(uow)
        resume = {
            "basics": {"name": f"Ada Nowak {number}", "summary": new_id().hex},
            "skills": [{"name": "Python"}],
            "work": [{"name": f"Company {number}", "position": "Engineer", "startDate": "2020-01"}],
        }
        job = await bring(owner.owner.id, json.dumps(resume).encode(), f"{number}.json")
        assert isinstance(job, Job)
        jobs.append(job)
    return jobs


async def _until_done(uow: UnitOfWork, jobs: list[Job], count: int) -> None:
    while sum(job.is_finished for job in await _found(uow, jobs)) < count:  # noqa: ASYNC110 - a process is at work
        await asyncio.sleep(POLL_SECONDS)


async def _found(uow: UnitOfWork, jobs: list[Job]) -> list[Job]:
    found: list[Job] = []
    async with uow(SYSTEM) as tx:
        for owner_id in dict.fromkeys(job.owner_id for job in jobs):
            found += (await tx.jobs.page(owner_id, cursor=None, limit=FILES_EACH)).items
    return found


async def _outcome(uow: UnitOfWork, jobs: list[Job], *, kills: int, caught: int, seconds: float) -> Outcome:
    ended, documents = await _found(uow, jobs), 0
    async with uow(SYSTEM) as tx:
        for owner_id in dict.fromkeys(job.owner_id for job in jobs):
            page = await tx.documents.page(owner_id, cursor=None, limit=100)
            documents += sum(document.state == "draft" for document in page.items)
    return Outcome(
        jobs=len(jobs),
        kills=kills,
        caught=caught,
        succeeded=sum(job.state is JobState.SUCCEEDED for job in ended),
        documents=documents,
        attempts=sum(job.attempts for job in ended),
        most_attempts=max(job.attempts for job in ended),
        seconds=seconds,
    )
