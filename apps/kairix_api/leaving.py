"""Waiting on behalf of a client, for as long as there is one."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.requests import Request

from kairix_core.errors import Interrupted

Made = TypeVar("Made")


async def while_waited_for(request: Request, work: Coroutine[Any, Any, Made]) -> Made:
    """What ``work`` makes; it is cancelled, and ``Interrupted`` raised, when the client leaves.

    For requests whose body was read: what comes then can only be that the client left.
    """
    making, leaving = asyncio.ensure_future(work), asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({making, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if making.done():
            return making.result()
        raise Interrupted("This was not waited for. What has begun goes on in the background.")
    finally:
        making.cancel()
        leaving.cancel()
        await asyncio.gather(making, leaving, return_exceptions=True)


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
