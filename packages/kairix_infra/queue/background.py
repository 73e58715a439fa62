"""What a process does for jobs: runs them, hands them on, or leaves them to others."""

from __future__ import annotations

from kairix_core.use_cases.jobs.relay_jobs import RelayJobs
from kairix_infra.container import Container
from kairix_infra.queue.embedded import EmbeddedRunner
from kairix_infra.queue.relay import Relay


def embedded_runner(container: Container) -> EmbeddedRunner:
    """Runs jobs in this process, from when it is started until it is closed, which must be before the container."""
    concurrency = container.settings.job_concurrency
    return EmbeddedRunner(container.run_job, container.sweep_jobs, container.database.urls, concurrency=concurrency)


def job_relay(container: Container, redis_url: str) -> Relay:
    """Hands jobs to Celery on Redis; to be started and closed like the runner."""
    from kairix_infra.queue.broker import CeleryBroker

    broker = CeleryBroker(redis_url)
    patience = container.settings.job_lease_seconds
    relay_jobs = RelayJobs(container.uow, broker, container.clock, patience=patience)
    return Relay(relay_jobs, container.sweep_jobs, container.database.urls, let_go=broker.close)


def background_work(container: Container) -> EmbeddedRunner | Relay | None:
    """What a server does for the jobs that it takes in."""
    if (url := container.settings.redis_url) is not None:
        return job_relay(container, url.get_secret_value())
    return embedded_runner(container) if container.settings.worker else None
