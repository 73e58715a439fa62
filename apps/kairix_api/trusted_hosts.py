"""Under which names Kairix answers: a page that has pointed its own name at this machine reads nothing here."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from kairix_api.errors import problem
from kairix_core.errors import UnknownHost
from kairix_infra.settings import Settings

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared, not bound
OWN = ("localhost", "127.0.0.1", "::1")
#: Probes ask by whatever address a machine has, and are told nothing that is worth a trick.
PROBES = ("/health", "/health/ready")
HOST = re.compile(r"(?:\[(?P<v6>[0-9a-f:.]+)\]|(?P<name>[^\[\]:]+?)\.?)(?::[0-9]*)?")


class TrustedHosts:
    """Refuses requests for other hosts with ``UnknownHost``, before anything is done."""

    def __init__(self, app: ASGIApp, trusts: Callable[[str], bool]) -> None:
        self._app = app
        self._trusts = trusts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"} or scope["path"] in PROBES:
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        if self._trusts(host_of(connection.headers.get("host", ""))):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
        else:
            await problem(connection, UnknownHost())(scope, receive, send)


def host_of(header: str) -> str:
    """``Kairix.Example.:8000`` is ``kairix.example``, ``[::1]:8000`` is ``::1``; empty for what is no host."""
    found = HOST.fullmatch(header.strip().lower())
    return (found["v6"] or found["name"]) if found else ""


def trusted(settings: Settings) -> Callable[[str], bool]:
    """Whether Kairix answers under a host.

    This machine's own names, ``HOST``, the host of ``APP_URL`` and ``TRUSTED_HOSTS``. Where it listens on every address
    and nobody has said under which name, any address and the machine's name: neither can be pointed here by others.
    """
    named = {host_of(host) for host in (settings.host, *settings.trusted_hosts)}
    named |= {*OWN, settings.host, urlsplit(settings.public_url).hostname or ""}
    is_open = settings.host in EVERYWHERE and not settings.app_url and not settings.trusted_hosts
    if is_open:
        machine = socket.gethostname().lower()
        named |= {machine, f"{machine}.local"}

    def trusts(host: str) -> bool:
        return bool(host) and ("*" in named or host in named or (is_open and _is_address(host)))

    return trusts


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
