"""The outbox. A partial unique index holds an owner to one unfinished job of a kind and key.

Whoever runs a job holds its lease: every change of theirs names it, and touches nothing once it is somebody else's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Executable,
    Text,
    Update,
    Uuid,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, insert

from kairix_core.domain.job import Job, JobKind, JobState, Progress
from kairix_core.errors import Interrupted, KairixError, LeaseLost, StorageUnavailable
from kairix_core.ports import Page
from kairix_infra.db.job_tables import jobs, uploads
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.schema import AT
from kairix_infra.db.statements import Statements

#: Where runners hear that there is work.
CHANNEL = "kairix_jobs"
#: A file is kept for as long as reading it once more may help.
RETRYABLE = and_(
    jobs.c.state == JobState.FAILED,
    or_(
        jobs.c.kind != JobKind.READ_DOCUMENT,
        exists().where(uploads.c.job_id == jobs.c.id).correlate(jobs),
    ),
)
STORED = [column for column in jobs.c if column.key != "relayed_at"]
FIELDS = [*STORED, RETRYABLE.label("retryable")]
NOW: Any = bindparam("at", type_=AT)
UUIDS: ARRAY[Any] = ARRAY(Uuid())
#: How often an insert that lost against another one looks for the winner. When it looks in vain, that one has ended in
#: between: where many want the same at once, that may happen to one of them again and again.
TRIES = 50

#: Word for word as in the partial indexes, which a statement with a parameter in its place does not use.
QUEUED, RUNNING = text("state = 'queued'"), text("state = 'running'")
UNFINISHED = text("state IN ('queued', 'running')")

THIS = jobs.c.id == bindparam("job")
MINE = (THIS, jobs.c.lease_id == bindparam("lease"), RUNNING)
OF_OWNER = jobs.c.owner_id == bindparam("owner")
OF_KEY = (OF_OWNER, jobs.c.kind == bindparam("kind"), jobs.c.key == bindparam("key"))
HANDED_BACK = {"state": JobState.QUEUED, "lease_id": None, "lease_until": None, "relayed_at": None}
ENDED = {"lease_id": None, "lease_until": None, "finished_at": NOW}
ABANDONED = Interrupted("This work was stopped again and again. What was brought for it is kept; you can try again.")


def _mine(**values: Any) -> Update:
    return update(jobs).where(*MINE).values(values)


def _next(*which: ColumnElement[bool]) -> Executable:
    """Nobody waits for a row that somebody else is just taking."""
    due = (
        select(jobs.c.id)
        .where(QUEUED, jobs.c.run_at <= NOW, jobs.c.kind == func.any(bindparam("kinds", type_=ARRAY(Text()))), *which)
        .order_by(jobs.c.run_at, jobs.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return (
        update(jobs)
        .where(jobs.c.id == due.scalar_subquery())
        .values(
            state=JobState.RUNNING,
            attempts=jobs.c.attempts + 1,
            lease_id=bindparam("lease"),
            lease_until=bindparam("until"),
            started_at=func.coalesce(jobs.c.started_at, NOW),
        )
        .returning(*FIELDS)
    )


ADD = (
    insert(jobs)
    .on_conflict_do_nothing(
        index_elements=["owner_id", "kind", "key"], index_where=text("state IN ('queued', 'running')")
    )
    .returning(func.pg_notify(CHANNEL, ""))
)
SAME = select(*FIELDS).where(*OF_KEY, UNFINISHED)
GET = select(*FIELDS).where(THIS)
PAGE = select(*FIELDS).where(OF_OWNER).order_by(jobs.c.created_at.desc(), jobs.c.id.desc())
OF_OWNER_UNFINISHED = select(*FIELDS).where(OF_OWNER, UNFINISHED).order_by(jobs.c.created_at, jobs.c.id)
TAKE, TAKE_THIS = _next(), _next(THIS)
RENEW = _mine(lease_until=bindparam("until"))
REPORT = _mine(progress=bindparam("new_progress"))
SUCCEED = _mine(**ENDED, state=JobState.SUCCEEDED, result=bindparam("new_result"), error_code=None, error_message=None)
ERROR: dict[str, Any] = {"error_code": bindparam("code"), "error_message": bindparam("message")}
FAIL = _mine(**ENDED, **ERROR, state=JobState.FAILED)
TRY_AGAIN = _mine(**HANDED_BACK, **ERROR, run_at=bindparam("again_at"))
RELEASE = _mine(**HANDED_BACK, run_at=NOW, attempts=jobs.c.attempts - 1)
CANCEL = update(jobs).where(THIS, UNFINISHED).values(**ENDED, state=JobState.CANCELLED)
RETRY = (
    update(jobs)
    .where(THIS, RETRYABLE)
    .values(**HANDED_BACK, run_at=NOW, attempts=0, progress=None, error_code=None, error_message=None, finished_at=None)
    .returning(func.pg_notify(CHANNEL, ""))
)
#: The attempt of a worker that died counts, since a job that kills its workers must not go on for ever; but mostly the
#: job is not to blame, so it may happen twice as often as a failure. The job goes to the end of the queue, so that the
#: next death does not take the same one again.
DEATHS = 2
IS_LAST = jobs.c.attempts >= DEATHS * jobs.c.max_attempts
SWEEP = (
    update(jobs)
    .where(RUNNING, jobs.c.lease_until < NOW)
    .values(
        HANDED_BACK
        | {
            "state": case((IS_LAST, JobState.FAILED.value), else_=JobState.QUEUED.value),
            "run_at": NOW,
            "finished_at": case((IS_LAST, NOW)),
            "error_code": ABANDONED.code,
            "error_message": ABANDONED.message,
        }
    )
    .returning(*FIELDS)
)
FORGET = delete(jobs).where(*OF_KEY)
FORGET_FINISHED = delete(jobs).where(jobs.c.finished_at < bindparam("before"))
UNTOLD = (
    select(jobs.c.id)
    .where(QUEUED, jobs.c.run_at <= NOW, or_(jobs.c.relayed_at.is_(None), jobs.c.relayed_at < bindparam("stale")))
    .order_by(jobs.c.run_at, jobs.c.id)
    .limit(bindparam("how_many"))
    .with_for_update(skip_locked=True)
    .cte("untold")
)
#: By a CTE, which is run once: a subquery may be run for each row, and each time lock other ones.
RELAY = update(jobs).where(jobs.c.id == UNTOLD.c.id).values(relayed_at=NOW).returning(jobs.c.id)
UNRELAYED = update(jobs).where(jobs.c.id == func.any(bindparam("ids", type_=UUIDS))).values(relayed_at=None)


class SqlJobs:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, job: Job) -> Job:
        place = {"owner": job.owner_id, "kind": job.kind, "key": job.key}
        columns = {column.key: getattr(job, column.key) for column in STORED}
        for _ in range(TRIES):
            if await self._statements.row(ADD, columns) is not None:
                return job
            if (same := await self._statements.one(Job, SAME, place)) is not None:
                return same
        raise StorageUnavailable

    async def get(self, job_id: UUID) -> Job | None:
        return await self._statements.one(Job, GET, {"job": job_id})

    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Job]:
        listing = PAGE.limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(jobs.c.created_at, jobs.c.id) < tuple_(*place_of(cursor)))
        found = await self._statements.all(Job, listing, {"owner": owner_id})
        if len(found) <= limit:
            return Page(found)
        last = found[limit - 1]
        return Page(found[:limit], cursor_of(last.created_at, last.id))

    async def unfinished(self, owner_id: UUID) -> Sequence[Job]:
        return await self._statements.all(Job, OF_OWNER_UNFINISHED, {"owner": owner_id})

    async def take(
        self, kinds: Collection[JobKind], *, at: datetime, lease_id: UUID, until: datetime, job_id: UUID | None = None
    ) -> Job | None:
        which = {"kinds": list(kinds), "at": at, "lease": lease_id, "until": until}
        if job_id is None:
            return await self._statements.one(Job, TAKE, which)
        return await self._statements.one(Job, TAKE_THIS, {**which, "job": job_id})

    async def renew(self, job_id: UUID, lease_id: UUID, *, until: datetime) -> bool:
        return await self._changed(RENEW, job=job_id, lease=lease_id, until=until)

    async def report(self, job_id: UUID, lease_id: UUID, progress: Progress) -> bool:
        return await self._changed(REPORT, job=job_id, lease=lease_id, new_progress=progress)

    async def succeed(self, job_id: UUID, lease_id: UUID, *, result: dict[str, Any], at: datetime) -> None:
        if not await self._changed(SUCCEED, job=job_id, lease=lease_id, new_result=result, at=at):
            raise LeaseLost

    async def fail(
        self, job_id: UUID, lease_id: UUID, error: KairixError, *, at: datetime, again_at: datetime | None
    ) -> bool:
        told = {"job": job_id, "lease": lease_id, "code": error.code, "message": error.message}
        if again_at is None:
            return await self._changed(FAIL, **told, at=at)
        return await self._changed(TRY_AGAIN, **told, again_at=again_at)

    async def release(self, job_id: UUID, lease_id: UUID, *, at: datetime) -> bool:
        return await self._changed(RELEASE, job=job_id, lease=lease_id, at=at)

    async def cancel(self, job_id: UUID, *, at: datetime) -> bool:
        return await self._changed(CANCEL, job=job_id, at=at)

    async def retry(self, job_id: UUID, *, at: datetime) -> bool:
        return await self._statements.row(RETRY, {"job": job_id, "at": at}) is not None

    async def sweep(self, *, at: datetime) -> Sequence[Job]:
        return await self._statements.all(Job, SWEEP, {"at": at})

    async def forget(self, owner_id: UUID, kind: JobKind, key: str) -> None:
        await self._statements.run(FORGET, {"owner": owner_id, "kind": kind, "key": key})

    async def forget_finished(self, *, before: datetime) -> int:
        return (await self._statements.run(FORGET_FINISHED, {"before": before})).rowcount

    async def to_relay(self, *, at: datetime, stale: datetime, limit: int) -> Sequence[UUID]:
        rows = await self._statements.run(RELAY, {"at": at, "stale": stale, "how_many": limit})
        return list(rows.scalars())

    async def unrelayed(self, job_ids: Collection[UUID]) -> None:
        await self._statements.run(UNRELAYED, {"ids": list(job_ids)})

    async def _changed(self, statement: Update, **parameters: Any) -> bool:
        return (await self._statements.run(statement, parameters)).rowcount > 0
