"""A small schema, and a ledger kept as the database keeps it: facts, the log of operations, and the row."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from factories import NOW
from kairix_core.domain.ids import new_id
from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entries import Skill, Work
from kairix_core.domain.profile.fact import Fact, FactStatus, Operation, Proposal, Source, SourceKind
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.policies.ledger.fold import row_of
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.rebuild import rebuild


def a_spec(key: str, kind: AttributeType, **fields: Any) -> AttributeSpec:
    return AttributeSpec(key, "section", kind, key, key, f"{key}?", **fields)


SPECS = {
    spec.key: spec
    for spec in (
        a_spec("city", AttributeType.TEXT),
        a_spec("started_on", AttributeType.DATE),
        a_spec("salary", AttributeType.INTEGER, disclosure=Disclosure.PRIVATE),
        a_spec("hobbies", AttributeType.TEXTS),
        a_spec("skills", AttributeType.ENTRIES, entry=Skill),
        a_spec("work", AttributeType.ENTRIES, entry=Work),
        a_spec("employers", AttributeType.INTEGER, derived=True),
    )
}

SURE, UNSURE = 0.99, 0.6


def says(attribute: str, value: Any, *, document: UUID | None = None, sure: float = SURE, **source: Any) -> Proposal:
    origin = Source(SourceKind.DOCUMENT, document_id=document or new_id(), **source)
    return Proposal(attribute, value, origin, quote=str(value), confidence=sure, extractor="test/1")


def count_employers(facts: Sequence[Fact]) -> list[Proposal]:
    """What the tests infer: the number of positions, and that each skill took a year for each of them."""
    row = row_of(facts, SPECS, ["work", "skills"])
    basis = tuple(fact.id for fact in facts if fact.attribute == "work")
    count, source = len(row["work"] or ()), Source(SourceKind.INFERENCE, basis=basis)
    if not count:
        return []
    skills = [("skills", {"name": skill["name"], "years": float(count)}) for skill in row["skills"] or ()]
    return [Proposal(key, value, source, "", SURE, "count/1") for key, value in [("employers", count), *skills]]


@dataclass
class Desk:
    """``do`` is one operation; ``row`` is only ever written where the operation touched it, as the real one is."""

    owner_id: UUID = field(default_factory=new_id)
    profile: ProfileRow = None  # type: ignore[assignment]
    facts: dict[UUID, Fact] = field(default_factory=dict)
    log: list[Operation] = field(default_factory=list)
    row: dict[str, Any] = field(default_factory=lambda: dict.fromkeys(SPECS))

    def __post_init__(self) -> None:
        self.profile = ProfileRow(self.owner_id, {}, 0, NOW)

    def do(self, change: Callable[[Ledger], object], *, undoes: UUID | None = None) -> Operation | None:
        ledger = Ledger(self.profile, self.facts.values(), SPECS, NOW)
        change(ledger)
        ledger.infer(count_employers(ledger.said()))
        operation = ledger.operation(len(self.log) + 1, "owner", "test", undoes=undoes)
        if operation is not None:
            self._store(operation, ledger)
        self.row |= ledger.row(ledger.touched)
        return operation

    def _store(self, operation: Operation, ledger: Ledger) -> None:
        self.facts |= {fact.id: copy.copy(fact) for fact in ledger.new}
        for change in operation.changes:
            self.facts[change.fact_id].state = change.after
        self.log.append(operation)

    def propose(self, *proposals: Proposal) -> list[Fact]:
        found: list[Fact] = []
        self.do(lambda ledger: found.extend(ledger.propose(proposals)))
        return [self.facts[fact.id] for fact in found]

    def learn(self, attribute: str, value: Any, **fields: Any) -> Fact:
        """One proposal that is news."""
        [fact] = self.propose(says(attribute, value, **fields))
        return fact

    def undo(self, operation: Operation | None) -> Operation:
        assert operation is not None
        undoing = self.do(lambda ledger: ledger.undo(operation), undoes=operation.id)
        assert undoing is not None
        operation.undone_by = undoing.id
        for other in self.log:
            if other.undone_by == operation.id:
                other.undone_by = None
        return undoing

    def forget(self, document_id: UUID) -> None:
        """As the database does it: the facts of a deleted document go, and with them their steps in the log."""
        gone = {fact.id: fact.slot for fact in self.facts.values() if fact.source.document_id == document_id}
        self.facts = {fact_id: fact for fact_id, fact in self.facts.items() if fact_id not in gone}
        for operation in self.log:
            operation.changes = tuple(change for change in operation.changes if change.fact_id not in gone)
        self.do(lambda ledger: ledger.bring_back(gone.values()))

    def status(self, fact: Fact) -> FactStatus:
        return self.facts[fact.id].state.status

    def inferred(self, attribute: str) -> list[Fact]:
        """What was worked out of others."""
        return [fact for fact in self.facts.values() if fact.attribute == attribute and fact.source.basis]

    def states(self) -> dict[UUID, Any]:
        return {fact_id: fact.state for fact_id, fact in self.facts.items()}

    def rebuilt(self) -> dict[str, Any]:
        return rebuild(self.facts.values(), self.log, SPECS)

    def terms(self, **terms: Any) -> None:
        self.profile = replace(self.profile, **terms)
