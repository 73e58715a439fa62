"""Running turns, in this process: an event log per turn, written once, tailed by any number of readers.

Events are encoded when they are appended, once for all readers, as the frames that leave over SSE; the JSON inside a
frame is what leaves over a WebSocket. A reader that finds several frames waiting gets them in one piece.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

import orjson
from prometheus_client import Counter, Gauge

from kairix_core.domain.conversation import Turn
from kairix_core.schemas import TurnEvent, TurnFailed, TurnFinished

PING = b": ping\n\n"
PING_SECONDS = 15.0

RUNNING = Gauge("kairix_turns_running", "Turns that run in this process.")
TURNS = Counter(
    "kairix_turns_total", "Turns that ended; the outcome is complete, stopped or the code of an error.", ("outcome",)
)


def frame(seq: int, event: TurnEvent) -> bytes:
    """One event as a server-sent event; its number is the SSE id and also stands in the JSON as ``seq``."""
    body = orjson.dumps({"seq": seq, **event.model_dump(mode="json")})
    return b"id: %d\nevent: %b\ndata: %b\n\n" % (seq, event.type.encode(), body)


def text_frame(seq: int, offset: int, text: str) -> bytes:
    """``frame`` of a ``text.delta`` without building the event: the hot path."""
    return b'id: %d\nevent: text.delta\ndata: {"seq":%d,"type":"text.delta","offset":%d,"text":%b}\n\n' % (
        seq,
        seq,
        offset,
        orjson.dumps(text),
    )


def payload(sse_frame: bytes) -> bytes:
    """The JSON of a frame."""
    return sse_frame[sse_frame.index(b"data: ") + 6 : -2]


class MemoryTurnLog:
    """The frames of one turn; frame ``n`` (from 1) stands at index ``n - 1``."""

    def __init__(self) -> None:
        self._frames: list[bytes] = []
        self._closed = False
        self._waiters: list[asyncio.Future[None]] = []

    def append(self, event: TurnEvent) -> None:
        self._frames.append(frame(len(self._frames) + 1, event))
        self._wake()
        if isinstance(event, TurnFinished | TurnFailed):
            TURNS.labels(event.status if isinstance(event, TurnFinished) else event.code).inc()

    def append_text(self, offset: int, text: str) -> None:
        self._frames.append(text_frame(len(self._frames) + 1, offset, text))
        self._wake()

    def close(self) -> None:
        self._closed = True
        self._wake()

    @property
    def last_event(self) -> int:
        return len(self._frames)

    async def tail(self, after: int, *, ping: float = PING_SECONDS) -> AsyncIterator[list[bytes]]:
        """Batches of frames from number ``after + 1`` on; an empty batch after ``ping`` seconds of silence."""
        loop = asyncio.get_running_loop()
        position, spoke = max(after, 0), loop.time()
        # One timer a ping, not one a token: it wakes the readers, and who has been silent for long enough pings.
        timer = loop.call_later(ping, self._wake)
        try:
            while True:
                if batch := self._frames[position:]:
                    position, spoke = position + len(batch), loop.time()
                    yield batch
                elif self._closed:
                    return
                elif loop.time() - spoke >= ping:
                    spoke = loop.time()
                    yield []
                else:
                    if timer.when() <= loop.time():
                        timer = loop.call_later(ping, self._wake)
                    await self._change()
        finally:
            timer.cancel()

    def _change(self) -> asyncio.Future[None]:
        """The next change. One future per reader: if they shared one, a reader that leaves would cancel it for all."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        return waiter

    def _wake(self) -> None:
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)


class MemoryTurnStreams:
    """The logs of the turns that run in this process, kept ``linger`` seconds after their end for late readers."""

    def __init__(self, *, linger: float = 600.0) -> None:
        self._logs: dict[UUID, MemoryTurnLog] = {}
        self._linger = linger

    def open(self, turn: Turn) -> MemoryTurnLog:
        log = self._logs[turn.id] = MemoryTurnLog()
        RUNNING.inc()
        return log

    def get(self, turn_id: UUID) -> MemoryTurnLog | None:
        return self._logs.get(turn_id)

    def retire(self, turn_id: UUID) -> None:
        """Forget the log after a while; what it said is in the database."""
        RUNNING.dec()
        asyncio.get_running_loop().call_later(self._linger, self._logs.pop, turn_id, None)
