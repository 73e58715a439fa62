"""``No, I meant Vancouver instead of Portland``: another entry of a list, or another name, in place of the old."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.plain_text import folded
from kairix_core.domain.profile.values import canonical_entry
from kairix_core.errors import InvalidInput
from kairix_core.policies.ledger.agreement import identity_of
from kairix_core.policies.ledger.fold import is_inferred

#: In words; who says more says something else.
LONGEST = 16
_SORRY = (
    r"(?:(?:no|nope|sorry|oops|wait|actually|correction|nein|entschuldigung|korrektur|non|pardon|perdón)\b[\s,:;!.–-]+)"
)
_MEANT = (
    r"(?:i (?:meant?|should have said)|(?:it|that)(?:['’]s| is| should be)|make (?:it|that)|ich meinte|je voulais dire"
    r"|quise decir)\s+"
)
MEANT = re.compile(
    rf"^\W*(?:{_SORRY}+(?:{_MEANT})?|{_MEANT})"
    r"(?:(?P<new>[^,;.!?]+?),? (?:instead of|rather than|and not|not|statt|anstatt|nicht|au lieu d[e’']|pas|en vez de)"
    r" ?(?P<old>[^,;!?]+?)"
    r"|(?:not|nicht|pas) (?P<old2>[^,;!?]+?),? (?:but|sondern|mais|sino) (?P<new2>[^,;!?]+?))[\s.!]*$",
    re.IGNORECASE,
)
NAME = "name"


@dataclass(frozen=True, slots=True)
class EntryMeant:
    """``fact`` says the entry that goes, ``value`` is the one that takes its place, ``new`` and ``old`` the words."""

    fact: Fact
    value: Any
    new: str
    old: str


def names_another(said: str) -> bool:
    """Whether they say what they meant, and what they did not, so that something accepted may have to go."""
    return len(said.split()) <= LONGEST and MEANT.match(said.strip()) is not None


def entry_meant(said: str, asked: str, facts: Iterable[Fact], specs: Mapping[str, AttributeSpec]) -> EntryMeant | None:
    """None where ``said`` names no entry among these accepted ``facts``, or one that stands in several lists of which
    ``asked``, the coach's message before, names none.
    """
    found = MEANT.match(said.strip()) if names_another(said) else None
    if found is None:
        return None
    new, old = (found["new"] or found["new2"]).strip(), (found["old"] or found["old2"]).strip()
    known = [fact for fact in facts if fact.attribute in specs]
    meant = {fact.slot: fact for fact in known if _is(fact, old, specs[fact.attribute])}
    untold = [fact for fact in known if f"**{specs[fact.attribute].label}**" not in asked]
    meant = meant or {fact.slot: fact for fact in untold if _is_single(fact, old, specs[fact.attribute])}
    if len(meant) > 1:
        meant = {slot: fact for slot, fact in meant.items() if f"**{specs[fact.attribute].label}**" in asked}
    if len(meant) != 1:
        return None
    (fact,) = meant.values()
    value = _valid(specs[fact.attribute], new)
    return EntryMeant(fact, value, new, old) if value is not None else None


def _is(fact: Fact, old: str, spec: AttributeSpec) -> bool:
    """Only of what is known by its name alone another name says all."""
    if not spec.is_list or spec.derived or is_inferred(fact) or (spec.entry and identity_of(spec.entry) != (NAME,)):
        return False
    name = fact.value.get(NAME) if isinstance(fact.value, Mapping) else fact.value
    return isinstance(name, str) and folded(name) == folded(old)


def _is_single(fact: Fact, old: str, spec: AttributeSpec) -> bool:
    """A name, or another single word, that stands in no list."""
    return (
        spec.type is AttributeType.TEXT
        and not (spec.derived or is_inferred(fact))
        and _named(fact.value) == folded(old)
    )


def _named(value: Any) -> str:
    return folded(value) if isinstance(value, str) else ""


def _valid(spec: AttributeSpec, new: str) -> Any:
    try:
        return canonical_entry(spec, {NAME: new} if spec.entry else new)
    except InvalidInput:
        return None
