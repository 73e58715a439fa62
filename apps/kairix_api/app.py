"""The application: routes, errors, limits and the web client, around one container."""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from starlette.routing import BaseRoute

from kairix_api import websocket
from kairix_api.body_limit import BodyLimit
from kairix_api.errors import MEDIA_TYPE, PROBLEMS, install_error_handlers
from kairix_api.headers import SecurityHeaders
from kairix_api.limits import limit_address
from kairix_api.routes import (
    auth,
    booking,
    chat_session,
    coach,
    conversations,
    documents,
    events,
    facts,
    forget,
    health,
    inbox,
    jobs,
    letters,
    memories,
    metrics,
    profile,
    published,
    reference,
    representatives,
    resumes,
    roadmaps,
    roles,
    users,
)
from kairix_api.trusted_hosts import TrustedHosts, trusted
from kairix_api.version import VERSION
from kairix_api.web_client import WebClient
from kairix_infra.container import Container

DESCRIPTION = """
A career as two conversations: a public **representative** that answers recruiters with evidence for every claim, and a
private **coach**. Errors are `application/problem+json` (RFC 9457) with a stable `code`.
"""
MAX_BODY = 1024 * 1024
#: A file of 20 MB and what a form puts around it.
LARGER_BODIES = {documents.PATH: 25 * 1024 * 1024}
ROUTERS = (
    health.router,
    metrics.router,
    reference.router,
    representatives.router,
    letters.router,
    conversations.router,
    chat_session.router,
    coach.router,
    auth.router,
    users.router,
    documents.router,
    profile.router,
    facts.router,
    forget.router,
    resumes.router,
    memories.router,
    jobs.router,
    events.router,
    inbox.router,
    booking.router,
    published.router,
    roles.router,
    roadmaps.router,
    websocket.router,
)


def create_app(container: Container) -> FastAPI:
    """An application around a container, which whoever opened it closes."""
    app, settings = _routed(), container.settings
    app.state.container = container
    app.router.default = WebClient(settings.web_dir)
    app.add_middleware(BodyLimit, max_bytes=MAX_BODY, larger=LARGER_BODIES)
    app.add_middleware(TrustedHosts, trusts=trusted(settings))
    app.add_middleware(SecurityHeaders, only_https=settings.public_url.startswith("https://"))
    return app


def describe() -> dict[str, Any]:
    """The OpenAPI document, which needs no container."""
    return _routed().openapi()


class Api(FastAPI):
    """FastAPI documents one media type per route; refusals have one of their own."""

    def openapi(self) -> dict[str, Any]:
        document = super().openapi()
        for operations in document["paths"].values():
            for operation in operations.values():
                for status in PROBLEMS:
                    response = operation["responses"][status]
                    (schema,) = response["content"].values()
                    response["content"] = {MEDIA_TYPE: schema}
        return document


def _routed() -> FastAPI:
    app = Api(
        title="Kairix",
        version=VERSION,
        description=DESCRIPTION,
        routes=list(_routes()),
        docs_url=None,
        redoc_url=None,
    )
    install_error_handlers(app)
    return app


@cache
def _routes() -> tuple[BaseRoute, ...]:
    """FastAPI works a route out at its first request, which takes long: the applications of a process share it."""
    all_routes = APIRouter(responses=PROBLEMS, dependencies=[Depends(limit_address)])
    for router in ROUTERS:
        all_routes.include_router(router)
    return tuple(all_routes.routes)
