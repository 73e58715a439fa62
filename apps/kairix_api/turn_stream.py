"""How a turn reaches a client: streamed, whole, or picked up again where the client left it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from kairix_api.event_stream import EventStreamResponse, live, once, told_again
from kairix_api.wire import MessageView, TurnResult
from kairix_core.domain.conversation import FINAL, MessageStatus, Turn
from kairix_core.domain.principal import Principal
from kairix_core.errors import KairixError, NotFound, StorageUnavailable
from kairix_core.policies.replay import failure
from kairix_core.use_cases.conversation.read_conversation import WholeTurn
from kairix_infra.container import Container
from kairix_infra.streams import PING

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 5.0
#: How much longer than any answer may take a reader waits for a turn that is not running here: a sweep ends those that
#: nobody runs any more.
PATIENCE_SECONDS = 90.0


def wants_stream(request: Request) -> bool:
    return "text/event-stream" in request.headers.get("accept", "")


async def stream_turn(container: Container, principal: Principal, turn: Turn, *, after: int = 0) -> Response:
    return EventStreamResponse(await frames_of(container, principal, turn, after=after))


async def frames_of(container: Container, principal: Principal, turn: Turn, *, after: int = 0) -> AsyncIterator[bytes]:
    if (log := container.streams.get(turn.id)) is not None:
        return live(log, after)
    if turn.status not in FINAL:
        return _elsewhere(container, principal, turn.id, after)
    return once(told_again(turn, await container.read_conversation.answer(principal, turn), after))


async def _elsewhere(container: Container, principal: Principal, turn_id: UUID, after: int) -> AsyncIterator[bytes]:
    """A turn that another process runs, or that is about to run here: told when it has been recorded."""
    for pause in pauses(container.settings.turn_max_seconds + PATIENCE_SECONDS):
        if (log := container.streams.get(turn_id)) is not None:
            async for frames in live(log, after):
                yield frames
            return
        if (told := await _told_if_ended(container, principal, turn_id, after)) is not None:
            for frame in told:
                yield frame
            return
        yield PING
        await asyncio.sleep(pause)


async def _told_if_ended(
    container: Container, principal: Principal, turn_id: UUID, after: int
) -> Sequence[bytes] | None:
    """None while it runs; nothing of what was deleted meanwhile."""
    try:
        turn = await container.read_conversation.turn(principal, turn_id)
        if turn.status not in FINAL:
            return None
        return told_again(turn, await container.read_conversation.answer(principal, turn), after)
    except StorageUnavailable:
        return None
    except NotFound:
        return ()


def pauses(seconds: float) -> Iterator[float]:
    """Ever longer, and no longer than ``seconds`` together."""
    pause = FIRST_PAUSE
    while seconds > 0:
        yield min(pause, seconds)
        seconds, pause = seconds - pause, min(pause * 1.5, LONGEST_PAUSE)


async def whole_turn(container: Container, principal: Principal, turn: Turn) -> WholeTurn:
    """Wait for the end of a turn; a failed one raises what made it fail."""
    async for _ in await frames_of(container, principal, turn):
        pass
    whole = await container.read_conversation.whole_turn(principal, turn.id)
    if whole.turn.status not in (MessageStatus.COMPLETE, MessageStatus.STOPPED):
        error: KairixError = failure(whole.answer.message.error_code)
        raise error
    return whole


async def answer_turn(request: Request, container: Container, principal: Principal, turn: Turn) -> Response:
    """SSE for those who ask for it, else the whole turn as JSON."""
    if wants_stream(request):
        return await stream_turn(container, principal, turn)
    whole = await whole_turn(container, principal, turn)
    result = TurnResult(
        turn_id=whole.turn.id, question=MessageView.of(whole.question), answer=MessageView.of(whole.answer)
    )
    return Response(result.model_dump_json(), media_type="application/json")
