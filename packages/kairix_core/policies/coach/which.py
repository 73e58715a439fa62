"""Of two values that cannot both be right, the one that somebody names when they are asked for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, FactStatus
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.ledger.fold import is_accepted
from kairix_core.policies.ledger.judgement import contradictions
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.words import plain

#: By its place in the question: what was said, then what the profile says.
FIRST = re.compile(
    r"\b(?:the )?(?:first|former|new(?:er)?)(?: one)?\b|\b(?:der|die|das) (?:erste|neue)\b"
    r"|\bl[ae] (?:premi\w+|nouve\w+)",
    re.IGNORECASE,
)
SECOND = re.compile(
    r"\b(?:the )?(?:second|latter|old(?:er)?)(?: one)?\b|\b(?:my|the) profile\b|\b(?:der|die|das) (?:zweite|alte)\b"
    r"|\bl[ae] (?:second\w*|deuxième|ancien\w*)",
    re.IGNORECASE,
)
#: In words; who says more has gone on to something else.
SHORT = 6
#: What is named so is not meant.
NOT = r"\b(?:not|never|no longer|instead of|rather than|nicht|statt|anstatt|pas|au lieu d[e'’])\s+(?:\w+\s+){0,3}?"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact that waits, and an accepted one that cannot be right beside it."""

    fact: Fact
    rival: Fact


def which_is_right(spec: AttributeSpec, value: Any, known: Any) -> str:
    """The question, as Markdown in one line."""
    told = f"- **{spec.label}**: {verbatim(in_words(spec, value))}"
    return f"{told}. Your profile says {verbatim(in_words(spec, known))}: which is right?"


def doubts_in(asked: str, facts: Iterable[Fact], specs: Mapping[str, AttributeSpec]) -> list[Doubt]:
    """What a message asked about so. ``facts`` are all about the attributes of which something waits."""
    listed, lines = list(facts), asked.splitlines()
    found = []
    for fact in listed:
        if fact.state.status is FactStatus.PROPOSED:
            spec, about = specs[fact.attribute], [other for other in listed if other.slot == fact.slot]
            rivals = [other for other in contradictions(spec, fact, about) if is_accepted(other)]
            said = [other for other in rivals if other.value is not None]
            found += [Doubt(fact, other) for other in said if which_is_right(spec, fact.value, other.value) in lines]
    return found


def settled_by(text: str, spec: AttributeSpec, doubt: Doubt) -> Fact | None:
    """The fact that they say is right; None where they name neither, or both, or ask."""
    if "?" in text:
        return None
    new, old = in_words(spec, doubt.fact.value), in_words(spec, doubt.rival.value)
    is_new, is_old = _names(text, new), _names(text, old)
    if is_new and is_old:
        # "Lead Engineer" names an engineer, too.
        is_new, is_old = not _names(old, new), not _names(new, old)
    elif not is_new and not is_old and len(text.split()) <= SHORT:
        is_new, is_old = FIRST.search(text) is not None, SECOND.search(text) is not None
    if is_new == is_old:
        return None
    return doubt.fact if is_new else doubt.rival


def _names(text: str, value: str) -> bool:
    without = re.sub(f"{NOT}{re.escape(value)}", " ", text, flags=re.IGNORECASE)
    return f" {plain(value)} " in f" {plain(without)} "
