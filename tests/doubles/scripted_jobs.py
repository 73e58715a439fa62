"""Jobs that do what their payload says, in the place of the real ones, for tests of who runs them.

The effect of each is one more dot at the end of its owner's name, so that what was done twice shows.
"""

from __future__ import annotations

import asyncio
import os
import signal
from datetime import timedelta
from typing import Any

from kairix_core.domain.job import JobKind, Progress
from kairix_core.errors import InvalidInput, ProviderUnavailable
from kairix_core.policies import backoff
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_infra.container import Container
from kairix_infra.queue import embedded, relay, work
from kairix_infra.wiring import opening
from kairix_worker import celery_process

EFFECT = "."


async def do_as_told(run: JobRun) -> None:
    match run.job.payload.get("do"):
        case "fail once" if run.job.attempts == 1:
            raise ProviderUnavailable("Not yet.")
        case "fail":
            raise ProviderUnavailable("Never.")
        case "crash":
            raise LookupError("nobody foresaw this")
        case "refuse":
            raise InvalidInput("This cannot be done.")
        case "linger":
            await run.report(Progress("lingering", "Waiting for nothing"))
            await asyncio.Event().wait()
        case "die" if run.job.attempts == 1:
            os.kill(os.getpid(), signal.SIGKILL)
    await take_effect(run)
    if run.job.payload.get("do") == "die before saying so":
        os.kill(os.getpid(), signal.SIGKILL)


async def take_effect(run: JobRun) -> None:
    async with run.completing() as tx:
        await tx.documents.lock(run.job.owner_id)  # two that end at once would count as one
        owner = await tx.users.get(run.job.owner_id)
        assert owner is not None
        await tx.users.rename(owner.id, owner.name + EFFECT)
        run.result = {"attempt": run.job.attempts}


def install() -> None:
    """Containers of this process run these from now on, and nobody has time to lose."""
    build = opening.open_container

    async def scripted(*args: Any, **given: Any) -> Container:
        container = await build(*args, **given)
        container.run_job._handlers = dict.fromkeys((JobKind.READ_DOCUMENT, JobKind.EXTRACT_CONVERSATION), do_as_told)
        return container

    opening.open_container = scripted
    backoff.FIRST, backoff.FACTOR = timedelta(seconds=0.2), 1
    work.POLL_SECONDS = 0.1
    embedded.SWEEP_SECONDS = relay.SWEEP_SECONDS = 0.2
    embedded.GRACE_SECONDS = celery_process.GRACE_SECONDS = 0.5
    celery_process.APP = "doubles.scripted_celery"
