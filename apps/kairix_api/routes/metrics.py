"""Metrics for Prometheus: of the process, of turns, of models. Whoever may not read them is told of nothing here."""

from __future__ import annotations

import secrets
from ipaddress import ip_address

from fastapi import APIRouter, HTTPException
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from kairix_api.dependencies import Services
from kairix_infra.settings import Settings

router = APIRouter(include_in_schema=False)
#: Headers of a proxy: who asks through one is somewhere else, whatever the connection's address is.
FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-real-ip")


@router.get("/metrics")
async def metrics(request: Request, services: Services) -> Response:
    """For the holder of ``METRICS_TOKEN``; without that setting, for programs on this machine."""
    if not may_read(request, services.settings):
        raise HTTPException(404)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def may_read(request: Request, settings: Settings) -> bool:
    if settings.metrics_token is None:
        return _is_on_this_machine(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    right = settings.metrics_token.get_secret_value().encode()
    return scheme.lower() == "bearer" and secrets.compare_digest(token.strip().encode(), right)


def _is_on_this_machine(request: Request) -> bool:
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False
