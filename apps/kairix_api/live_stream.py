"""Live events as server-sent events, for as long as the session of whoever watches is good."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

import orjson
from starlette.requests import Request

from kairix_api.security import current_principal
from kairix_api.wire_jobs import Hello, job_view
from kairix_core.domain.live import LiveEvent
from kairix_core.errors import StorageUnavailable, Unauthenticated
from kairix_infra.container import Container
from kairix_infra.streams import PING, PING_SECONDS

#: A stream begins with what is the case now, which is known once the database is being listened to.
BEGIN_SECONDS = 10.0


async def watch(request: Request, services: Container, user_id: UUID) -> AsyncIterator[bytes]:
    """The frames, of which the first is there already: a refusal keeps its status."""
    frames = _frames(request, services, user_id)
    try:
        async with asyncio.timeout(BEGIN_SECONDS):
            first = await anext(frames)
    except (TimeoutError, StopAsyncIteration) as error:
        raise StorageUnavailable from error
    return _continued(first, frames)


async def _continued(first: bytes, frames: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for frame in frames:
        yield frame


async def _frames(request: Request, services: Container, user_id: UUID) -> AsyncIterator[bytes]:
    async with services.live.subscribe(user_id) as events:
        while True:
            try:
                async with asyncio.timeout(PING_SECONDS):
                    event = await anext(events)
            except TimeoutError:
                frame = PING
            except StopAsyncIteration:
                return
            else:
                frame = await _frame(services, user_id, event)
            if not await _is_signed_in(request, services):
                return
            yield frame


async def _frame(services: Container, user_id: UUID, event: LiveEvent | None) -> bytes:
    told = await _hello(services, user_id) if event is None else event
    return b"event: %b\ndata: %b\n\n" % (told.type.encode(), orjson.dumps(told.model_dump(mode="json")))


async def _hello(services: Container, user_id: UUID) -> Hello:
    jobs = await services.read_jobs.unfinished(user_id)
    profile = await services.read_profile(user_id, ())
    return Hello(type="hello", revision=profile.revision, jobs=[job_view(job) for job in jobs])


async def _is_signed_in(request: Request, services: Container) -> bool:
    try:
        await current_principal(request, services)
    except Unauthenticated:
        return False
    except StorageUnavailable:
        return True  # as good as it was a moment ago; asked again with the next frame
    return True
