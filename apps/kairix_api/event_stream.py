"""Server-sent events. A turn is a view of its log while it runs here, of the database once it has ended."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from starlette.responses import StreamingResponse

from kairix_core.domain.conversation import Message, Turn
from kairix_core.policies.replay import replay
from kairix_infra.streams import PING, MemoryTurnLog, frame

#: An event is the JSON in ``data``; one of a turn has its number as ``id``, to come back with as ``Last-Event-ID``.
EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {
        "id": {"type": "string"},
        "event": {"type": "string"},
        "data": {"type": "string", "contentMediaType": "application/json"},
    },
}
#: For the OpenAPI document.
EVENTS: dict[int | str, dict[str, Any]] = {200: {"content": {"text/event-stream": {"itemSchema": EVENT}}}}
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class EventStreamResponse(StreamingResponse):
    media_type = "text/event-stream"

    def __init__(self, content: AsyncIterator[bytes]) -> None:
        super().__init__(content, headers=HEADERS)


async def live(log: MemoryTurnLog, after: int) -> AsyncIterator[bytes]:
    """Frames as they come; several leave in one write when they are there."""
    async for batch in log.tail(after):
        yield b"".join(batch) if batch else PING


def told_again(turn: Turn, answer: Message, after: int) -> list[bytes]:
    """The frames of a turn that has ended, all of them, unless the reader has already seen its end."""
    return [frame(seq, event) for seq, event in replay(turn, answer, after=after)]


async def once(frames: list[bytes]) -> AsyncIterator[bytes]:
    if frames:
        yield b"".join(frames)
