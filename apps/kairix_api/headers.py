"""Headers of every answer: what a browser may do with it, and the number under which the log knows it."""

from __future__ import annotations

from uuid import uuid4

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

STARTS = ("http.response.start", "websocket.http.response.start", "websocket.accept")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), payment=(), usb=()",
}
#: Components put ``<style>`` tags and ``style`` attributes into the page as they are shown; scripts are files alone.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"
)
#: The two pages of API documentation load their viewer from where FastAPI has it; they hold nobody's data.
DOCS_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline' https://cdn.jsdelivr.net; worker-src blob:; "
    "style-src 'self' 'unsafe-inline' https://cdn.jsdelivr.net https://fonts.googleapis.com; "
    "font-src https://fonts.gstatic.com; img-src 'self' data: https://fastapi.tiangolo.com https://cdn.redoc.ly; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"
)
DOCS = ("/docs", "/redoc")
PRIVATE = ("/api/", "/chat-session", "/v1/")
ONE_YEAR = "max-age=31536000"


class SecurityHeaders:
    """Adds headers as an answer starts and passes everything else through untouched, so that streams stream.

    A header that the answer already has stays as it is.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        request_id = uuid4().hex
        scope.setdefault("state", {}).update(request_id=request_id, answer_headers=[])

        async def send_with_headers(message: Message) -> None:
            if message["type"] in STARTS:
                _complete(MutableHeaders(scope=message), scope)
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            await self._app(scope, receive, send_with_headers)


def request_id_of(connection: HTTPConnection) -> str | None:
    return getattr(connection.state, "request_id", None)


def add_header(connection: HTTPConnection, name: str, value: str) -> None:
    """Give the answer to this request one more header, whatever the answer will be: a result, a stream, an error."""
    connection.state.answer_headers.append((name, value))


def _complete(headers: MutableHeaders, scope: Scope) -> None:
    for name, value in scope["state"]["answer_headers"]:
        headers.append(name, value)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers["X-Request-Id"] = scope["state"]["request_id"]
    path: str = scope["path"]
    headers.setdefault("Content-Security-Policy", DOCS_POLICY if path.startswith(DOCS) else POLICY)
    if path.startswith(PRIVATE):
        headers.setdefault("Cache-Control", "no-store")
    if scope["scheme"] in ("https", "wss"):
        headers.setdefault("Strict-Transport-Security", ONE_YEAR)
