"""Ask again when the model server had a bad moment."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing

from kairix_core.errors import ProviderError, ProviderRateLimited, ProviderTimeout, ProviderUnavailable
from kairix_core.ports import ChatProvider
from kairix_core.schemas import ChatChunk, ChatRequest
from kairix_infra.llm.opening import read_opening

log = logging.getLogger(__name__)

PASSING_FAULTS = (ProviderTimeout, ProviderRateLimited, ProviderUnavailable)
PAUSES = (1.0, 2.0, 4.0)
#: A server that asks for more is not waited for: the person is told when to come back.
LONGEST_PAUSE = 20.0

Sleep = Callable[[float], Awaitable[object]]


class Retry:
    """A ``ChatProvider`` that asks ``inner`` up to four times, as long as nothing of an answer was seen.

    Between attempts it pauses 1, 2 and 4 seconds, or as long as the server said in ``Retry-After``.
    """

    def __init__(self, inner: ChatProvider, *, sleep: Sleep = asyncio.sleep) -> None:
        self._inner = inner
        self._sleep = sleep

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        for pause in (*PAUSES, None):
            async with aclosing(self._inner.stream(request)) as chunks:
                try:
                    opening = await read_opening(chunks)
                except PASSING_FAULTS as fault:
                    wait = pause_after(fault, pause)
                    log.info("llm.retry", extra={"code": fault.code, "seconds": wait})
                else:
                    for chunk in opening:
                        yield chunk
                    async for chunk in chunks:
                        yield chunk
                    return
            await self._sleep(wait)


def pause_after(fault: ProviderError, pause: float | None) -> float:
    """Seconds until the next attempt; raises the fault when there is to be none."""
    wait = pause if fault.retry_after is None else fault.retry_after
    if pause is None or wait is None or wait > LONGEST_PAUSE:
        raise fault
    return wait
