"""How much is too much: per address, per account, per visitor or user."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address
from uuid import UUID

from starlette.requests import HTTPConnection

from kairix_api.dependencies import container_of
from kairix_api.headers import add_header
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.errors import RateLimited
from kairix_core.policies.email import plain_email
from kairix_infra.auth.rate_limits import Quota, Standing
from kairix_infra.container import Container

MINUTE = 60
SIGN_IN_PER_ADDRESS = Quota("sign-in", 20, 5 * MINUTE)
SIGN_IN_PER_ACCOUNT = Quota("sign-in-account", 10, 5 * MINUTE)
UPLOADS_PER_USER = Quota("uploads", 20, 10 * MINUTE)
VISITORS_PER_ADDRESS = Quota("visitors", 30, 10 * MINUTE)
LETTERS_PER_ADDRESS = Quota("letters", 10, 10 * MINUTE)
LETTERS_PER_SENDER = Quota("letters-sender", 5, 10 * MINUTE)
#: So that one address alone can never fill an inbox for the day.
LETTERS_PER_ADDRESS_AND_DAY = Quota("letters-day", 30, 24 * 60 * MINUTE)
#: A household or an office shares an address.
VISITORS_BEHIND_ONE_ADDRESS = 3


async def limit_address(connection: HTTPConnection) -> None:
    """Every request over HTTP counts; a WebSocket counts its messages itself, and refuses in its own protocol."""
    if connection.scope["type"] == "http":
        limit_request(connection)


def limit_request(connection: HTTPConnection) -> None:
    """Count one request or message of this address; ``RateLimited`` above the setting."""
    amount = container_of(connection).settings.requests_per_minute
    spend(connection, Quota("requests", amount, MINUTE), address_of(connection))


def limit_visitor(connection: HTTPConnection) -> None:
    """Count one new visitor."""
    spend(connection, VISITORS_PER_ADDRESS, address_of(connection))


def limit_turn(connection: HTTPConnection, principal: Principal) -> None:
    """Count one question. A visitor's counts for the address as well, since being a new visitor costs nothing."""
    amount = container_of(connection).settings.turns_per_minute
    if principal.kind is PrincipalKind.VISITOR:
        together = Quota("turns-address", amount * VISITORS_BEHIND_ONE_ADDRESS, MINUTE)
        spend(connection, together, address_of(connection))
    spend(connection, Quota("turns", amount, MINUTE), f"{principal.kind}:{principal.id}")


def limit_letter(connection: HTTPConnection, principal: Principal | None) -> None:
    """Count a message or a booking, for the address that it comes from and for who sends it."""
    spend(connection, LETTERS_PER_ADDRESS, address_of(connection))
    spend(connection, LETTERS_PER_ADDRESS_AND_DAY, address_of(connection))
    if principal is not None:
        spend(connection, LETTERS_PER_SENDER, f"{principal.kind}:{principal.id}")


def limit_claim(connection: HTTPConnection) -> None:
    """Count an attempt to claim this installation."""
    spend(connection, SIGN_IN_PER_ADDRESS, address_of(connection))


def limit_sign_in(connection: HTTPConnection, email: str) -> None:
    """Count an attempt to sign in, for the address that it comes from and for the account that it aims at."""
    spend(connection, SIGN_IN_PER_ADDRESS, address_of(connection))
    spend(connection, SIGN_IN_PER_ACCOUNT, plain_email(email))


def limit_password_check(connection: HTTPConnection, user_id: UUID) -> None:
    """Count a try at the password of somebody who is signed in: it may be somebody else at their desk."""
    spend(connection, SIGN_IN_PER_ACCOUNT, str(user_id))


def limit_upload(connection: HTTPConnection, user_id: UUID) -> None:
    """Count a file that somebody brings: reading one costs more than any other request."""
    spend(connection, UPLOADS_PER_USER, str(user_id))


def forgive_sign_in(services: Container, email: str) -> None:
    """Whoever knew the password was no guesser."""
    services.limits.forgive(SIGN_IN_PER_ACCOUNT, plain_email(email))


def spend(connection: HTTPConnection, quota: Quota, who: str) -> None:
    """Count one request and say in the answer where the sender stands; ``RateLimited`` when nothing was left."""
    standing = container_of(connection).limits.take(quota, who)
    if connection.scope["type"] == "http":
        report(connection, standing)
    if not standing.allowed:
        raise RateLimited(retry_after=max(1.0, standing.reset))


def report(connection: HTTPConnection, standing: Standing) -> None:
    quota = standing.quota
    add_header(connection, "RateLimit-Policy", f'"{quota.name}";q={quota.amount};w={quota.seconds}')
    add_header(connection, "RateLimit", f'"{quota.name}";r={standing.remaining};t={round(standing.reset)}')


def address_of(connection: HTTPConnection) -> str:
    """The sender's address; an IPv6 one by its /64, since a single machine has all of that."""
    host = connection.client.host if connection.client else "local"
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
    return host
