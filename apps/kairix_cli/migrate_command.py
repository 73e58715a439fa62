"""``kairix migrate``: bring the database to the schema of this version without serving."""

from __future__ import annotations

import asyncio

from rich.console import Console

from kairix_cli.failures import explained
from kairix_infra.db.database import open_database
from kairix_infra.settings import Settings
from kairix_infra.telemetry import configure_logging

console = Console(stderr=True, highlight=False, emoji=False)


def migrate() -> None:
    """Apply what migrations are missing, after a dump of a database that already holds data."""
    with explained(console):
        settings = Settings.read()
        configure_logging(settings.log_level)
        with console.status("Migrating the database"):
            asyncio.run(_migrate(settings))
        console.print("The database has the schema of this version.")


async def _migrate(settings: Settings) -> None:
    database = await open_database(settings)
    await database.close()
