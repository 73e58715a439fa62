"""``kairix profile rebuild``: a profile's values anew from nothing but its ledger."""

from __future__ import annotations

import asyncio

from rich.console import Console

from kairix_cli.failures import explained
from kairix_infra.settings import Settings
from kairix_infra.telemetry import configure_logging

console = Console(stderr=True, highlight=False, emoji=False)


def rebuild(owner: str | None) -> None:
    """Says which attributes were not what the ledger adds up to; ``owner`` is an e-mail address."""
    from kairix_infra.errands import rebuild_profile

    with explained(console):
        settings = Settings.read()
        configure_logging(settings.log_level)
        wrong = asyncio.run(rebuild_profile(settings, owner))
    if not wrong:
        console.print("The profile is what its ledger adds up to. Nothing was changed.")
        return
    console.print(f"These values were not what the ledger adds up to, and are right now: {', '.join(wrong)}")
