"""Look at the facts behind a profile: all of them, those that wait, and what was done about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.fact import Abridged, Fact, FactStatus, Operation, SourceKind, Standing
from kairix_core.domain.profile.schema import ATTRIBUTES, resolve
from kairix_core.policies.ledger.fold import fold
from kairix_core.policies.ledger.judgement import contradictions
from kairix_core.ports import Page, Transaction, UnitOfWork
from kairix_core.use_cases.access import access_operation

EVERY_STATUS = tuple(FactStatus)
EVERY_SOURCE = tuple(SourceKind)
#: Of one operation in a history; what a file brought may be hundreds, which nobody reads in passing.
SLOTS = 20


@dataclass(frozen=True, slots=True)
class FactListing:
    """``documents`` has the names of those that these facts were read from."""

    facts: Page[Fact]
    documents: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A fact that waits, the present value of its slot, and the facts that cannot be right if this one is."""

    fact: Fact
    current: Any
    contradicts: Sequence[Fact]


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """``waiting`` counts all that wait, on whatever page."""

    items: Page[Waiting]
    waiting: int
    documents: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class History:
    """Operations with the facts that they were about."""

    operations: Page[Abridged]
    facts: Mapping[UUID, Fact]


@dataclass(frozen=True, slots=True)
class Done:
    """One operation, whole, with the facts that it was about."""

    operation: Operation
    facts: Mapping[UUID, Fact]


class ReadFacts:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def page(
        self,
        owner_id: UUID,
        *,
        attribute: str | None = None,
        statuses: Collection[FactStatus] = EVERY_STATUS,
        sources: Collection[SourceKind] = EVERY_SOURCE,
        cursor: str | None,
        limit: int,
    ) -> FactListing:
        """Newest first; ``attribute`` may name a section."""
        attributes = None if attribute is None else resolve([attribute])
        async with self._uow(Principal.user(owner_id)) as tx:
            facts = await tx.facts.page(
                owner_id, attributes=attributes, statuses=statuses, sources=sources, cursor=cursor, limit=limit
            )
            return FactListing(facts, await tx.documents.names(owner_id))

    async def review(self, owner_id: UUID, *, cursor: str | None, limit: int) -> ReviewQueue:
        """What waits for the owner, newest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            page = await tx.facts.page(
                owner_id,
                attributes=tuple(ATTRIBUTES),
                statuses=(FactStatus.PROPOSED,),
                sources=EVERY_SOURCE,
                cursor=cursor,
                limit=limit,
            )
            items = await _with_their_rivals(tx, owner_id, page.items)
            counts = await tx.facts.counts(owner_id)
            return ReviewQueue(
                Page(items, page.next_cursor), counts[FactStatus.PROPOSED], await tx.documents.names(owner_id)
            )

    async def standings(self, owner_id: UUID) -> list[Standing]:
        """How each attribute stands of which something waits, or of which the owner had a word."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return await tx.facts.standings(owner_id)

    async def history(self, owner_id: UUID, *, attribute: str | None = None, cursor: str | None, limit: int) -> History:
        """Newest first; what touched this attribute, or everything. Of what touched many slots, some."""
        if attribute is not None:
            resolve([attribute])
        async with self._uow(Principal.user(owner_id)) as tx:
            page = await tx.facts.operations(owner_id, attribute=attribute, cursor=cursor, limit=limit, slots=SLOTS)
            return History(page, await _facts_of(tx, [item.operation for item in page.items]))

    async def done(self, owner_id: UUID, operation_id: UUID) -> Done:
        """All that was done in one operation. ``NotFound`` for another's."""
        async with self._uow(Principal.user(owner_id)) as tx:
            operation = await access_operation(tx, owner_id, operation_id)
            return Done(operation, await _facts_of(tx, [operation]))


async def _facts_of(tx: Transaction, operations: Sequence[Operation]) -> dict[UUID, Fact]:
    told = {change.fact_id for operation in operations for change in operation.changes}
    return {fact.id: fact for fact in await tx.facts.some(told)}


async def _with_their_rivals(tx: Transaction, owner_id: UUID, waiting: Sequence[Fact]) -> list[Waiting]:
    slots: dict[tuple[str, str], list[Fact]] = {}
    for fact in await tx.facts.about(owner_id, {fact.attribute for fact in waiting}):
        slots.setdefault(fact.slot, []).append(fact)
    return [_waiting(fact, slots[fact.slot]) for fact in waiting]


def _waiting(fact: Fact, about: Sequence[Fact]) -> Waiting:
    spec = ATTRIBUTES[fact.attribute]
    return Waiting(fact, fold(spec, about), contradictions(spec, fact, about))
