"""The owner's own word in a fact's place, and about who is told of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.profile.values import canonical, canonical_entry
from kairix_core.errors import NotFound
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.titles import title_of_edit
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import access_fact
from kairix_core.use_cases.profile.keep_ledger import KeepLedger, Kept


class EditFact:
    def __init__(self, uow: UnitOfWork, keep: KeepLedger) -> None:
        self._uow = uow
        self._keep = keep

    async def __call__(self, owner_id: UUID, fact_id: UUID, value: Any) -> Kept:
        """The value of the fact's attribute, or the entry that the fact is about; None if there is none.

        ``InvalidInput`` for a value that the attribute cannot have.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            fact = await access_fact(tx, owner_id, fact_id)
            if fact.attribute not in ATTRIBUTES:
                raise NotFound
            spec = ATTRIBUTES[fact.attribute]
            check = canonical_entry if spec.is_list else canonical
            meant = None if value is None else check(spec, value)
            title = title_of_edit({spec.key: meant}, {})
            return await self._keep(
                tx, owner_id, lambda ledger: ledger.replace(fact_id, meant), actor="owner", title=title
            )


class DiscloseFact:
    def __init__(self, uow: UnitOfWork, keep: KeepLedger) -> None:
        self._uow = uow
        self._keep = keep

    async def __call__(self, owner_id: UUID, fact_id: UUID, disclosure: Disclosure) -> Kept:
        """With every other fact that says something of the same."""

        def change(ledger: Ledger) -> None:
            ledger.disclose([fact_id], disclosure)

        async with self._uow(Principal.user(owner_id)) as tx:
            fact = await access_fact(tx, owner_id, fact_id)
            title = title_of_edit({}, {fact.attribute: disclosure})
            return await self._keep(tx, owner_id, change, actor="owner", title=title)
