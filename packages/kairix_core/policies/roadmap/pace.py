"""Whether somebody asks for another pace of their roadmap: ``Make it 10 hours a week``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.extract.amounts import NUMBER, number
from kairix_core.policies.roadmap.asked_for import PLAN

#: Past these many words, somebody tells something.
LONGEST = 20
_ROADMAP = rf"(?:(?:my|the|this|mein\w*|den|die|das|ma|mon|la|le) )?(?:{PLAN}|plan|pace|tempo|rythme)"
_WEEKLY = (
    r"(?:hours?|hrs?|h|stunden?|heures?)(?: of learning)?[ ,]*"
    r"(?:/ ?|(?:a|per|each|every|pro|die|in der|jede|par) )(?:week|wk|woche|semaine)\b"
)
PACE = re.compile(
    r"^\W*(?:(?:please|ok(?:ay)?|well|so|no|actually|then|and|bitte|dann|alors)\b[\s,]*)*"
    r"(?:(?:can|could|would|will) (?:you|we) |let['’]?s |i (?:want|would like|need) you to |kannst du |peux-tu )?"
    r"(?:please )?(?:make|set|change|put|plan|adjust|update|re-?plan|increase|raise|reduce|lower|cut|bring"
    r"|mach\w*|setz\w*|stell\w*|änder\w*|plan\w*|mets|mettez|fais|passe[rz]?|change[rz]?)\b"
    rf"(?P<what>(?:(?: (?:it|that|this|es|ihn|sie|la|le|ça)| {_ROADMAP}))?)(?: (?:up|down|for|auf|um))?"
    rf"(?: (?:to|at|with|for|on|be|take|auf|mit|zu|à|sur|avec))?(?: (?:only|just|about|nur|seulement))*"
    rf" (?P<hours>{NUMBER})[ -]?{_WEEKLY}",
    re.IGNORECASE,
)
NAMED = re.compile(rf"\b(?:{PLAN})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaceAsked:
    """``is_named``: they speak of their roadmap, and not only of "it"."""

    hours: int
    is_named: bool


def pace_asked(said: str, asked: Iterable[AttributeSpec] = ()) -> PaceAsked | None:
    """None where nobody asks for another pace. ``asked`` is what they were asked for: where that is hours, who does
    not name the roadmap gives an answer.
    """
    found = PACE.search(said.strip()) if len(said.split()) <= LONGEST else None
    if found is None:
        return None
    is_named = NAMED.search(said) is not None
    if not is_named and any("hour" in spec.unit for spec in asked if spec.unit):
        return None
    return PaceAsked(round(number(found["hours"])), is_named)
