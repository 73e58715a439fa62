"""Word of changes to open windows: one LISTEN connection for all who watch in this process."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from kairix_core.domain.live import LiveEvent
from kairix_core.errors import LimitExceeded
from kairix_infra.db.notices import listen
from kairix_infra.db.repositories.announcements import CHANNEL, read_payload
from kairix_infra.db.urls import DatabaseUrls

log = logging.getLogger(__name__)

#: What one watcher may leave unread; a slower one is told to look for itself.
MAX_UNREAD = 256
#: Windows, and requests that wait for a job, of one owner.
MAX_WATCHERS = 32


class Watch:
    """What one watcher has yet to hear. None stands for whatever was missed."""

    def __init__(self) -> None:
        self._unread: asyncio.Queue[LiveEvent | None] = asyncio.Queue(MAX_UNREAD)
        self._closed = False

    def tell(self, event: LiveEvent | None) -> None:
        if event is None or self._unread.full():
            while not self._unread.empty():
                self._unread.get_nowait()
            event = None
        self._unread.put_nowait(event)

    def close(self) -> None:
        self._closed = True
        self.tell(None)

    def __aiter__(self) -> AsyncIterator[LiveEvent | None]:
        return self

    async def __anext__(self) -> LiveEvent | None:
        event = await self._unread.get()
        if self._closed:
            raise StopAsyncIteration
        return event


class LiveHub:
    """``Live``, listening from the first watcher on."""

    def __init__(self, urls: DatabaseUrls) -> None:
        self._urls = urls
        self._watches: dict[UUID, set[Watch]] = defaultdict(set)
        self._listening: asyncio.Task[None] | None = None
        self._hears = False
        self._closed = False

    @asynccontextmanager
    async def subscribe(self, owner_id: UUID) -> AsyncIterator[Watch]:
        """``LimitExceeded`` for somebody who watches in too many places. After the hub was closed it ends at once."""
        watches, watch = self._watches[owner_id], Watch()
        if len(watches) >= MAX_WATCHERS:
            raise LimitExceeded("Too many windows of this account are open. Close some of them.", retry_after=30)
        watches.add(watch)
        self._begin(watch)
        try:
            yield watch
        finally:
            watches.discard(watch)
            if not watches:
                self._watches.pop(owner_id, None)

    async def close(self) -> None:
        """End every subscription."""
        self._closed = True
        for watch in self._everybody():
            watch.close()
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)

    def _begin(self, watch: Watch) -> None:
        if self._closed:
            watch.close()
        elif self._listening is None:
            self._listening = asyncio.create_task(listen(self._urls, CHANNEL, self._hear), name="live")
        elif self._hears:
            watch.tell(None)

    def _hear(self, payload: str | None) -> None:
        self._hears = True
        if payload is None:
            for watch in self._everybody():
                watch.tell(None)
            return
        try:
            owner_id, event = read_payload(payload)
        except ValueError:
            log.warning("live.not_understood")  # of another version, whose windows look again on their own
            return
        for watch in self._watches.get(owner_id, ()):
            watch.tell(event)

    def _everybody(self) -> list[Watch]:
        return [watch for watches in self._watches.values() for watch in watches]
