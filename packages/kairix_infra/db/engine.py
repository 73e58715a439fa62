"""Connections for everyday work: as a role that row level security binds."""

from __future__ import annotations

from typing import Any

import orjson
from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from kairix_core.errors import NotConfigured
from kairix_infra.db.errors import is_away
from kairix_infra.db.known_types import teach_types
from kairix_infra.db.urls import APP_ROLE, DatabaseUrls

CONNECT_SECONDS = 10
#: The server gives up on a statement before (``statement_timeout``), unless it has stopped answering at all.
COMMAND_SECONDS = 35
POOL_WAIT_SECONDS = 10
LIMITS = {
    "statement_timeout": "30000",
    "idle_in_transaction_session_timeout": "60000",
    "plan_cache_mode": "force_generic_plan",
}

IS_FREE = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
IS_MEMBER = text("SELECT pg_has_role(session_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = :role")


def admin_engine(urls: DatabaseUrls) -> AsyncEngine:
    """One connection at a time, for migrations."""
    return single_engine(urls.admin)


def single_engine(url: URL) -> AsyncEngine:
    """Each connection is closed after use. No engine puts the values of a statement into the text of an error."""
    return create_async_engine(url, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": CONNECT_SECONDS})


async def app_engine(urls: DatabaseUrls, *, pool_size: int) -> AsyncEngine:
    """``NotConfigured`` when the server cannot be reached, or when nothing would hold Kairix to the policies."""
    role = await _role(urls)
    engine = create_async_engine(
        urls.app,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=POOL_WAIT_SECONDS,
        isolation_level="AUTOCOMMIT",
        json_serializer=_json,
        json_deserializer=orjson.loads,
        hide_parameters=True,
        connect_args={
            "timeout": CONNECT_SECONDS,
            "command_timeout": COMMAND_SECONDS,
            "server_settings": _session(role),
        },
    )
    teach_types(engine)
    await _check_is_bound(engine)
    return engine


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _session(role: str | None) -> dict[str, str]:
    settings = {**LIMITS, "application_name": "kairix", "jit": "off"}
    return settings if role is None else {**settings, "role": role}


async def _role(urls: DatabaseUrls) -> str | None:
    """The application's role where the login may take it; else the login works under its own name."""
    engine = single_engine(urls.app)
    try:
        async with engine.connect() as connection:
            is_member = (await connection.execute(IS_MEMBER, {"role": APP_ROLE})).scalar()
    except Exception as error:
        raise unreachable(urls, error) from error
    finally:
        await engine.dispose()
    return APP_ROLE if is_member else None


async def _check_is_bound(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        is_free = (await connection.execute(IS_FREE)).scalar()
    if is_free:
        await engine.dispose()
        raise NotConfigured(
            "The database user in DATABASE_URL is a superuser or bypasses row level security, and the role "
            f"{APP_ROLE} is not there to take its place. Use a plain user that owns the database."
        )


def unreachable(urls: DatabaseUrls, error: Exception) -> NotConfigured:
    reason = "does not answer" if is_away(error) else f"refused the connection ({error.__class__.__name__})"
    return NotConfigured(
        f"The database at {urls.place} {reason}. Check DATABASE_URL and that the server runs, "
        "or unset DATABASE_URL to use the embedded one."
    )
