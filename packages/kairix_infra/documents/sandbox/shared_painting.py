"""Several windows that look at the same page wait for one picture of it."""

from __future__ import annotations

import asyncio

from kairix_core.ports import PagePainter

Wanted = tuple[bytes, str, int]


class SharedPainting:
    """``PagePainter`` before another one. A picture that nobody waits for any more is not drawn to its end."""

    def __init__(self, painter: PagePainter) -> None:
        self._painter = painter
        self._running: dict[Wanted, asyncio.Task[bytes]] = {}
        self._waiting: dict[Wanted, int] = {}

    async def paint(self, content: bytes, media_type: str, number: int) -> bytes:
        wanted = (content, media_type, number)
        if wanted not in self._running:
            self._running[wanted] = asyncio.ensure_future(self._painter.paint(content, media_type, number))
        task = self._running[wanted]
        self._waiting[wanted] = self._waiting.get(wanted, 0) + 1
        try:
            return await asyncio.shield(task)
        finally:
            self._leave(wanted, task)

    def _leave(self, wanted: Wanted, task: asyncio.Task[bytes]) -> None:
        self._waiting[wanted] -= 1
        if self._waiting[wanted] == 0:
            del self._waiting[wanted], self._running[wanted]
            task.cancel()
