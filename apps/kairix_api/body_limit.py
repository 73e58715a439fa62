"""How large a request may be, and how slow. FastAPI's own limit answers outside of all middleware: as plain text,
without headers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: How long the next piece of a body is waited for.
SILENCE_SECONDS = 30.0


class BodyLimit:
    """Counts the bytes of a body as they are read, whatever its headers say, and refuses more than ``max_bytes``.

    ``larger`` names the paths that may be sent more. An answer may take as long as it takes.
    """

    def __init__(self, app: ASGIApp, max_bytes: int, larger: Mapping[str, int] | None = None) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._larger = larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        size, limit, goes_on = 0, self._larger.get(scope["path"], self._max_bytes), True

        async def receive_within_limit() -> Message:
            nonlocal size, goes_on
            message = await (_next_piece(receive) if goes_on else receive())
            goes_on = message.get("more_body", False)
            size += len(message.get("body", b""))
            if size > limit:
                raise HTTPException(413, f"A request may have at most {limit:,} bytes.")
            return message

        await self._app(scope, receive_within_limit, send)


async def _next_piece(receive: Receive) -> Message:
    try:
        async with asyncio.timeout(SILENCE_SECONDS):
            return await receive()
    except TimeoutError as error:
        raise HTTPException(408, "The rest of this request did not come. Nothing was stored.") from error
