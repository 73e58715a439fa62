"""The two cookies: one keeps a user signed in, one keeps a visitor's conversations theirs. Scripts see neither."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from starlette.requests import HTTPConnection
from starlette.responses import Response

from kairix_api.headers import add_header
from kairix_infra.settings import Settings


@dataclass(frozen=True, slots=True)
class Cookie:
    """``path`` narrows where it is sent; the ``__Host-`` prefix, used over https, allows ``/`` alone."""

    name: str
    path: str

    def read(self, connection: HTTPConnection, settings: Settings) -> str | None:
        return connection.cookies.get(self._name(_is_secure(connection, settings)))

    def set(self, connection: HTTPConnection, settings: Settings, value: str, lifetime: timedelta) -> None:
        secure = _is_secure(connection, settings)
        jar = Response()
        jar.set_cookie(
            self._name(secure),
            value,
            max_age=int(lifetime.total_seconds()),
            path="/" if secure else self.path,
            secure=secure,
            httponly=True,
            samesite="lax",
        )
        add_header(connection, "Set-Cookie", jar.headers["set-cookie"])

    def clear(self, connection: HTTPConnection, settings: Settings) -> None:
        self.set(connection, settings, "", timedelta(0))

    def _name(self, secure: bool) -> str:
        return f"__Host-{self.name}" if secure else self.name


REFRESH = Cookie("kairix_refresh", "/api/auth")
VISITOR = Cookie("kairix_visitor", "/")


def _is_secure(connection: HTTPConnection, settings: Settings) -> bool:
    """A proxy that ends TLS may forget to say so; the public address tells as well."""
    return connection.url.scheme in ("https", "wss") or settings.public_url.startswith("https://")
