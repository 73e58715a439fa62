"""How a process knows that there is work."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Any

from kairix_infra.db.notices import listen
from kairix_infra.db.repositories.jobs import CHANNEL
from kairix_infra.db.urls import DatabaseUrls

#: A notice that was missed, and an attempt whose time has come, are found by looking.
POLL_SECONDS = 1.0
SWEEP_SECONDS = 5.0


class Work:
    """Word of new jobs, and a look once a second."""

    def __init__(self, urls: DatabaseUrls) -> None:
        self._urls = urls
        self._heard = asyncio.Event()

    async def listen(self) -> None:
        """For ever."""
        await listen(self._urls, CHANNEL, lambda _: self._heard.set())

    def begin_to_look(self) -> None:
        """What is heard from now on ends the next ``wait``."""
        self._heard.clear()

    async def wait(self) -> None:
        try:
            async with asyncio.timeout(POLL_SECONDS):
                await self._heard.wait()
        except TimeoutError:
            return


async def end(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancel them and wait until they have ended."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
