"""The sample goes, and the page that spoke from it closes, once somebody has an account."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.agent import AgentKind
from kairix_core.ports import Transaction


async def retire_sample(tx: Transaction, owner_id: UUID) -> None:
    """Nothing, where the current résumé is one of the owner's own: that was published on purpose."""
    await tx.documents.lock(owner_id)
    current = await tx.documents.current(owner_id)
    if current is not None and not current.is_sample:
        return
    if current is not None:
        await tx.documents.delete(current.id)
        await tx.publications.withdraw(owner_id)
    for agent in await tx.agents.of_owner(owner_id):
        if agent.kind is AgentKind.REPRESENTATIVE:
            await tx.agents.set_published(agent.id, None)
