"""Who is asking. One way to read a proof, for HTTP and WebSocket; a proof that is no good is 401, never nobody."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.requests import HTTPConnection
from starlette.websockets import WebSocket

from kairix_api import cookies
from kairix_api.dependencies import Services, container_of
from kairix_api.limits import limit_letter, limit_turn, limit_visitor
from kairix_api.origin import check_origin
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.errors import ForeignOrigin, Unauthenticated
from kairix_core.use_cases.account.admit_visitor import LIFETIME, AdmittedVisitor

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
#: Addresses end up in logs and histories, so a token in one is refused rather than overlooked.
TOKEN_PARAMETERS = frozenset({"token", "access_token", "visitor_token", "authorization"})


def bearer_token(connection: HTTPConnection) -> str | None:
    """The token in ``Authorization: Bearer …``; ``Unauthenticated`` when the header says anything else."""
    values = connection.headers.getlist("authorization")
    if not values and TOKEN_PARAMETERS.isdisjoint(connection.query_params):
        return None
    scheme, _, token = values[0].partition(" ") if len(values) == 1 else ("", "", "")
    if scheme.lower() != "bearer" or not token.strip():
        raise Unauthenticated
    return token.strip()


def require_own_origin(connection: HTTPConnection) -> None:
    """A cookie goes along on its own: whoever is let in by one must be asking from our own page."""
    safe = connection.scope.get("method") in SAFE_METHODS
    if not safe and not check_origin(connection.headers, container_of(connection).settings):
        raise ForeignOrigin


async def present_principal(connection: HTTPConnection, services: Services) -> Principal | None:
    """Who proves to be somebody; None for a request without any proof."""
    if (token := bearer_token(connection)) is not None:
        return await services.resolve_principal(token)
    if (token := cookies.VISITOR.read(connection, services.settings)) is None:
        return None
    require_own_origin(connection)
    try:
        return await services.resolve_principal.visitor(token)
    except Unauthenticated:
        cookies.VISITOR.clear(connection, services.settings)  # scripts cannot, and it would be refused for ever
        raise


async def current_principal(connection: HTTPConnection, services: Services) -> Principal:
    """A user or a visitor."""
    if (principal := await present_principal(connection, services)) is None:
        raise Unauthenticated
    return principal


CurrentPrincipal = Annotated[Principal, Depends(current_principal)]
PresentPrincipal = Annotated[Principal | None, Depends(present_principal)]


async def current_user(principal: CurrentPrincipal) -> UUID:
    """The id of somebody with an account; a visitor is asked to sign in."""
    if principal.kind is not PrincipalKind.USER or principal.id is None:
        raise Unauthenticated
    return principal.id


CurrentUser = Annotated[UUID, Depends(current_user)]


@dataclass(frozen=True, slots=True)
class Greeted:
    """``visitor_token`` is there when this request made somebody a visitor."""

    principal: Principal
    visitor_token: str | None = None


async def greet(connection: HTTPConnection, services: Services) -> Greeted:
    """Whoever comes without a proof becomes a visitor, with a cookie and a token to come back with.

    So does a browser whose visitor cookie no longer counts; a token that was sent on purpose is never overlooked.
    """
    if (token := bearer_token(connection)) is not None:
        return Greeted(await services.resolve_principal(token))
    require_own_origin(connection)
    if (token := cookies.VISITOR.read(connection, services.settings)) is not None:
        with suppress(Unauthenticated):
            return Greeted(await services.resolve_principal.visitor(token))
    admitted = await new_visitor(connection)
    cookies.VISITOR.set(connection, services.settings, admitted.token, LIFETIME)
    return Greeted(admitted.principal, admitted.token)


GreetedPrincipal = Annotated[Greeted, Depends(greet)]


async def new_visitor(connection: HTTPConnection) -> AdmittedVisitor:
    """Somebody unknown becomes a visitor; ``RateLimited`` when too many came from this address."""
    limit_visitor(connection)
    return await container_of(connection).admit_visitor()


async def count_turn(connection: HTTPConnection, principal: CurrentPrincipal) -> None:
    limit_turn(connection, principal)


TurnLimit = Annotated[None, Depends(count_turn)]


async def count_letter(connection: HTTPConnection, principal: PresentPrincipal) -> None:
    limit_letter(connection, principal)


LetterLimit = Annotated[None, Depends(count_letter)]


async def admit_websocket(socket: WebSocket) -> Principal | None:
    """Who opens this WebSocket, None for somebody unknown; ``ForeignOrigin`` from another site's page.

    Ask again on each message: what was revoked since is noticed within five seconds.
    """
    require_own_origin(socket)
    return await present_principal(socket, container_of(socket))
