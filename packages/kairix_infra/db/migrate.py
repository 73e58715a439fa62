"""Bring the schema to what this version of Kairix needs: under a lock, after a dump, all or nothing."""

from __future__ import annotations

import logging
import shlex
from contextlib import aclosing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection

from kairix_core.errors import KairixError, NotConfigured
from kairix_core.ports.vault import Vault
from kairix_infra.db.cluster import binary
from kairix_infra.db.dump import dump_before
from kairix_infra.db.engine import admin_engine, unreachable
from kairix_infra.db.urls import DatabaseUrls

log = logging.getLogger(__name__)

#: The newest revision; knowing it here spares every start that has nothing to migrate the import of Alembic.
HEAD = "0022"
VECTOR = "Kairix needs pgvector: let an administrator of the database run CREATE EXTENSION vector in it."
MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = text("SELECT pg_advisory_xact_lock(hashtext('kairix.migrations'))")
HAS_HISTORY = text("SELECT to_regclass('public.alembic_version') IS NOT NULL")
REVISION = text("SELECT version_num FROM public.alembic_version")


async def migrate(urls: DatabaseUrls, *, backups: Path, vault: Vault | None = None) -> None:
    """``NotConfigured`` when the schema cannot be brought to this version; nothing is changed then.

    A database of a version that kept secrets as they are needs the ``vault`` that seals them.
    """
    engine = admin_engine(urls)
    try:
        try:
            connection = await engine.connect()
        except Exception as error:
            raise unreachable(urls, error) from error
        async with aclosing(connection), connection.begin():
            await _migrate(connection, urls, backups, vault)
    finally:
        await engine.dispose()


async def revision_of(connection: AsyncConnection) -> str | None:
    """The revision of a database's schema; None for an empty one."""
    if not (await connection.execute(HAS_HISTORY)).scalar_one():
        return None
    revision: str | None = (await connection.execute(REVISION)).scalar()
    return revision


async def is_current(connection: AsyncConnection) -> bool:
    return await revision_of(connection) == HEAD


async def _migrate(connection: AsyncConnection, urls: DatabaseUrls, backups: Path, vault: Vault | None) -> None:
    await connection.execute(LOCK)
    revision = await revision_of(connection)
    if revision == HEAD:
        return
    _refuse_newer(revision)
    dump = await dump_before(urls, backups, HEAD) if revision is not None else None
    try:
        await connection.run_sync(upgrade, vault=vault)
    except Exception as error:
        raise _failed(error, dump) from error
    log.info("database.migrated", extra={"from": revision, "to": HEAD})


def upgrade(connection: Connection, target: str = "head", vault: Vault | None = None) -> None:
    from alembic import command

    config = alembic_config(connection)
    if vault is not None:
        config.attributes["seal"] = vault.seal
    command.upgrade(config, target)


def downgrade(connection: Connection, target: str) -> None:
    from alembic import command

    command.downgrade(alembic_config(connection), target)


def alembic_config(connection: Connection | None = None) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _refuse_newer(revision: str | None) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
    if revision is not None and revision not in known:
        raise NotConfigured(
            f"The database is at version {revision}, which is newer than this Kairix knows ({HEAD}). "
            "Start the newer Kairix again."
        )


def _failed(error: Exception, dump: Path | None) -> KairixError:
    cause = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    remedy = f" {VECTOR}" if "vector" in cause else ""
    way_back = f" {_way_back(dump)}" if dump else ""
    return NotConfigured(
        f"The database could not be brought to version {HEAD}: {cause}. Nothing was changed.{remedy}{way_back}"
    )


def _way_back(dump: Path) -> str:
    command = shlex.join([str(binary("pg_restore")), "--no-owner", "--dbname=ADDRESS", str(dump)])
    return (
        f"The version of Kairix that ran before still works with it. A backup is at {dump}; into an empty database "
        f"with pgvector, whose address then stands in DATABASE_URL, this restores it: {command}"
    )
