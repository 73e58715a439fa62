"""When an owner last had something forgotten, for whoever writes later what was read before."""

from __future__ import annotations

from uuid import UUID

from kairix_core.ports import Transaction


async def last_forgetting(tx: Transaction, owner_id: UUID) -> UUID | None:
    """While the profile is locked nothing else is forgotten."""
    newest = (await tx.forgettings.page(owner_id, cursor=None, limit=1)).items
    return newest[0].id if newest else None
