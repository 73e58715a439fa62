"""The facts that a coach told of as noted, and how a list reads in which two of them change places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, FactStatus
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.extract.notes import INSTEAD, Note
from kairix_core.policies.ledger.fold import is_accepted
from kairix_core.policies.quoting import verbatim

TOLD_AS = frozenset({FactStatus.ACCEPTED, FactStatus.PROPOSED})


def fact_noted(note: Note, facts: Iterable[Fact]) -> tuple[AttributeSpec, Fact] | None:
    """The newest that the note can be about; None where it is gone, or was told in other words."""
    specs = {spec.key: spec for spec in note.specs}
    known = [fact for fact in facts if fact.attribute in specs and fact.state.status in TOLD_AS]
    told = [fact for fact in known if _told(specs[fact.attribute], fact.value) == note.told]
    newest = max(told, key=lambda fact: fact.extracted_at, default=None)
    return (specs[newest.attribute], newest) if newest is not None else None


def is_told_elsewhere(fact: Fact, facts: Iterable[Fact]) -> bool:
    """Whether others say something of the same entry: then it does not go with this fact alone."""
    return any(other is not fact and other.slot == fact.slot and is_accepted(other) for other in facts)


def in_each_others_place(values: Sequence[Any], one: Any, other: Any) -> list[Any]:
    """A list in which both stand, with their places swapped."""
    swapped = {repr(one): other, repr(other): one}
    return [swapped.get(repr(value), value) for value in values]


def _told(spec: AttributeSpec, value: Any) -> str:
    return verbatim(in_words(spec, value)).partition(INSTEAD)[0]
