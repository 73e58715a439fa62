"""Celery on Redis, as it is told of jobs: their ids, and nothing else. The jobs themselves stay in PostgreSQL."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from uuid import UUID

import redis.asyncio
from celery import Celery
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

log = logging.getLogger(__name__)

TASK = "kairix.run_job"
QUEUE = "kairix"
#: Ids that may wait in Redis; more wait in PostgreSQL, so that an outage of either leaves no pile in the other.
MAX_WAITING = 50
#: Seconds. Who cannot reach Redis within them goes on without.
PATIENCE = 2.0


def celery_app(redis_url: str) -> Celery:
    """No results, no pickles; a message counts as done when its task has ended."""
    app = Celery("kairix", broker=redis_url)
    app.conf.update(
        task_default_queue=QUEUE,
        task_serializer="json",
        accept_content=["json"],
        task_ignore_result=True,
        task_acks_late=True,
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        worker_proc_alive_timeout=60.0,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={"socket_connect_timeout": PATIENCE},
    )
    return app


class CeleryBroker:
    def __init__(self, redis_url: str) -> None:
        self._app = celery_app(redis_url)
        self._redis = redis.asyncio.from_url(
            redis_url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE, retry=None
        )

    async def close(self) -> None:
        await self._redis.aclose()
        self._app.close()

    async def room(self) -> int:
        try:
            return max(0, MAX_WAITING - int(await self._redis.llen(QUEUE)))
        except (RedisError, OSError, TimeoutError) as error:
            log.warning("broker.away", extra={"reason": type(error).__name__})
            return 0

    async def send(self, job_ids: Sequence[UUID]) -> Sequence[UUID]:
        return await asyncio.to_thread(self._send, job_ids)

    def _send(self, job_ids: Sequence[UUID]) -> Sequence[UUID]:
        sent: list[UUID] = []
        try:
            with self._app.producer_or_acquire() as producer:
                for job_id in job_ids:
                    self._app.send_task(TASK, args=[str(job_id)], producer=producer, retry=False)
                    sent.append(job_id)
        except (OperationalError, RedisError, OSError) as error:
            log.warning("broker.away", extra={"reason": type(error).__name__})
        return sent
