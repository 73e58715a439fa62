"""What becomes of a proposal, and what gives way to a fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, FactStatus
from kairix_core.policies.ledger.agreement import agrees, contradicts, covers, same
from kairix_core.policies.ledger.fold import fold, is_accepted, is_inferred


def stands_by_itself(spec: AttributeSpec, fact: Fact, about: Iterable[Fact], accept_from: float) -> bool:
    """Whether a proposal is accepted without its owner's word; ``about`` are the facts of its slot.

    Who says what is known is welcome. Whatever touches the owner's own word, was rejected before or contradicts what is
    accepted waits, however sure the extractor is; but who talks may change what they said in talk before.
    """
    said = [other for other in about if other is not fact and not is_inferred(other)]
    known = fold(spec, said)
    if known is not None and agrees(spec, known, fact.value):
        return True
    if any(_is_the_owners_word(spec, other, fact) for other in said):
        return False
    if fact.confidence < accept_from:
        return False
    against = [other for other in said if is_accepted(other) and contradicts(spec, other.value, fact.value)]
    return all(_is_said_later(fact, other) for other in against)


def _is_said_later(fact: Fact, other: Fact) -> bool:
    """Whether both are the owner's own words in talk, and ``fact`` the later: ids of messages follow the time."""
    newer, older = fact.source.message_id, other.source.message_id
    return newer is not None and older is not None and newer > older


def _is_the_owners_word(spec: AttributeSpec, other: Fact, fact: Fact) -> bool:
    if other.state.status is FactStatus.REJECTED:
        return same(spec, other.value, fact.value)
    return other.is_edit and is_accepted(other)


def gives_way(spec: AttributeSpec, older: Fact, newer: Fact) -> bool:
    """Whether an accepted fact is superseded now that ``newer`` is accepted.

    An edit replaces the whole value; another fact replaces what it covers in full and tells differently. What agrees
    stays, as a second source.
    """
    if not is_accepted(older) or is_inferred(newer) or is_inferred(older):
        return False
    if newer.is_edit:
        return not agrees(spec, newer.value, older.value)
    return covers(spec, newer.value, older.value) and contradicts(spec, older.value, newer.value)


def contradictions(spec: AttributeSpec, fact: Fact, about: Iterable[Fact]) -> list[Fact]:
    """The facts of its slot, accepted or waiting, that cannot be right if this one is; the accepted come first."""
    against = [other for other in about if other.id != fact.id and _opposes(spec, other, fact)]
    return sorted(against, key=lambda other: (not is_accepted(other), -other.state.decided))


def _opposes(spec: AttributeSpec, other: Fact, fact: Fact) -> bool:
    is_open = other.state.status in {FactStatus.ACCEPTED, FactStatus.PROPOSED}
    return is_open and not is_inferred(other) and contradicts(spec, other.value, fact.value)


def comes_back(spec: AttributeSpec, fact: Fact, about: Sequence[Fact]) -> bool:
    """Whether a fact that had to give way may stand again: what stands does not contradict it, nor was it rejected."""
    if fact.state.status is not FactStatus.SUPERSEDED or is_inferred(fact):
        return False
    if any(_is_against(spec, other, fact) for other in about if other is not fact):
        return False
    known = fold(spec, [other for other in about if not is_inferred(other)])
    return known is None or not contradicts(spec, known, fact.value)


def _is_against(spec: AttributeSpec, other: Fact, fact: Fact) -> bool:
    if other.state.status is FactStatus.REJECTED:
        return same(spec, other.value, fact.value)
    return other.is_edit and is_accepted(other) and not agrees(spec, other.value, fact.value)
