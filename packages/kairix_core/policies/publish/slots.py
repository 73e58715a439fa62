"""What may be told of each slot of a profile, and on whose word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact, FactStatus, SourceKind
from kairix_core.policies.ledger.agreement import tells
from kairix_core.policies.ledger.fold import fold

OWN = frozenset({SourceKind.EDIT, SourceKind.MESSAGE})
SET_ASIDE = frozenset({FactStatus.REJECTED, FactStatus.SUPERSEDED})


@dataclass(frozen=True, slots=True)
class Slot:
    """``told`` are those of its ``facts`` that visitors may hear of; ``value`` is what these add up to.

    ``is_hidden``: none of it may be told, whoever says it.
    """

    spec: AttributeSpec
    entry: str
    facts: tuple[Fact, ...]
    told: tuple[Fact, ...]
    is_hidden: bool
    value: Any

    def said_by(self, said: Any, field: str = "") -> Fact:
        """Who says so: the latest of those who do, a person before a machine; of a slot that has a value."""
        return max((fact for fact in self.told if tells(_field(fact, field), said)), key=_weight, default=self.told[-1])

    def is_denied(self, document_id: UUID | None, value: Any) -> bool:
        """Whether what the document says was rejected, or the owner says that there is none."""
        if self.value is not None or self.is_hidden:
            return False
        if any(fact.is_edit and fact.value is None for fact in self.told):
            return True
        said = [fact for fact in self.facts if self._says(fact, document_id, value)]
        return bool(said) and all(fact.state.status is FactStatus.REJECTED for fact in said)

    def overrules(self, document_id: UUID | None, known: Any, said: Any, field: str = "") -> bool:
        """Whether ``said`` takes the place of what the document says: on the owner's word, or that of another document
        after the owner has set aside what this one says.
        """
        fact = self.said_by(said, field)
        if fact.source.kind is SourceKind.INFERENCE:
            return False
        if fact.source.kind in OWN:
            return True
        of_document = [other for other in self.facts if document_id and other.source.document_id == document_id]
        return any(other.state.status in SET_ASIDE and tells(_field(other, field), known) for other in of_document)

    def stands_in(self, document_id: UUID | None) -> bool:
        """Whether the document says something of it that may be told."""
        return any(document_id and fact.source.document_id == document_id for fact in self.told)

    def _says(self, fact: Fact, document_id: UUID | None, value: Any) -> bool:
        """Whether this is the fact behind what the document says, or another that says the same."""
        if document_id is not None and fact.source.document_id == document_id:
            return self.spec.is_list or tells(fact.value, value) or tells(fact.quote, value)
        # A word of a list is what its slot is called by; what an entry says is more than its name.
        return not isinstance(value, dict) and (self.spec.is_list or tells(fact.value, value))


def slots_of(facts: Iterable[Fact], specs: Mapping[str, AttributeSpec], documents: Collection[UUID]) -> list[Slot]:
    """In the order of the specs; ``documents`` are those whose facts may be told."""
    grouped: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.attribute in specs:
            grouped[fact.slot].append(fact)
    hidden = {slot for slot, about in grouped.items() if _is_hidden(about)}
    tellable = _Tellable([fact for about in grouped.values() for fact in about], hidden, documents)
    order = {key: number for number, key in enumerate(specs)}
    return [
        _slot(specs[attribute], entry, about, [fact for fact in about if tellable(fact)], (attribute, entry) in hidden)
        for (attribute, entry), about in sorted(grouped.items(), key=lambda item: order[item[0][0]])
    ]


def _slot(spec: AttributeSpec, entry: str, facts: Sequence[Fact], told: Sequence[Fact], hidden: bool) -> Slot:
    return Slot(spec, entry, tuple(facts), tuple(told), hidden, fold(spec, told))


def _is_hidden(about: Sequence[Fact]) -> bool:
    """The strictest of what is accepted holds for all of it; of what waits, while nothing is accepted."""
    for status in (FactStatus.ACCEPTED, FactStatus.PROPOSED):
        if found := [fact for fact in about if fact.state.status is status]:
            return any(not is_public(fact) for fact in found)
    return False


def is_public(fact: Fact) -> bool:
    return fact.state.disclosure is Disclosure.PUBLIC


class _Tellable:
    """Whether a fact may be told: accepted, public, of no draft, and worked out of nothing that may not be told."""

    def __init__(self, facts: Sequence[Fact], hidden: Collection[tuple[str, str]], documents: Collection[UUID]) -> None:
        self._by_id = {fact.id: fact for fact in facts}
        self._hidden = hidden
        self._documents = documents
        self._known: dict[UUID, bool] = {}

    def __call__(self, fact: Fact) -> bool:
        if fact.id not in self._known:
            # Facts that rest on each other in a circle rest on nothing.
            self._known[fact.id] = False
            self._known[fact.id] = self._is_open(fact) and self._rests_on_open_ones(fact)
        return self._known[fact.id]

    def _is_open(self, fact: Fact) -> bool:
        source = fact.source
        if source.kind is SourceKind.DOCUMENT and source.document_id not in self._documents:
            return False
        return fact.state.status is FactStatus.ACCEPTED and is_public(fact) and fact.slot not in self._hidden

    def _rests_on_open_ones(self, fact: Fact) -> bool:
        basis = [self._by_id.get(fact_id) for fact_id in fact.source.basis]
        return all(other is not None and self(other) for other in basis)


def _field(fact: Fact, field: str) -> Any:
    return fact.value.get(field) if field and isinstance(fact.value, dict) else fact.value


def _weight(fact: Fact) -> tuple[bool, int]:
    return fact.source.kind is not SourceKind.INFERENCE, fact.state.decided
