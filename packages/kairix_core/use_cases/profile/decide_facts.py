"""Accept and reject facts, one or many."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.titles import title_of_decision
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.profile.keep_ledger import KeepLedger, Kept


class DecideFacts:
    def __init__(self, uow: UnitOfWork, keep: KeepLedger) -> None:
        self._uow = uow
        self._keep = keep

    async def __call__(self, owner_id: UUID, *, accept: Sequence[UUID] = (), reject: Sequence[UUID] = ()) -> Kept:
        """One operation. Of what contradicts each other the last that is accepted counts.

        ``NotFound`` when one of them is not there, ``FactSettled`` for what was worked out from facts that changed.
        """

        def change(ledger: Ledger) -> None:
            ledger.reject(reject)
            ledger.accept(accept)

        async with self._uow(Principal.user(owner_id)) as tx:
            facts = await tx.facts.some([*accept, *reject])
            title = title_of_decision(facts, accepted=set(accept), rejected=set(reject))
            return await self._keep(tx, owner_id, change, actor="owner", title=title)
