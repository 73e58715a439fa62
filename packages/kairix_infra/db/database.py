"""The database as the rest of Kairix knows it: a way to open transactions, and whether it is well."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from kairix_infra.db.embedded import EmbeddedPostgres
from kairix_infra.db.engine import app_engine
from kairix_infra.db.migrate import is_current, migrate
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.db.urls import DatabaseUrls, external

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

    from kairix_infra.settings import Settings

READY_SECONDS = 3.0


class Database:
    """``server`` is the embedded one, when Kairix runs its own."""

    def __init__(self, engine: AsyncEngine, urls: DatabaseUrls, server: EmbeddedPostgres | None = None) -> None:
        self.engine = engine
        self.urls = urls
        self.uow = SqlUnitOfWork(engine)
        self._server = server

    async def ready(self) -> dict[str, bool]:
        """Whether the database answers, and with the schema that this version needs."""
        checks = {"database": False, "migrations": False}
        try:
            async with asyncio.timeout(READY_SECONDS), self.engine.connect() as connection:
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
        await migrate(urls, backups=backups)
        return Database(await app_engine(urls, pool_size=settings.database_pool_size), urls)
    server = EmbeddedPostgres(settings.data_dir)
    urls = await server.start()
    try:
        await migrate(urls, backups=backups)
        engine = await app_engine(urls, pool_size=settings.database_pool_size)
    except BaseException:
        await server.stop()
        raise
    return Database(engine, urls, server)
