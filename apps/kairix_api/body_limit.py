"""How large a request may be. FastAPI's own limit answers outside of all middleware: as plain text, without headers."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyLimit:
    """Counts the bytes of a body as they are read, whatever its headers say, and refuses more than ``max_bytes``.

    ``larger`` names the paths that may be sent more.
    """

    def __init__(self, app: ASGIApp, max_bytes: int, larger: Mapping[str, int] | None = None) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._larger = larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        size, limit = 0, self._larger.get(scope["path"], self._max_bytes)

        async def receive_within_limit() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > limit:
                raise HTTPException(413, f"A request may have at most {limit:,} bytes.")
            return message

        await self._app(scope, receive_within_limit, send)
