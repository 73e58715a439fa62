"""The database as the rest of Kairix knows it: a way to open transactions, and whether it is well."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from kairix_core.errors import NotConfigured
from kairix_infra.auth.vault import open_vault
from kairix_infra.db.cluster import find_cluster
from kairix_infra.db.embedded import EmbeddedPostgres, is_in_use
from kairix_infra.db.engine import app_engine
from kairix_infra.db.migrate import HEAD, is_current, migrate, revision_of
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.db.urls import DatabaseUrls, external

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

    from kairix_infra.settings import Settings

READY_SECONDS = 3.0
#: Pauses, in seconds, while a Kairix that has just been started is bringing its database up.
JOIN_PAUSES = (0.2, 0.4, 0.8, 1.6, 3.2)


class Database:
    """``server`` is the embedded one, when Kairix runs its own."""

    def __init__(self, engine: AsyncEngine, urls: DatabaseUrls, server: EmbeddedPostgres | None = None) -> None:
        self.engine = engine
        self.urls = urls
        self.uow = SqlUnitOfWork(engine)
        self._server = server
        self._checking = asyncio.Lock()

    async def ready(self) -> dict[str, bool]:
        """Whether the database answers, and with the schema that this version needs.

        However many ask at once, one connection is used.
        """
        checks = {"database": False, "migrations": False}
        try:
            async with asyncio.timeout(READY_SECONDS), self._checking, self.engine.connect() as connection:
                checks["migrations"] = await is_current(connection)
                checks["database"] = True
        except Exception:  # noqa: BLE001 - any failure means: not ready
            return checks
        return checks

    async def close(self) -> None:
        await self.engine.dispose()
        if self._server is not None:
            await self._server.stop()


async def open_database(settings: Settings) -> Database:
    """Start the embedded server, or find the one of ``DATABASE_URL``; bring its schema up to date; connect."""
    backups = settings.data_dir / "backups"
    if settings.database_url is not None:
        urls = external(settings.database_url.get_secret_value())
        await migrate(urls, backups=backups, vault=open_vault(settings))
        return Database(await app_engine(urls, pool_size=settings.database_pool_size), urls)
    server = EmbeddedPostgres(settings.data_dir)
    urls = await server.start()
    try:
        await migrate(urls, backups=backups, vault=open_vault(settings))
        engine = await app_engine(urls, pool_size=settings.database_pool_size)
    except BaseException:
        await server.stop()
        raise
    return Database(engine, urls, server)


async def visit_database(settings: Settings, *, pool_size: int = 1) -> Database:
    """For one command, or a worker: the database of the Kairix that runs on this data directory.

    As it opens it, when none runs.
    """
    if settings.database_url is None and is_in_use(settings.data_dir):
        return await _join(settings, pool_size)
    return await open_database(settings)


async def _join(settings: Settings, pool_size: int) -> Database:
    """Nothing is migrated under somebody's feet, and the server runs on when this connection closes."""
    database, revision = await _connect_patiently(settings, pool_size)
    if revision != HEAD:
        await database.close()
        raise NotConfigured(
            f"The Kairix that is running on {settings.data_dir} is of another version than this command. "
            "Start it again with this version first."
        )
    return database


async def _connect_patiently(settings: Settings, pool_size: int) -> tuple[Database, str]:
    urls = find_cluster(settings.data_dir).urls()
    for pause in JOIN_PAUSES:
        with suppress(NotConfigured):
            database = Database(await app_engine(urls, pool_size=pool_size), urls)
            async with database.engine.connect() as connection:
                if (revision := await revision_of(connection)) is not None:
                    return database, revision
            await database.close()
        await asyncio.sleep(pause)
    raise NotConfigured(
        f"A Kairix is running on {settings.data_dir}, but its database does not let this command in. "
        "Run the command as the user that Kairix runs as, or stop Kairix first."
    )
