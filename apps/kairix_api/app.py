"""The application: routes, errors, limits and the web client, around one container."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from kairix_api import websocket
from kairix_api.errors import install_error_handlers
from kairix_api.headers import SecurityHeaders
from kairix_api.routes import auth, chat_session, conversations, health, representatives, users
from kairix_api.version import VERSION
from kairix_api.web_client import WebClient
from kairix_infra.container import Container

DESCRIPTION = """
A career as two conversations: a public **representative** that answers recruiters with evidence for every claim, and a
private **coach**. Errors are `application/problem+json` (RFC 9457) with a stable `code`.
"""
MAX_BODY = 1024 * 1024
ROUTERS = (
    health.router,
    representatives.router,
    conversations.router,
    chat_session.router,
    auth.router,
    users.router,
    websocket.router,
)


def create_app(container: Container) -> FastAPI:
    """An application around a container, which whoever opened it closes."""
    app = _routed()
    app.state.container = container
    app.mount("/", WebClient(container.settings.web_dir))
    app.add_middleware(SecurityHeaders)
    return app


def describe() -> dict[str, Any]:
    """The OpenAPI document, which needs no container."""
    return _routed().openapi()


def _routed() -> FastAPI:
    app = FastAPI(title="Kairix", version=VERSION, description=DESCRIPTION, max_body_size=MAX_BODY)
    for router in ROUTERS:
        app.include_router(router)
    install_error_handlers(app)
    return app
