"""Which entry of a list a value is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.entries import Period, Skill
from kairix_core.domain.profile.entry_key import entry_key
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.ledger.agreement import differ

#: Behind the name of an entry: the second, the third time at the same place.
STINT = re.compile(r"#[2-9]\d*")


def well_named(spec: AttributeSpec, value: Any) -> Any:
    """A skill has one name, whatever people call it: k8s and Kubernetes are one entry. Their own word is kept."""
    if spec.entry is not Skill or value is None or (skill := canonical_skill(value["name"])) is None:
        return value
    return value if skill.name == value["name"] else {"asWritten": value["name"], **value, "name": skill.name}


def base_key(spec: AttributeSpec, value: Any) -> str:
    """What an entry is called, as its owner tells it from others; empty for what is no list."""
    return entry_key(spec, value) if spec.is_list else ""


def has_stints(spec: AttributeSpec) -> bool:
    """Whether one can be at the same place twice."""
    return spec.entry is not None and issubclass(spec.entry, Period)


def entry_for(spec: AttributeSpec, value: Any, known: Mapping[str, Any], taken: Collection[str] = ()) -> str:
    """The slot that a value belongs to.

    ``known`` has a value for each slot of the attribute that there is. Two stints at one place are told apart by their
    dates: those that share no day, or that one source (which has ``taken`` its own already) tells of differently.
    """
    base = base_key(spec, value)
    if not has_stints(spec):
        return base
    stints = _stints_of(base, known)
    for key in stints:
        if not differ(_start(known[key]), _start(value)):
            return key
    free = [key for key in stints if key not in taken and not _are_apart(known[key], value)]
    return free[0] if free else next_stint(base, stints)


def next_stint(base: str, known: Iterable[str]) -> str:
    """A key that none of these is yet."""
    numbers = [int(key[len(base) + 1 :] or 1) for key in _stints_of(base, known)]
    return f"{base}#{max(numbers) + 1}" if numbers else base


def _stints_of(base: str, known: Iterable[str]) -> list[str]:
    return [key for key in known if key == base or (key.startswith(base) and STINT.fullmatch(key[len(base) :]))]


def _start(value: Mapping[str, Any]) -> str:
    return str(value.get("startDate") or "")


def _are_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Compared as precisely as both are: 2019 is not before 2019-03."""
    end, start = str(one.get("endDate") or ""), _start(other)
    length = min(len(end), len(start))
    return bool(length) and end[:length] < start[:length]
