"""What waits for somebody's look and cannot be right beside what they accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, FactStatus
from kairix_core.policies.coach.feedback import Contradiction
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.ledger.fold import is_accepted
from kairix_core.policies.ledger.judgement import contradictions


def contradictory(facts: Iterable[Fact], specs: Mapping[str, AttributeSpec]) -> list[Contradiction]:
    """``facts`` are all about the attributes of which something waits."""
    slots: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        slots[fact.slot].append(fact)
    waiting = [fact for about in slots.values() for fact in about if fact.state.status is FactStatus.PROPOSED]
    found = (_with_its_rival(fact, slots[fact.slot], specs[fact.attribute]) for fact in waiting)
    return [one for one in found if one is not None]


def _with_its_rival(fact: Fact, about: Iterable[Fact], spec: AttributeSpec) -> Contradiction | None:
    rivals = [other for other in contradictions(spec, fact, about) if is_accepted(other) and other.value is not None]
    if not rivals:
        return None
    return Contradiction(spec.label, in_words(spec, fact.value), in_words(spec, rivals[0].value))
