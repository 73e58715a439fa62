"""The Celery worker with scripted jobs: ``celery -A doubles.scripted_celery worker``."""

from __future__ import annotations

from doubles import scripted_jobs

scripted_jobs.install()

from kairix_worker.celery_worker import app  # noqa: E402 - it builds its container with what was installed

__all__ = ["app"]
