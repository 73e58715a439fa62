"""What the accepted facts add up to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.fact import Fact, FactStatus, SourceKind
from kairix_core.policies.ledger.agreement import tells

STILL_TODAY = "9999"
#: These were in a row once, whatever became of them: they tell when a slot was first learnt.
ONCE_ACCEPTED = frozenset({FactStatus.ACCEPTED, FactStatus.SUPERSEDED})


def is_inferred(fact: Fact) -> bool:
    return fact.source.kind is SourceKind.INFERENCE


def is_accepted(fact: Fact) -> bool:
    return fact.state.status is FactStatus.ACCEPTED


def fold(spec: AttributeSpec, facts: Iterable[Fact]) -> Any:
    """The value of one slot, None for none: its accepted facts laid over each other in the order of the decisions.

    An owner's edit begins anew. What is worked out lies beneath everything that somebody said.
    """
    value: Any = None
    for fact in sorted(filter(is_accepted, facts), key=lambda fact: (not is_inferred(fact), fact.state.decided)):
        value = fact.value if fact.is_edit else laid_over(spec, value, fact.value)
    return value


def laid_over(spec: AttributeSpec, value: Any, newer: Any) -> Any:
    """The latest wins, field by field in an entry; who only says again what is known changes nothing."""
    if value is None or newer is None:
        return newer if newer is not None else value
    if spec.entry is None:
        return value if tells(value, newer) else newer
    told = {name for name, field in newer.items() if name in value and tells(value[name], field)}
    return {**value, **{name: field for name, field in newer.items() if name not in told}}


def row_of(facts: Iterable[Fact], specs: Mapping[str, AttributeSpec], attributes: Iterable[str]) -> dict[str, Any]:
    """The value of each of these attributes, None where there is none.

    ``facts`` are all there are about them, whatever became of each: that tells in which order a list was learnt.
    """
    slots: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        slots[fact.attribute][fact.entry].append(fact)
    return {key: _value(specs[key], slots[key]) for key in attributes}


def _value(spec: AttributeSpec, slots: Mapping[str, Sequence[Fact]]) -> Any:
    if not spec.is_list:
        return fold(spec, slots.get("", ()))
    return [value for _, value in listed(spec, slots)] or None


def listed(spec: AttributeSpec, slots: Mapping[str, Sequence[Fact]]) -> list[tuple[str, Any]]:
    """The entries of a list with their keys, in the order in which the row has them.

    By themselves they stand as they were learnt, those with dates the newest first. What its owner has put somewhere
    stays there; what was learnt since comes before the first of those that it belongs before.
    """
    learnt = sorted(slots, key=lambda entry: _first_learnt(slots[entry]))
    shown = [(entry, value) for entry in learnt if (value := fold(spec, slots[entry])) is not None]
    if spec.type is AttributeType.ENTRIES:
        shown.sort(key=lambda item: _date(item[1]), reverse=True)
    places = {entry: place_of(slots[entry]) for entry, _ in shown}
    return _arranged(shown, {entry: place for entry, place in places.items() if place is not None})


def _arranged(shown: list[tuple[str, Any]], places: Mapping[str, int]) -> list[tuple[str, Any]]:
    rank = {entry: number for number, (entry, _) in enumerate(shown)}
    arranged = sorted((item for item in shown if item[0] in places), key=lambda item: places[item[0]])
    for item in shown:
        if item[0] not in places:
            after = [index for index, (entry, _) in enumerate(arranged) if rank[entry] > rank[item[0]]]
            arranged.insert(after[0] if after else len(arranged), item)
    return arranged


def place_of(facts: Iterable[Fact]) -> int | None:
    """Where in its list the owner put the entry that these facts are about."""
    put = bearer(fact for fact in facts if fact.state.place is not None)
    return put.state.place if put else None


def bearer(facts: Iterable[Fact]) -> Fact | None:
    """The fact of an entry that has its place: the latest that counts, or did, best of what somebody said."""
    counted = [fact for fact in facts if fact.state.status in ONCE_ACCEPTED]
    return max(counted, key=lambda fact: (not is_inferred(fact), fact.state.decided), default=None)


def _first_learnt(facts: Sequence[Fact]) -> int:
    return min((fact.state.decided for fact in facts if fact.state.status in ONCE_ACCEPTED), default=0)


def _date(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Newest first, what goes on before what has ended; entries without a date come last, as they were learnt."""
    start = entry.get("startDate") or ""
    end = entry.get("endDate") or entry.get("date") or entry.get("releaseDate")
    return end or (STILL_TODAY if start else ""), start
