"""The built web client: files with a hash in their name for ever, every other path the page itself."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocketClose

NOT_BUILT = "The web client has not been built. Run `make run`.\n"
#: First parts of paths that are the API's, whether something is there or not.
RESERVED = {"api", "docs", "redoc", "openapi.json", "ws", ".well-known", "chat-session", "health", "metrics"}
READ = ("GET", "HEAD")
FOR_EVER = "public, max-age=31536000, immutable"


class WebClient(StaticFiles):
    """Serves ``directory``; a path without a file is a page of the client, except under the API's names."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory=directory, html=True, check_dir=False)
        self._index = directory / "index.html"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)

    async def get_response(self, path: str, scope: Scope) -> Response:
        # As it was asked for: ``path`` has lost its ``..``.
        if scope["path"].lstrip("/").partition("/")[0] in RESERVED:
            raise HTTPException(404)
        if scope["method"] not in READ:
            raise HTTPException(405, headers={"Allow": ", ".join(READ)})
        if not self._index.is_file():
            return PlainTextResponse(NOT_BUILT, status_code=503)
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != 404 or "." in Path(path).name:
                raise
            response = await super().get_response("index.html", scope)
        hashed = path.startswith("assets/") and response.status_code == 200
        response.headers["Cache-Control"] = FOR_EVER if hashed else "no-cache"
        return response
