"""Signing in and out, and the public key that anybody can check our tokens with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fastapi import APIRouter, Request
from starlette.status import HTTP_201_CREATED, HTTP_204_NO_CONTENT

from kairix_api import cookies
from kairix_api.dependencies import Services
from kairix_api.limits import forgive_sign_in, limit_claim, limit_sign_in
from kairix_api.security import bearer_token, require_own_origin
from kairix_api.wire_accounts import Login, Register, Session
from kairix_core.errors import Unauthenticated
from kairix_core.use_cases.account.begin_session import SignedIn
from kairix_infra.container import Container

router = APIRouter(tags=["auth"])


@router.post("/api/auth/register", status_code=HTTP_201_CREATED)
async def register(body: Register, request: Request, services: Services) -> Session:
    """Claim this installation with the one-time link of its first start."""
    require_own_origin(request)
    limit_claim(request)
    return keep_session(
        request, services, await services.claim_installation(body.setup_token, body.email, body.password, body.name)
    )


@router.post("/api/auth/login")
async def login(body: Login, request: Request, services: Services) -> Session:
    require_own_origin(request)
    limit_sign_in(request, body.email)
    signed_in = await services.sign_in(body.email, body.password)
    forgive_sign_in(services, body.email)
    return keep_session(request, services, signed_in)


@router.post("/api/auth/refresh")
async def refresh(request: Request, services: Services) -> Session:
    """Exchange the refresh cookie for the next one and a fresh access token."""
    require_own_origin(request)
    if (token := cookies.REFRESH.read(request, services.settings)) is None:
        raise Unauthenticated
    try:
        signed_in = await services.refresh_session(token)
    except Unauthenticated:
        cookies.REFRESH.clear(request, services.settings)
        raise
    return keep_session(request, services, signed_in)


@router.post("/api/auth/logout", status_code=HTTP_204_NO_CONTENT)
async def logout(request: Request, services: Services) -> None:
    """End this session everywhere. Signing out twice is fine."""
    require_own_origin(request)
    await services.sign_out(
        refresh_token=cookies.REFRESH.read(request, services.settings), access_token=bearer_token(request)
    )
    cookies.REFRESH.clear(request, services.settings)


@router.get("/.well-known/jwks.json")
async def jwks(services: Services) -> dict[str, Any]:
    return services.tokens.jwks()


def keep_session(request: Request, services: Container, signed_in: SignedIn) -> Session:
    """Put the refresh token into its cookie, out of reach of scripts, and tell the rest."""
    lifetime: timedelta = signed_in.refresh_expires_at - services.clock()
    cookies.REFRESH.set(request, services.settings, signed_in.refresh_token, lifetime)
    return Session.of(signed_in)
