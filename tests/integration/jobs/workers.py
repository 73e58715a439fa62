"""Workers as programs, on the database of a test."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from e2e.installation import KAIRIX, own_environment
from factories import Represented, a_job, represent_somebody
from kairix_core.domain.job import Job, JobState
from kairix_core.domain.principal import SYSTEM
from kairix_infra.container import now
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.db.urls import DatabaseUrls

TESTS = Path(__file__).parents[2]
ROOT = TESTS.parent
SCRIPTED = TESTS / "doubles" / "scripted_worker.py"
#: What operators run; any other program does scripted jobs.
KAIRIX_WORKER = (KAIRIX, "worker")
PATIENCE = 90.0


@dataclass
class Worker:
    """``kairix worker`` with its whole family of processes; ``more`` are settings beside those that it needs."""

    home: Path
    urls: DatabaseUrls
    redis_url: str | None = None
    program: tuple[str, ...] = (sys.executable, str(SCRIPTED))
    process: subprocess.Popen[bytes] | None = None
    more: Mapping[str, str] = field(default_factory=dict)

    def start(self) -> None:
        paths = os.pathsep.join(str(path) for path in (TESTS, ROOT / "apps", ROOT / "packages"))
        settings = {
            "PYTHONPATH": paths,
            "KAIRIX_HOME": str(self.home),
            "DATABASE_URL": self.urls.app.set(drivername="postgresql").render_as_string(hide_password=False),
            "JOB_LEASE_SECONDS": "2",
            **({"REDIS_URL": self.redis_url} if self.redis_url else {}),
            **self.more,
        }
        with (self.home / "worker.log").open("ab") as log:
            self.process = subprocess.Popen(
                self.program,
                env=own_environment() | settings,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def log(self) -> str:
        """The last of what it said."""
        return (self.home / "worker.log").read_text(encoding="utf-8", errors="replace")[-4_000:]

    def stop(self) -> int:
        """As an init system does it; the exit status."""
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(30)

    def kill(self) -> None:
        """Everybody in it at once, as the power does."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class Bench:
    """An owner, and what they have done for them."""

    uow: SqlUnitOfWork
    owner: Represented
    log: Callable[[], str] = str

    @classmethod
    async def of_somebody(cls, uow: SqlUnitOfWork) -> Bench:
        return cls(uow, await represent_somebody(uow))

    async def add(self, do: str = "", **fields: Any) -> Job:
        job = a_job(self.owner.owner.id, **{"payload": {"do": do}, "created_at": now(), "run_at": now(), **fields})
        async with self.uow(self.owner.principal) as tx:
            return await tx.jobs.add(job)

    async def job(self, job_id: UUID) -> Job:
        async with self.uow(SYSTEM) as tx:
            job = await tx.jobs.get(job_id)
        assert job is not None
        return job

    async def until(self, job: Job, is_so: Callable[[Job], bool]) -> Job:
        try:
            async with asyncio.timeout(PATIENCE):
                while not is_so(found := await self.job(job.id)):  # noqa: ASYNC110 - it is a process that we wait for
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise AssertionError(f"{await self.job(job.id)}\n{self.log()}") from None
        return found

    async def ended(self, job: Job) -> Job:
        return await self.until(job, lambda found: found.is_finished)

    async def lingering(self, job: Job) -> Job:
        return await self.until(job, lambda found: found.progress is not None and found.state is JobState.RUNNING)

    async def effects(self) -> int:
        async with self.uow(SYSTEM) as tx:
            user = await tx.users.get(self.owner.owner.id)
        assert user is not None
        return len(user.name) - len(user.name.rstrip("."))
