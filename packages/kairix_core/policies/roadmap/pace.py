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
_TIMES = rf"(?P<hours>{NUMBER})[ -]?"
#: ``10 hours a week is too much, make it five``.
INSTEAD = re.compile(
    rf"^\W*{NUMBER}[ -]?{_WEEKLY} (?:is|are|would be|ist|sind|c['’]est) (?:way |far |a bit |a little |much )?"
    rf"(?:too|zu|trop|not)\b[^.;!?]*?[,.;–-]\s(?:(?:so|please|rather|better|let['’]s|lieber|plutôt)\s)*"
    rf"(?:make|set|take|do|mach\w*|mets)?"
    rf"(?: it| that| es)?\s?{_TIMES}(?:{_WEEKLY}|hours?|stunden?|heures?)?\W*$",
    re.IGNORECASE,
)
#: What somebody has time for; said of their roadmap where that has just been spoken of.
HAS_TIME = re.compile(
    rf"(?:^|[.!?;,]\s|\bbut )\W*(?:(?:well|but|sorry|honestly|and|because)\b[\s,]*)*i (?:only |just |really )?"
    rf"(?:have|(?:can|could) (?:only |just )?(?:do|spend|spare|manage|find|make|give it))"
    rf"(?: only| just| about| at most| maybe)* {_TIMES}{_WEEKLY}"
    rf"(?: (?:for (?P<it>it|this|that|learning|my {PLAN}|the {PLAN})|left|free|to spare|at most|max))*\W*$",
    re.IGNORECASE,
)
HAS_TIME_ELSEWHERE = re.compile(
    rf"^\W*(?:(?:aber|also|mais|alors)\b[\s,]*)*(?:ich habe|ich kann|ich schaffe|j['’]ai|je peux(?: faire)?"
    rf"|je n['’]ai que)"
    rf"(?: nur| höchstens| maximal| etwa| seulement| que)* {_TIMES}{_WEEKLY}(?: (?:zeit|dafür|maximum|au plus))*\W*$",
    re.IGNORECASE,
)
#: ``make it five``, right after it was spoken of.
MAKE_IT = re.compile(
    rf"^\W*(?:(?:please|ok(?:ay)?|no|then|better|rather)\b[\s,]*)*(?:make|set) (?:it|that) (?:to )?{_TIMES}"
    r"(?:hours?|hrs?|h)?(?: (?:then|please|instead))*\W*$",
    re.IGNORECASE,
)
NAMED = re.compile(rf"\b(?:{PLAN})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaceAsked:
    """``is_named``: they speak of their roadmap, and not only of "it"."""

    hours: int
    is_named: bool


def pace_asked(said: str, asked: Iterable[AttributeSpec] = (), *, was_spoken_of: bool = False) -> PaceAsked | None:
    """None where nobody asks for another pace. ``asked`` is what they were asked for: where that is hours, who does
    not name the roadmap gives an answer. ``was_spoken_of``: the coach's message before was about it.
    """
    text = said.strip()
    found = _found(text, was_spoken_of=was_spoken_of) if len(text.split()) <= LONGEST else None
    if found is None:
        return None
    is_named = NAMED.search(text) is not None
    if not is_named and any("hour" in spec.unit for spec in asked if spec.unit):
        return None
    return PaceAsked(round(number(found["hours"])), is_named)


def _found(text: str, *, was_spoken_of: bool) -> re.Match[str] | None:
    found = PACE.search(text) or INSTEAD.search(text)
    if found is None and (has_time := HAS_TIME.search(text)) is not None:
        found = has_time if was_spoken_of or has_time["it"] or NAMED.search(text) else None
    if found is None and was_spoken_of:
        found = HAS_TIME_ELSEWHERE.search(text) or MAKE_IT.search(text)
    return found
