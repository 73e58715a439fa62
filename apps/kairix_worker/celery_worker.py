"""The Celery worker: one container and one event loop per child process, the same handlers as everywhere.

Started by ``kairix worker``, as ``celery -A kairix_worker.celery_worker worker``.
"""

from __future__ import annotations

import asyncio
import signal
import warnings
from typing import Any
from uuid import UUID

from celery.signals import setup_logging, worker_process_init, worker_process_shutdown

from kairix_infra.container import Container
from kairix_infra.db.database import visit_database
from kairix_infra.queue.broker import TASK, celery_app
from kairix_infra.settings import Settings
from kairix_infra.telemetry import configure_logging
from kairix_infra.wiring import opening

#: A handler's transaction, the renewal of the lease beside it, and one to spare.
CONNECTIONS = 3

# Celery warns of root because of pickles, of which we take none; in a container everybody is root.
warnings.filterwarnings("ignore", message="You're running the worker with superuser privileges")
settings = Settings.read()
app = celery_app(settings.redis_url.get_secret_value() if settings.redis_url else "")


class Child:
    """A process of the pool."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self._container: Container = self._runner.run(_open())

    def run(self, job_id: UUID) -> None:
        """SIGTERM gives the job back; between jobs it ends the process."""
        self._runner.run(self._run(job_id))

    def close(self) -> None:
        self._runner.run(self._container.close())
        self._runner.close()

    async def _run(self, job_id: UUID) -> None:
        running = asyncio.create_task(self._container.run_job(job_id))
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, running.cancel)
        try:
            await asyncio.wait((running,))
        finally:
            loop.remove_signal_handler(signal.SIGTERM)
        if not running.cancelled():
            running.result()


async def _open() -> Container:
    return await opening.open_container(settings, database=await visit_database(settings, pool_size=CONNECTIONS))


_children: list[Child] = []


@setup_logging.connect  # type: ignore[untyped-decorator]
def _log(**_: Any) -> None:
    configure_logging(settings.log_level)


@worker_process_init.connect  # type: ignore[untyped-decorator]
def _begin(**_: Any) -> None:
    _children.append(Child())


@worker_process_shutdown.connect  # type: ignore[untyped-decorator]
def _end(**_: Any) -> None:
    while _children:
        _children.pop().close()


@app.task(name=TASK)  # type: ignore[untyped-decorator]
def run_job(job_id: str) -> None:
    """Run this job, if it is still to be done: a broker may tell of it more than once."""
    _children[-1].run(UUID(job_id))
