"""The one way in which a profile changes: its ledger, what follows from that, its row, and word of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kairix_core.domain.live import ProfileUpdated
from kairix_core.domain.profile.fact import Fact, Operation, Proposal
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.ledger.forgotten import Forgotten
from kairix_core.policies.ledger.ledger import Actor, Ledger
from kairix_core.ports import Clock, Transaction
from kairix_core.use_cases.profile.publish import publish
from kairix_core.use_cases.roadmap.revise_later import revise_later

#: What can be worked out from facts that somebody said, on a day.
Infer = Callable[[Sequence[Fact], date], Sequence[Proposal]]
Change = Callable[[Ledger], object]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done, None for nothing; the profile's revision after it, and how many facts wait for their owner."""

    operation: Operation | None
    revision: int
    waiting: int


class KeepLedger:
    def __init__(self, infer: Infer, clock: Clock) -> None:
        self._infer = infer
        self._clock = clock

    async def __call__(
        self, tx: Transaction, owner_id: UUID, change: Change, *, actor: Actor, title: str, undoes: UUID | None = None
    ) -> Kept:
        """One operation, in the transaction of whoever asks for it; nobody else changes the profile until that ends."""
        profile, at = await tx.profiles.lock(owner_id), self._clock()
        forgotten = Forgotten(owner_id, await tx.forgettings.digests(owner_id))
        ledger = Ledger(profile, await tx.facts.all(owner_id), ATTRIBUTES, at, forgotten)
        change(ledger)
        ledger.infer(self._infer(ledger.said(), at.date()))
        operation = ledger.operation(profile.revision + 1, actor, title, undoes=undoes)
        if not ledger.touched:
            return Kept(None, profile.revision, ledger.waiting())
        if operation is not None:
            await tx.facts.record(operation, ledger.new)
        return await self._follow(tx, profile, ledger, operation, at)

    async def _follow(
        self, tx: Transaction, profile: ProfileRow, ledger: Ledger, operation: Operation | None, at: datetime
    ) -> Kept:
        kept = Kept(operation, profile.revision + 1, ledger.waiting())
        await tx.profiles.write(profile.owner_id, ledger.row(ledger.touched), revision=kept.revision, at=at)
        await publish(tx, profile.owner_id, at, ledger.facts())
        await revise_later(tx, profile.owner_id, ledger.touched, at)
        event = ProfileUpdated(
            revision=kept.revision,
            attributes=tuple(key for key in ATTRIBUTES if key in ledger.touched),
            operation_id=operation.id if operation else None,
            waiting=kept.waiting,
        )
        await tx.announcements.announce(profile.owner_id, event)
        return kept
