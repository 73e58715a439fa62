"""What becomes of what somebody has just said, before it is written down: what is accepted, and what will wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, FactStatus, Proposal
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.policies.ledger.agreement import same
from kairix_core.policies.ledger.fold import is_accepted
from kairix_core.policies.ledger.judgement import contradictions
from kairix_core.policies.ledger.ledger import Ledger
from kairix_core.policies.ledger.stints import base_key, well_named


@dataclass(frozen=True, slots=True)
class Understood:
    """A value of an attribute, or of one entry of a list. ``against`` are accepted values that cannot be right
    too; ``instead`` is the single value that it takes the place of.
    """

    attribute: str
    value: Any
    waits: bool = False
    against: tuple[Any, ...] = ()
    instead: Any = None


def understood(
    proposals: Sequence[Proposal],
    profile: ProfileRow,
    facts: Iterable[Fact],
    specs: Mapping[str, AttributeSpec],
    at: datetime,
) -> list[Understood]:
    """``facts`` are all about the attributes of the proposals, ``profile`` has the owner's terms."""
    ledger = Ledger(profile, facts, specs, at)
    ledger.propose(proposals)
    told = [_one(proposal, ledger, specs[proposal.attribute]) for proposal in proposals]
    return [_in_place(one, profile.values.get(one.attribute), specs[one.attribute]) for one in told]


def _in_place(one: Understood, known: Any, spec: AttributeSpec) -> Understood:
    if known is None or spec.is_list or one.waits or same(spec, known, one.value):
        return one
    return replace(one, instead=known)


def _one(proposal: Proposal, ledger: Ledger, spec: AttributeSpec) -> Understood:
    value = well_named(spec, proposal.value)
    told = [fact for fact in ledger.facts() if fact.attribute == spec.key and _says(spec, fact.value, value)]
    waiting = [fact for fact in told if fact.state.status is FactStatus.PROPOSED]
    if not waiting or any(map(is_accepted, told)):
        return Understood(spec.key, value)
    against = filter(is_accepted, contradictions(spec, waiting[0], ledger.book.beside(waiting[0])))
    values = tuple(other.value for other in against if other.value is not None)
    return Understood(spec.key, value, waits=True, against=values)


def _says(spec: AttributeSpec, known: Any, value: Any) -> bool:
    return known is not None and base_key(spec, known) == base_key(spec, value) and same(spec, known, value)
