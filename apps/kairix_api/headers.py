"""Headers of every answer: what a browser may do with it, and the number under which the log knows it."""

from __future__ import annotations

from collections.abc import Mapping
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
#: Scripts, styles and pictures are files of ours; a page that needs more says so itself.
RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "object-src": "'none'",
}
PRIVATE = ("/api/", "/chat-session")
ONE_YEAR = "max-age=31536000"


def content_security_policy(own: Mapping[str, str]) -> str:
    """The strict policy of every page, with a page's ``own`` rules in place of the strict ones."""
    return "; ".join(f"{name} {sources}" for name, sources in {**RULES, **own}.items())


POLICY = content_security_policy({})


class SecurityHeaders:
    """Adds headers as an answer starts and passes everything else through untouched, so that streams stream.

    A header that the answer already has stays as it is. ``only_https`` when the public address says so: a proxy that
    ends TLS may forget to.
    """

    def __init__(self, app: ASGIApp, *, only_https: bool = False) -> None:
        self._app = app
        self._only_https = only_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        request_id = uuid4().hex
        scope.setdefault("state", {}).update(request_id=request_id, answer_headers=[])

        async def send_with_headers(message: Message) -> None:
            if message["type"] in STARTS:
                _complete(MutableHeaders(scope=message), scope, only_https=self._only_https)
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            await self._app(scope, receive, send_with_headers)


def request_id_of(connection: HTTPConnection) -> str | None:
    return getattr(connection.state, "request_id", None)


def add_header(connection: HTTPConnection, name: str, value: str) -> None:
    """Give the answer to this request one more header, whatever the answer will be: a result, a stream, an error."""
    connection.state.answer_headers.append((name, value))


def _complete(headers: MutableHeaders, scope: Scope, *, only_https: bool) -> None:
    for name, value in scope["state"]["answer_headers"]:
        headers.append(name, value)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers["X-Request-Id"] = scope["state"]["request_id"]
    path: str = scope["path"]
    headers.setdefault("Content-Security-Policy", POLICY)
    if path.startswith(PRIVATE):
        headers.setdefault("Cache-Control", "no-store")
    if only_https or scope["scheme"] in ("https", "wss"):
        headers.setdefault("Strict-Transport-Security", ONE_YEAR)
