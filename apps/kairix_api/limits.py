"""How much is too much: per address, per account, per visitor or user."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.requests import HTTPConnection

from kairix_api.dependencies import Services, container_of
from kairix_api.headers import add_header
from kairix_core.domain.principal import Principal
from kairix_core.errors import RateLimited
from kairix_infra.auth.rate_limits import Quota, Standing
from kairix_infra.container import Container

MINUTE = 60
SIGN_IN_PER_ADDRESS = Quota("sign-in", 20, 5 * MINUTE)
SIGN_IN_PER_ACCOUNT = Quota("sign-in-account", 10, 5 * MINUTE)
VISITORS_PER_ADDRESS = Quota("visitors", 30, 10 * MINUTE)
#: A household or an office shares an address.
VISITORS_BEHIND_ONE_ADDRESS = 3


async def limit_address(connection: HTTPConnection, services: Services) -> None:
    """Every request counts; ``RateLimited`` above the setting."""
    quota = Quota("requests", services.settings.requests_per_minute, MINUTE)
    spend(connection, quota, address_of(connection))


AddressLimit = Annotated[None, Depends(limit_address)]


def count_turn(services: Container, principal: Principal) -> Standing:
    quota = Quota("turns", services.settings.turns_per_minute, MINUTE)
    return services.limits.take(quota, f"{principal.kind}:{principal.id}")


def limit_turns(services: Container, principal: Principal) -> None:
    """Count one question of this principal; ``RateLimited`` above the setting."""
    _admit(count_turn(services, principal))


def visitor_turns_per_address(services: Container) -> Quota:
    amount = services.settings.turns_per_minute * VISITORS_BEHIND_ONE_ADDRESS
    return Quota("turns-address", amount, MINUTE)


def limit_claim(connection: HTTPConnection) -> None:
    """Count an attempt to claim this installation."""
    spend(connection, SIGN_IN_PER_ADDRESS, address_of(connection))


def limit_sign_in(connection: HTTPConnection, email: str) -> None:
    """Count an attempt to sign in, for the address that it comes from and for the account that it aims at."""
    spend(connection, SIGN_IN_PER_ADDRESS, address_of(connection))
    spend(connection, SIGN_IN_PER_ACCOUNT, _account(email))


def limit_password_check(connection: HTTPConnection, user_id: UUID) -> None:
    """Count a try at the password of somebody who is signed in: it may be somebody else at their desk."""
    spend(connection, SIGN_IN_PER_ACCOUNT, str(user_id))


def forgive_sign_in(services: Container, email: str) -> None:
    """Whoever knew the password was no guesser."""
    services.limits.forgive(SIGN_IN_PER_ACCOUNT, _account(email))


def spend(connection: HTTPConnection, quota: Quota, who: str) -> None:
    """Count one request and say in the answer where the sender stands."""
    report(connection, container_of(connection).limits.take(quota, who))


def report(connection: HTTPConnection, standing: Standing) -> None:
    quota = standing.quota
    add_header(connection, "RateLimit-Policy", f'"{quota.name}";q={quota.amount};w={quota.seconds}')
    add_header(connection, "RateLimit", f'"{quota.name}";r={standing.remaining};t={round(standing.reset)}')
    _admit(standing)


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


def _account(email: str) -> str:
    return email.strip().casefold()


def _admit(standing: Standing) -> None:
    if not standing.allowed:
        raise RateLimited(retry_after=max(1.0, standing.reset))
