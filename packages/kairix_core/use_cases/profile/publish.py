"""Publish: what visitors read follows from what changed, in the same transaction."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kairix_core.policies.publish import compose_publication
from kairix_core.ports import Transaction


async def publish(tx: Transaction, owner_id: UUID, at: datetime) -> None:
    """Called last by whatever changes an owner's current document or facts; nothing is written if nothing changed."""
    await tx.publications.lock(owner_id)
    document = await tx.documents.current(owner_id)
    if document is None:
        await tx.publications.withdraw(owner_id)
        return
    publication, lines = compose_publication(document, at=at)
    published = await tx.publications.of_owner(owner_id)
    if published is None or published.fingerprint != publication.fingerprint:
        await tx.publications.replace(publication, lines)
