"""``kairix worker``: what is to be done in the background, in a process of its own."""

from __future__ import annotations

import asyncio
import signal
from contextlib import AsyncExitStack

from rich.console import Console

from kairix_cli.failures import explained
from kairix_infra.container import Container
from kairix_infra.db.database import visit_database
from kairix_infra.queue.background import embedded_runner, job_relay
from kairix_infra.settings import Settings
from kairix_infra.telemetry import configure_logging
from kairix_infra.wiring import opening
from kairix_worker.celery_process import CeleryProcess

#: What runs beside the jobs: taking them, sweeping, renewing.
SPARE_CONNECTIONS = 2
console = Console(stderr=True, highlight=False, emoji=False)


def work() -> None:
    """Until told to stop; running jobs get a few seconds then, and are given back."""
    with explained(console):
        settings = Settings.read()
        configure_logging(settings.log_level)
        asyncio.run(_work(settings))
        console.print("Stopped.")


async def _work(settings: Settings) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        database = await visit_database(settings, pool_size=settings.job_concurrency + SPARE_CONNECTIONS)
        container = await opening.open_container(settings, database=database)
        stack.push_async_callback(container.close)
        if settings.redis_url is not None:
            await _as_celery(container, settings.redis_url.get_secret_value(), stop)
        else:
            await _embedded(container, stop)


async def _embedded(container: Container, stop: asyncio.Event) -> None:
    runner = embedded_runner(container)
    runner.start()
    console.print(f"Working, {container.settings.job_concurrency} jobs at a time.")
    await stop.wait()
    await runner.close()


async def _as_celery(container: Container, redis_url: str, stop: asyncio.Event) -> None:
    """Celery does the work; this process relays and sweeps, so that it goes on while no server runs."""
    relay, celery = job_relay(container, redis_url), CeleryProcess(concurrency=container.settings.job_concurrency)
    relay.start()
    running = asyncio.create_task(celery.keep_running())
    console.print(f"Working as a Celery worker, {container.settings.job_concurrency} jobs at a time.")
    await stop.wait()
    running.cancel()
    await asyncio.wait((running,))
    await relay.close()
    await celery.close()
