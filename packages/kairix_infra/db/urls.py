"""Where a database is: the two addresses that Kairix connects to, and what people write for one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from kairix_core.errors import NotConfigured

APP_ROLE = "kairix_app"
EXAMPLE = "postgresql://user:password@host/name"


@dataclass(frozen=True, slots=True)
class DatabaseUrls:
    """``app`` is for everyday work, ``admin`` for migrations and dumps; they may be the same."""

    app: URL
    admin: URL

    @property
    def place(self) -> str:
        """For messages: without user and password."""
        host = self.app.host or self.app.query.get("host", "a local socket")
        return f"{host}:{self.app.port}" if self.app.port else str(host)


def external(address: str) -> DatabaseUrls:
    """From ``postgres://``, ``postgresql://`` or ``postgresql+asyncpg://``; ``NotConfigured`` for anything else."""
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise NotConfigured(f"DATABASE_URL cannot be read. It should look like {EXAMPLE}.") from error
    if url.drivername not in {"postgres", "postgresql", "postgresql+asyncpg"}:
        raise NotConfigured(f"DATABASE_URL names {url.drivername}; Kairix needs PostgreSQL: {EXAMPLE}.")
    url = _with_asyncpg_tls(url.set(drivername="postgresql+asyncpg"))
    return DatabaseUrls(app=url, admin=url)


def _with_asyncpg_tls(url: URL) -> URL:
    """What libpq calls ``sslmode``, asyncpg calls ``ssl``."""
    mode = url.query.get("sslmode")
    return url if mode is None else url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
