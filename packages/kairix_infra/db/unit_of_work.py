"""``async with uow(principal) as tx``: one transaction, bound to one principal."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from functools import cached_property
from typing import Any, TypeAlias

import asyncpg
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from kairix_core.domain.principal import Principal
from kairix_core.errors import StorageUnavailable
from kairix_infra.db.errors import is_away, storage_errors
from kairix_infra.db.repositories.agents import SqlAgents
from kairix_infra.db.repositories.announcements import SqlAnnouncements
from kairix_infra.db.repositories.chunks import SqlChunks
from kairix_infra.db.repositories.coachings import SqlCoachings
from kairix_infra.db.repositories.conversations import SqlConversations
from kairix_infra.db.repositories.credentials import SqlCredentials
from kairix_infra.db.repositories.documents import SqlDocuments
from kairix_infra.db.repositories.facts import SqlFacts
from kairix_infra.db.repositories.files import SqlFiles
from kairix_infra.db.repositories.forgettings import SqlForgettings, SqlTraced
from kairix_infra.db.repositories.inbox import SqlInbox
from kairix_infra.db.repositories.jobs import SqlJobs
from kairix_infra.db.repositories.meanings import SqlMeanings
from kairix_infra.db.repositories.memories import SqlMemories
from kairix_infra.db.repositories.messages import SqlMessages
from kairix_infra.db.repositories.profiles import SqlProfiles
from kairix_infra.db.repositories.publications import EvidenceCache, SqlPublications
from kairix_infra.db.repositories.questions import SqlQuestions
from kairix_infra.db.repositories.roadmaps import SqlRoadmaps
from kairix_infra.db.repositories.roles import SqlRoles
from kairix_infra.db.repositories.turns import SqlTurns
from kairix_infra.db.repositories.uploads import SqlUploads
from kairix_infra.db.repositories.usage import SqlUsageLedger
from kairix_infra.db.repositories.users import SqlUsers
from kairix_infra.db.statements import Statements

Driver: TypeAlias = asyncpg.Connection


class SqlTransaction:
    """The repositories on one open transaction, each made when it is asked for."""

    def __init__(self, statements: Statements, cache: EvidenceCache) -> None:
        self._statements = statements
        self._cache = cache

    @cached_property
    def users(self) -> SqlUsers:
        return SqlUsers(self._statements)

    @cached_property
    def credentials(self) -> SqlCredentials:
        return SqlCredentials(self._statements)

    @cached_property
    def agents(self) -> SqlAgents:
        return SqlAgents(self._statements)

    @cached_property
    def conversations(self) -> SqlConversations:
        return SqlConversations(self._statements)

    @cached_property
    def messages(self) -> SqlMessages:
        return SqlMessages(self._statements)

    @cached_property
    def turns(self) -> SqlTurns:
        return SqlTurns(self._statements)

    @cached_property
    def documents(self) -> SqlDocuments:
        return SqlDocuments(self._statements)

    @cached_property
    def chunks(self) -> SqlChunks:
        return SqlChunks(self._statements)

    @cached_property
    def forgettings(self) -> SqlForgettings:
        return SqlForgettings(self._statements)

    @cached_property
    def traced(self) -> SqlTraced:
        return SqlTraced(self._statements)

    @cached_property
    def meanings(self) -> SqlMeanings:
        return SqlMeanings(self._statements)

    @cached_property
    def publications(self) -> SqlPublications:
        return SqlPublications(self._statements, self._cache)

    @cached_property
    def profiles(self) -> SqlProfiles:
        return SqlProfiles(self._statements)

    @cached_property
    def facts(self) -> SqlFacts:
        return SqlFacts(self._statements)

    @cached_property
    def coachings(self) -> SqlCoachings:
        return SqlCoachings(self._statements)

    @cached_property
    def memories(self) -> SqlMemories:
        return SqlMemories(self._statements)

    @cached_property
    def files(self) -> SqlFiles:
        return SqlFiles(self._statements)

    @cached_property
    def questions(self) -> SqlQuestions:
        return SqlQuestions(self._statements)

    @cached_property
    def inbox(self) -> SqlInbox:
        return SqlInbox(self._statements)

    @cached_property
    def usage(self) -> SqlUsageLedger:
        return SqlUsageLedger(self._statements)

    @cached_property
    def jobs(self) -> SqlJobs:
        return SqlJobs(self._statements)

    @cached_property
    def uploads(self) -> SqlUploads:
        return SqlUploads(self._statements)

    @cached_property
    def roadmaps(self) -> SqlRoadmaps:
        return SqlRoadmaps(self._statements)

    @cached_property
    def roles(self) -> SqlRoles:
        return SqlRoles(self._statements)

    @cached_property
    def announcements(self) -> SqlAnnouncements:
        return SqlAnnouncements(self._statements)


class SqlUnitOfWork:
    """The engine is in autocommit: BEGIN and the principal travel together, in one round trip."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._cache = EvidenceCache()

    @asynccontextmanager
    async def __call__(self, principal: Principal) -> AsyncIterator[SqlTransaction]:
        with storage_errors():
            connection, raw = await self._begin(principal)
        try:
            yield SqlTransaction(Statements(connection), self._cache)
            with storage_errors():
                await raw.execute("COMMIT")
        except BaseException:
            # A cancelled reader must not leave its transaction open on a pooled connection.
            await _to_its_end(_roll_back(connection, raw))
            raise
        await connection.close()

    async def _begin(self, principal: Principal) -> tuple[AsyncConnection, Driver]:
        """A pooled connection may have died with the server since its last use: then the next one is tried."""
        begin = begin_as(principal)
        for _ in range(self._engine.pool.size() + 1):  # type: ignore[attr-defined]
            connection = await self._engine.connect()
            if (raw := await _began(connection, begin)) is not None:
                return connection, raw
        raise StorageUnavailable


async def _began(connection: AsyncConnection, begin: str) -> Driver | None:
    """None when the connection was dead; it is out of the pool then."""
    try:
        raw: Driver = (await connection.get_raw_connection()).driver_connection
        if not raw.is_closed():
            await raw.execute(begin)
            return raw
    except BaseException as error:
        await _to_its_end(_discard(connection))
        # A server that has stopped answering does not answer on the next connection either.
        if isinstance(error, TimeoutError) or not is_away(error):
            raise
        return None
    await _discard(connection)
    return None


def begin_as(principal: Principal) -> str:
    """A kind is one of three words and an id a UUID: nothing here needs quoting."""
    holder = principal.id or ""
    return (
        f"BEGIN; SELECT set_config('kairix.principal_kind', '{principal.kind.value}', true),"
        f" set_config('kairix.principal_id', '{holder}', true)"
    )


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Whoever is cancelled meanwhile, be it again, is so once it is done: the loop may be closed right after them."""
    task, cancelled = asyncio.create_task(work), None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        raise cancelled


async def _roll_back(connection: AsyncConnection, raw: Driver) -> None:
    try:
        await raw.execute("ROLLBACK")
    except Exception:  # noqa: BLE001 - whatever it was, this connection is not used again
        await _discard(connection)
    else:
        await connection.close()


async def _discard(connection: AsyncConnection) -> None:
    await connection.invalidate()
    await connection.close()
