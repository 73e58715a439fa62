"""The owner's own word: values, who is told of them, and from where on facts are accepted by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from kairix_core.domain.live import ProfileUpdated
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.schema import ATTRIBUTES, resolve
from kairix_core.domain.profile.values import canonical
from kairix_core.errors import InvalidInput, ProfileChanged
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.titles import title_of_edit
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.use_cases.profile.keep_ledger import KeepLedger, Kept


class EditProfile:
    def __init__(self, uow: UnitOfWork, keep: KeepLedger) -> None:
        self._uow = uow
        self._keep = keep

    async def __call__(
        self,
        owner_id: UUID,
        values: Mapping[str, Any],
        *,
        accept_from: float | None = None,
        disclosures: Mapping[str, Disclosure] | None = None,
        revision: int | None = None,
    ) -> Kept:
        """All of it or nothing. None removes a value; of a list, the whole is given and compared entry by entry.

        ``InvalidInput`` names the attribute that cannot have its value. ``ProfileChanged`` when one of
        them is not what it was at the ``revision`` that its owner looked at: nobody tells of what they have not seen.
        """
        told = {_attribute(key): disclosure for key, disclosure in (disclosures or {}).items()}
        meant = {_attribute(key): _canonical(key, value) for key, value in values.items()}

        def change(ledger: Ledger) -> None:
            _edit(ledger, meant)
            for attribute, disclosure in told.items():
                ledger.disclose_attribute(attribute, disclosure)

        async with self._uow(Principal.user(owner_id)) as tx:
            if revision is not None:
                await _check_unchanged(tx, owner_id, {*meant, *told}, revision)
            has_terms = await _set_terms(tx, owner_id, accept_from, told)
            kept = await self._keep(tx, owner_id, change, actor="owner", title=title_of_edit(meant, told))
            if accept_from is not None:
                kept = await self._judge_again(tx, owner_id, kept)
            if has_terms and kept.operation is None:
                event = ProfileUpdated(revision=kept.revision, attributes=tuple(told), waiting=kept.waiting)
                await tx.announcements.announce(owner_id, event)
        return kept

    async def _judge_again(self, tx: Transaction, owner_id: UUID, kept: Kept) -> Kept:
        """An operation of its own: undoing the values leaves what the new terms accepted, and the other way round."""
        judged = await self._keep(tx, owner_id, Ledger.judge_again, actor="owner", title=title_of_edit({}, {}))
        return replace(judged, operation=kept.operation or judged.operation)


async def _check_unchanged(tx: Transaction, owner_id: UUID, attributes: Iterable[str], revision: int) -> None:
    """An operation has the number of the revision that it made."""
    await tx.profiles.lock(owner_id)
    for attribute in attributes:
        page = await tx.facts.operations(owner_id, attribute=attribute, cursor=None, limit=1, slots=0)
        if any(latest.operation.number > revision for latest in page.items):
            raise ProfileChanged


def _attribute(key: str) -> str:
    """``InvalidInput`` for what is none, a section too."""
    if resolve([key]) != [key]:
        raise InvalidInput(f"“{key}” is a section. Name its attributes one by one. Nothing was stored.", field=key)
    return key


def _canonical(key: str, value: Any) -> Any:
    spec = ATTRIBUTES[key]
    if value is None:
        return [] if spec.is_list else None
    return canonical(spec, value)


def _edit(ledger: Ledger, values: Mapping[str, Any]) -> None:
    for attribute, value in values.items():
        if ATTRIBUTES[attribute].is_list:
            ledger.edit_list(attribute, value)
        else:
            ledger.edit(attribute, value)


async def _set_terms(
    tx: Transaction, owner_id: UUID, accept_from: float | None, told: Mapping[str, Disclosure]
) -> bool:
    """Before the ledger is read, whose facts are judged by them; whether there were any."""
    if accept_from is None and not told:
        return False
    profile = await tx.profiles.lock(owner_id)
    await tx.profiles.set_terms(
        owner_id,
        accept_from=profile.accept_from if accept_from is None else accept_from,
        disclosures={**profile.disclosures, **told},
    )
    return True
