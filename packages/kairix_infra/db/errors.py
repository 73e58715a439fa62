"""The one place where a database's failures become Kairix's errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kairix_core.errors import (
    Conflict,
    EmailTaken,
    InvalidInput,
    KairixError,
    NotFound,
    StorageUnavailable,
    TimeTaken,
    TurnAlreadyRunning,
)

#: Unique constraints that somebody can run into by what they do, and what that means.
TAKEN: dict[str, tuple[type[KairixError], str | None]] = {
    "users_email": (EmailTaken, None),
    "agents_handle": (Conflict, "This handle is taken. Choose another one."),
    "conversations_session": (Conflict, "This session has already begun."),
    "turns_one_streaming": (TurnAlreadyRunning, None),
    "turns_client": (TurnAlreadyRunning, None),
    "letters_one_booking": (TimeTaken, None),
    "letters_client": (
        Conflict,
        "This client_id was used for another letter. Nothing was sent; use a new one for each.",
    ),
    "roadmaps_active": (Conflict, "There is an active roadmap to this role already. Archive that one first."),
    "jobs_unfinished": (Conflict, "The same work is under way already. Wait for it, then try again."),
}
#: SQLSTATE classes of a server that cannot serve now: connection, concurrency, resources, operator, system.
AWAY = ("08", "40", "53", "57", "58")
#: A parent that is gone, or rows that the principal may not write: missing and forbidden answer the same.
MISSING = ("23503", "42501")
#: Text with a NUL in it, which PostgreSQL keeps neither as text nor inside JSON.
NUL = ("22021", "22P05")


@contextmanager
def storage_errors() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        if (known := translated(error)) is not None:
            raise known from error
        raise


def translated(error: BaseException) -> KairixError | None:
    """None for what is no failure of the database, or a fault of ours."""
    if isinstance(error, KairixError):
        return None
    if isinstance(error, PoolTimeout):
        return StorageUnavailable()
    cause = _driver_error(error)
    if isinstance(cause, asyncpg.UniqueViolationError):
        kind, message = TAKEN.get(cause.constraint_name or "", (Conflict, None))
        return kind(message)
    state = getattr(cause, "sqlstate", None)
    if state in MISSING:
        return NotFound()
    if state in NUL:
        return InvalidInput("This text holds a NUL character, which cannot be stored. Remove it and try again.")
    return StorageUnavailable() if is_away(error) else None


def is_away(error: BaseException) -> bool:
    """Whether the server cannot be reached or cannot serve just now."""
    cause = _driver_error(error)
    if isinstance(cause, asyncpg.PostgresError):
        return (cause.sqlstate or "")[:2] in AWAY
    return isinstance(cause, (asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError))


def _driver_error(error: BaseException) -> BaseException:
    """What asyncpg raised: SQLAlchemy wraps it twice."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return error.orig.__cause__ or error.orig
    return error
