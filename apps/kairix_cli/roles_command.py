"""``kairix roles import``: the occupations of the O*NET database, beside the roles that ship with Kairix."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress

from kairix_cli.failures import explained
from kairix_core.lexicon.credits import CREDITS, ONET
from kairix_infra.settings import Settings
from kairix_infra.telemetry import configure_logging

if TYPE_CHECKING:
    from kairix_core.domain.role import Role
    from kairix_core.use_cases.roadmap.import_roles import ImportedRoles

console = Console(stderr=True, highlight=False, emoji=False)


def import_roles(folder: Path) -> None:
    """Says how many roles were stored, and what an older release does not tell; a second time it stores the same."""
    from kairix_infra.occupations.onet import read_onet
    from kairix_infra.occupations.onet_files import left_out

    with explained(console):
        settings = Settings.read()
        configure_logging(settings.log_level)
        with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
            bar = progress.add_task("Reading O*NET", total=None)
            found = read_onet(folder)
            progress.update(bar, description="Storing roles", total=len(found))
            imported = asyncio.run(_store(settings, found, lambda done: progress.update(bar, completed=done)))
    console.print(_told(imported))
    if missing := left_out(folder):
        console.print(f"Not in this release, so nothing of it is known: {', '.join(missing)}.")
    console.print(CREDITS[ONET])


async def _store(settings: Settings, found: Sequence[Role], told: Callable[[int], None]) -> ImportedRoles:
    from kairix_infra.db.database import visit_database
    from kairix_infra.wiring.opening import open_container

    container = await open_container(settings, database=await visit_database(settings))
    try:
        return await container.import_roles(found, ONET, told)
    finally:
        await container.close()


def _told(imported: ImportedRoles) -> str:
    told = f"{imported.stored} roles are there beside those that ship with Kairix"
    passed = f", {imported.passed} of the same name were passed over" if imported.passed else ""
    removed = f", {imported.removed} of an earlier import are gone" if imported.removed else ""
    return f"{told}{passed}{removed}."
