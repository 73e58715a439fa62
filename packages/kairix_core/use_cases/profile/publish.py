"""Publish: what visitors read follows from what changed, in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from kairix_core.domain.document import Document
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.publish.compose import Material, Origin, compose_publication
from kairix_core.ports import Transaction


async def publish(tx: Transaction, owner_id: UUID, at: datetime, facts: Sequence[Fact] | None = None) -> None:
    """Called last by whatever changes an owner's documents, facts or answers; what reads the same is not written again.

    ``facts`` are all of the owner's as they are now, for whoever has them at hand.
    """
    await tx.publications.lock(owner_id)
    composed = compose_publication(await _material(tx, owner_id, facts), ATTRIBUTES, at=at)
    if composed is None:
        await tx.publications.withdraw(owner_id)
        return
    publication, lines = composed
    published = await tx.publications.of_owner(owner_id)
    if published is None or published.fingerprint != publication.fingerprint:
        await tx.publications.replace(publication, lines)


async def _material(tx: Transaction, owner_id: UUID, facts: Sequence[Fact] | None) -> Material:
    document, owner = await tx.documents.current(owner_id), await tx.users.get(owner_id)
    return Material(
        owner_id=owner_id,
        person=owner.name if owner else "",
        document=document,
        facts=await tx.facts.all(owner_id) if facts is None else facts,
        origins=await _origins(tx, owner_id, document),
        answers=await tx.inbox.answers(owner_id),
    )


async def _origins(tx: Transaction, owner_id: UUID, document: Document | None) -> dict[UUID, Origin]:
    """What its owner has taken; the sample, which is about nobody, only while it is the current one."""
    taken = await tx.documents.taken(owner_id)
    return {
        each.id: Origin(each.name, each.created_at.date(), each.id)
        for each in taken
        if not each.is_sample or (document is not None and each.id == document.id)
    }
