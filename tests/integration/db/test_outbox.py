"""Jobs as rows: who gets one, who may end it, and what becomes of those that a worker left."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from conftest import connect
from factories import NOW, Represented, a_job, an_upload, later, represent_somebody
from kairix_core.domain.ids import new_id
from kairix_core.domain.job import Job, JobKind, JobState, Progress
from kairix_core.domain.live import JobProgressed, ProfileUpdated
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import Conflict, InvalidInput, LeaseLost
from kairix_infra.db.repositories.announcements import MAX_BYTES, payload_of, read_payload
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.db.urls import DatabaseUrls

KINDS = tuple(JobKind)


@pytest.fixture
async def owner(uow: SqlUnitOfWork) -> Represented:
    return await represent_somebody(uow)


async def add(uow: SqlUnitOfWork, owner: Represented, **fields: Any) -> Job:
    async with uow(owner.principal) as tx:
        return await tx.jobs.add(a_job(owner.owner.id, **fields))


async def take(uow: SqlUnitOfWork, *, at: float = 0, seconds: float = 30, **which: Any) -> Job | None:
    async with uow(SYSTEM) as tx:
        return await tx.jobs.take(KINDS, at=later(at), lease_id=new_id(), until=later(at + seconds), **which)


async def taken(uow: SqlUnitOfWork, **when: Any) -> Job:
    job = await take(uow, **when)
    assert job is not None
    return job


def lease(job: Job) -> UUID:
    assert job.lease_id is not None
    return job.lease_id


async def found(uow: SqlUnitOfWork, job: Job) -> Job:
    async with uow(SYSTEM) as tx:
        stored = await tx.jobs.get(job.id)
    assert stored is not None
    return stored


async def test_a_job_comes_back_as_it_was_stored(uow: SqlUnitOfWork, owner: Represented) -> None:
    job = await add(uow, owner, payload={"name": "cv.pdf"}, key="k")
    assert vars(await found(uow, job)) == vars(job)


async def test_of_fifty_with_the_same_key_one_is_stored(uow: SqlUnitOfWork, owner: Represented) -> None:
    jobs = await asyncio.gather(*(add(uow, owner, key="same") for _ in range(50)))
    assert len({job.id for job in jobs}) == 1


async def test_a_key_is_free_again_when_its_job_has_ended(uow: SqlUnitOfWork, owner: Represented) -> None:
    first = await add(uow, owner, key="same")
    async with uow(owner.principal) as tx:
        await tx.jobs.cancel(first.id, at=NOW)
    assert (await add(uow, owner, key="same")).id != first.id


async def test_two_owners_share_no_key(uow: SqlUnitOfWork, owner: Represented) -> None:
    first = await add(uow, owner, key="same")
    assert (await add(uow, await represent_somebody(uow), key="same")).id != first.id


async def test_the_one_that_is_due_first_is_taken_first(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner, run_at=later(2))
    early = await add(uow, owner, run_at=later(1))
    assert (await taken(uow, at=3)).id == early.id


async def test_what_is_not_due_is_not_taken(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner, run_at=later(10))
    assert await take(uow, at=9) is None


async def test_what_nobody_here_can_do_is_left(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    async with uow(SYSTEM) as tx:
        taken = await tx.jobs.take([], at=NOW, lease_id=new_id(), until=later(30))
    assert taken is None


async def test_a_job_is_taken_by_one_of_many(uow: SqlUnitOfWork, owner: Represented) -> None:
    job = await add(uow, owner)
    takers = await asyncio.gather(*(take(uow, job_id=job.id) for _ in range(8)))
    assert [taker.attempts for taker in takers if taker is not None] == [1]


async def test_what_ended_is_ended_by_who_held_it(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    job = await taken(uow)
    async with uow(owner.principal) as tx:
        await tx.jobs.succeed(job.id, lease(job), result={"facts": 3}, at=later(1))
    ended = await found(uow, job)
    assert (ended.state, ended.result, ended.finished_at) == (JobState.SUCCEEDED, {"facts": 3}, later(1))


async def test_whoever_lost_the_lease_changes_nothing(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    job = await taken(uow)
    async with uow(owner.principal) as tx:
        assert not await tx.jobs.renew(job.id, new_id(), until=later(90))
        assert not await tx.jobs.report(job.id, new_id(), Progress("reading", "Reading"))
        assert not await tx.jobs.fail(job.id, new_id(), InvalidInput(), at=NOW, again_at=None)
        assert not await tx.jobs.release(job.id, new_id(), at=NOW)
    assert vars(await found(uow, job)) == vars(job)


async def test_an_effect_goes_with_the_lease_that_was_lost(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    job = await taken(uow)

    async def rename() -> None:
        async with uow(owner.principal) as tx:
            await tx.users.rename(owner.owner.id, "Somebody else")
            await tx.jobs.succeed(job.id, new_id(), result={}, at=NOW)

    with pytest.raises(LeaseLost):
        await rename()
    async with uow(owner.principal) as tx:
        user = await tx.users.get(owner.owner.id)
    assert user is not None
    assert user.name == owner.owner.name


async def test_a_failed_attempt_is_queued_for_later_with_its_reason(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    job = await taken(uow)
    async with uow(owner.principal) as tx:
        assert await tx.jobs.fail(job.id, lease(job), InvalidInput("No."), at=NOW, again_at=later(8))
    waiting = await found(uow, job)
    assert (waiting.state, waiting.run_at, waiting.error_message) == (JobState.QUEUED, later(8), "No.")
    assert await take(uow, at=7) is None


async def test_the_dead_letter_is_tried_again_from_the_first_attempt(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    job = await taken(uow)
    async with uow(owner.principal) as tx:
        await tx.uploads.add(an_upload(job))
        await tx.jobs.fail(job.id, lease(job), InvalidInput("No."), at=NOW, again_at=None)
        assert await tx.jobs.retry(job.id, at=later(1))
    again = await taken(uow, at=1)
    assert (again.id, again.attempts, again.error_code) == (job.id, 1, None)


async def test_what_could_be_tried_again_is_known_from_what_is_kept(uow: SqlUnitOfWork, owner: Represented) -> None:
    for kind in KINDS:
        await add(uow, owner, kind=kind)
        job = await taken(uow)
        async with uow(owner.principal) as tx:
            await tx.jobs.fail(job.id, lease(job), InvalidInput("No."), at=NOW, again_at=None)
    async with uow(owner.principal) as tx:
        told = {job.kind: job.retryable for job in (await tx.jobs.page(owner.owner.id, cursor=None, limit=9)).items}
    assert told == {kind: kind is not JobKind.READ_DOCUMENT for kind in KINDS}


async def test_only_a_dead_letter_is_tried_again(uow: SqlUnitOfWork, owner: Represented) -> None:
    job = await add(uow, owner)
    async with uow(owner.principal) as tx:
        assert not await tx.jobs.retry(job.id, at=NOW)


async def test_a_dead_letter_waits_for_the_same_work_under_way(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner, key="same")
    job = await taken(uow)
    async with uow(owner.principal) as tx:
        await tx.uploads.add(an_upload(job))
        await tx.jobs.fail(job.id, lease(job), InvalidInput(), at=NOW, again_at=None)
    await add(uow, owner, key="same")
    with pytest.raises(Conflict, match="under way"):
        async with uow(owner.principal) as tx:
            await tx.jobs.retry(job.id, at=NOW)


async def test_what_is_given_back_has_not_been_tried(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    job = await taken(uow)
    async with uow(owner.principal) as tx:
        assert await tx.jobs.release(job.id, lease(job), at=later(1))
    assert (await taken(uow, at=1)).attempts == 1


async def test_what_a_dead_worker_left_is_taken_by_the_next(uow: SqlUnitOfWork, owner: Represented) -> None:
    await add(uow, owner)
    left = await taken(uow, seconds=30)
    async with uow(SYSTEM) as tx:
        assert not await tx.jobs.sweep(at=later(29))
    async with uow(SYSTEM) as tx:
        assert [job.id for job in await tx.jobs.sweep(at=later(31))] == [left.id]
    assert (await taken(uow, at=31)).attempts == 2


async def test_a_job_that_kills_every_worker_is_given_up(uow: SqlUnitOfWork, owner: Represented) -> None:
    job = await add(uow, owner, max_attempts=2)
    for attempt in range(4):
        assert (await taken(uow, at=attempt * 100)).attempts == attempt + 1
        async with uow(SYSTEM) as tx:
            await tx.jobs.sweep(at=later(attempt * 100 + 50))
    ended = await found(uow, job)
    assert (ended.state, ended.error_code) == (JobState.FAILED, "interrupted")


async def test_a_broker_is_told_once_and_again_when_nothing_came_of_it(uow: SqlUnitOfWork, owner: Represented) -> None:
    job = await add(uow, owner)
    told = []
    for at, stale in ((0, -60), (1, -59), (61, 1)):
        async with uow(SYSTEM) as tx:
            told.append(list(await tx.jobs.to_relay(at=later(at), stale=later(stale), limit=10)))
    assert told == [[job.id], [], [job.id]]


async def test_a_broker_that_took_nothing_is_told_anew(uow: SqlUnitOfWork, owner: Represented) -> None:
    job = await add(uow, owner)
    async with uow(SYSTEM) as tx:
        told = await tx.jobs.to_relay(at=NOW, stale=later(-60), limit=10)
        await tx.jobs.unrelayed(told)
        assert list(await tx.jobs.to_relay(at=NOW, stale=later(-60), limit=10)) == [job.id]


async def test_jobs_are_listed_newest_first_page_by_page(uow: SqlUnitOfWork, owner: Represented) -> None:
    jobs = [await add(uow, owner, created_at=later(number)) for number in range(3)]
    async with uow(owner.principal) as tx:
        first = await tx.jobs.page(owner.owner.id, cursor=None, limit=2)
        second = await tx.jobs.page(owner.owner.id, cursor=first.next_cursor, limit=2)
    assert [job.id for job in (*first.items, *second.items)] == [job.id for job in reversed(jobs)]
    assert second.next_cursor is None


async def test_what_ended_long_ago_is_forgotten_with_its_file(uow: SqlUnitOfWork, owner: Represented) -> None:
    job, waiting = await add(uow, owner), await add(uow, owner)
    async with uow(owner.principal) as tx:
        await tx.uploads.add(an_upload(job))
        await tx.jobs.cancel(job.id, at=NOW)
    async with uow(SYSTEM) as tx:
        assert await tx.jobs.forget_finished(before=NOW + timedelta(days=1)) == 1
        assert await tx.uploads.of_job(job.id) is None
        assert await tx.jobs.get(waiting.id) is not None


async def test_a_file_on_its_way_counts_among_what_an_owner_keeps(uow: SqlUnitOfWork, owner: Represented) -> None:
    job = await add(uow, owner)
    async with uow(owner.principal) as tx:
        await tx.uploads.add(an_upload(job, b"12345"))
        held = await tx.files.holdings(owner.owner.id)
    assert (held.files, held.size) == (1, 5)


async def test_word_of_a_job_leaves_with_the_commit(
    uow: SqlUnitOfWork, owner: Represented, database_urls: DatabaseUrls
) -> None:
    told: list[object] = []
    listener: asyncpg.Connection = await connect(database_urls)
    await listener.add_listener("kairix_live", lambda *heard: told.append(read_payload(str(heard[3]))))
    async with uow(owner.principal) as tx:
        job = await tx.jobs.add(a_job(owner.owner.id))
        await tx.announcements.announce(owner.owner.id, JobProgressed.of(job))
        await listener.fetchval("SELECT 1")
        assert told == []
    await listener.fetchval("SELECT 1")
    await listener.close()
    assert told == [(owner.owner.id, JobProgressed(job_id=job.id, kind="document.read", state="queued"))]


def test_word_of_more_than_a_notice_holds_names_everything() -> None:
    many = ProfileUpdated(revision=1, attributes=tuple(f"attribute_{number}" for number in range(1000)))
    payload = payload_of(new_id(), many)
    assert len(payload.encode()) <= MAX_BYTES
    assert read_payload(payload)[1] == ProfileUpdated(revision=1, attributes=("*",))


def test_a_long_message_is_cut() -> None:
    event = JobProgressed(job_id=new_id(), kind="document.read", state="running", message="ü" * 9_000)
    assert len(payload_of(new_id(), event).encode()) <= MAX_BYTES
