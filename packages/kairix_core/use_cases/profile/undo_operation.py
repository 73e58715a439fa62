"""Take back what was done in one go."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from kairix_core.domain.live import ProfileUpdated
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.use_cases.access import access_operation
from kairix_core.use_cases.profile.keep_ledger import KeepLedger, Kept


class UndoOperation:
    def __init__(self, uow: UnitOfWork, keep: KeepLedger) -> None:
        self._uow = uow
        self._keep = keep

    async def __call__(self, owner_id: UUID, operation_id: UUID) -> Kept:
        """An undoing too can be undone. ``OperationUndone`` or ``OperationOvertaken`` when it cannot be."""
        told: dict[str, Disclosure] = {}
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.profiles.lock(owner_id)
            operation = await access_operation(tx, owner_id, operation_id)

            def change(ledger: Ledger) -> None:
                ledger.undo(operation)
                told.update(ledger.disclosures())

            kept = await self._keep(
                tx, owner_id, change, actor="owner", title=f"Undid: {operation.title}", undoes=operation_id
            )
            return await _follow(tx, owner_id, told, kept)


async def _follow(tx: Transaction, owner_id: UUID, told: dict[str, Disclosure], kept: Kept) -> Kept:
    """What the owner once said of a whole attribute must not differ from what its facts tell now."""
    profile = await tx.profiles.lock(owner_id)
    disclosures = {key: told.get(key, disclosure) for key, disclosure in profile.disclosures.items()}
    if disclosures == profile.disclosures:
        return kept
    await tx.profiles.set_terms(owner_id, accept_from=profile.accept_from, disclosures=disclosures)
    kept = replace(kept, revision=profile.revision + 1)
    event = ProfileUpdated(revision=kept.revision, attributes=tuple(told), waiting=kept.waiting)
    await tx.announcements.announce(owner_id, event)
    return kept
