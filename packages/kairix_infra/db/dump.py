"""Dumps with ``pg_dump``: before a migration, and for backups."""

from __future__ import annotations

import asyncio
import logging
import os
from datetime import UTC, datetime
from pathlib import Path

from kairix_core.errors import NotConfigured
from kairix_infra.db.cluster import binary
from kairix_infra.db.urls import DatabaseUrls

log = logging.getLogger(__name__)


async def dump_before(urls: DatabaseUrls, folder: Path, revision: str) -> Path | None:
    """A dump named after the revision that comes; None, with a warning, where ours is too old for the server."""
    name = f"before-{revision}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.dump"
    try:
        return await dump(urls, folder / name)
    except NotConfigured as error:
        if urls.app != urls.admin:
            raise
        log.warning("database.not_dumped", extra={"reason": error.message})
        return None


async def dump(urls: DatabaseUrls, target: Path) -> Path:
    """The whole database in PostgreSQL's custom format, readable by its owner alone.

    The dump reads as the system: row level security binds the owner of an external database's tables too.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = target.with_suffix(".unfinished")
    command = [str(binary("pg_dump")), "--format=custom", "--enable-row-security", f"--file={unfinished}"]
    process = await asyncio.create_subprocess_exec(
        *command, env=_environment(urls), stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
    )
    _, complaint = await process.communicate()
    if process.returncode != 0:
        unfinished.unlink(missing_ok=True)
        raise NotConfigured(f"The database could not be backed up: {complaint.decode(errors='replace').strip()}")
    unfinished.chmod(0o600)
    return unfinished.rename(target)


def _environment(urls: DatabaseUrls) -> dict[str, str]:
    """By environment, so that a password stands in no process list."""
    url = urls.admin
    named = {
        "PGHOST": url.host or url.query.get("host"),
        "PGPORT": str(url.port) if url.port else None,
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": url.query.get("ssl"),
        "PGOPTIONS": "-c kairix.principal_kind=system",
    }
    return {**os.environ, **{name: str(value) for name, value in named.items() if value}}
