"""Whether somebody asks how their roadmap is getting on: in English, German, French and Spanish."""

from __future__ import annotations

import re

from kairix_core.policies.roadmap.asked_for import PLAN

#: In words; who says more tells something.
LONGEST = 16
LINK = "/roadmap?roadmap="
_MINE = rf"(?:(?:my|the|this|our|mein\w*|den|die|das|ma|mon|la|le|mi) )?{PLAN}"
#: These name it, or can be about nothing else.
NAMED = re.compile(
    rf"^\W*(?:(?:and|so|ok(?:ay)?|well|what about|how about|where is|und|et)\b[\s,]*)*{_MINE}(?: please| bitte"
    rf"| s['’]il te plaît)?\W*$"
    rf"|\b(?:show|open|read|see|look at|tell me about|remind me of|zeig\w*|montre\w*|muéstra\w*)\b(?: me| mir|-moi)?"
    rf" (?:my|the|mein\w*|den|ma|mon|la|mi) {PLAN}\W*$"
    rf"|\b(?:how|where|what)(?:['’]s| is| are| am| does| do)\b.{{0,30}}\b(?:my|the|mein\w*|ma|mon) {PLAN}\b(?!.* to be)"
    rf"|\b(?:wie|wo|was)\b.{{0,20}}\bmein\w* {PLAN}|\boù en (?:est|suis-je).{{0,20}}{PLAN}",
    re.IGNORECASE,
)
#: Said of anything that has dates.
_OF_DATES = (
    r"how (?:late|far behind|far along) (?:am|will|would|are) i\b.{0,10}"
    r"|(?:am|will|would) i (?:be )?(?:late|too late|on time|in time|on track|on schedule|behind(?: schedule)?)"
    r"|will i (?:make it|get there)(?: in time| on time)?|do i make it(?: in time)?"
    r"|what(?:['’]s| is| was)? (?:over)?due(?: next| now| this \w+| soon| first)?"
    r"|what(?:['’]s| is| comes) (?:the )?next (?:step|milestone|thing|on (?:it|the list))(?: to do| due)?"
    r"|what(?:['’]s| is) (?:my|the) next (?:step|milestone)|(?:is|was) anything (?:over)?due"
    r"|bin ich (?:zu spät|im (?:plan|verzug)|rechtzeitig)|was ist (?:als nächstes )?(?:über)?fällig"
    r"|suis-je (?:en retard|dans les temps)|qu['’]est-ce qui est en retard|voy (?:tarde|a tiempo)"
)
DATES = re.compile(rf"^\W*(?:(?:and|so|ok(?:ay)?|but|und|et|y)\b[\s,]*)*(?:{_OF_DATES})\W*$", re.IGNORECASE)
#: Only where it has just been spoken of.
_THIS = (
    r"how long (?:will|does|would|is) (?:it|this|that|all (?:this|that))(?: \w+){0,5}"
    r"|when (?:will|would|am|can|do) i (?:be )?(?:done|ready|finished|there|through|get there|finish|make it)"
    r"|when (?:will|would|does) (?:it|this|that) (?:be (?:done|over|finished)|end|finish)"
    r"|wie lange dauert (?:das|es)(?: \w+){0,3}|wann bin ich (?:fertig|so weit|dort)"
    r"|combien de temps(?: \w+){0,4}|quand (?:est-ce que )?(?:j['’]aurai|je serai) \w+"
    r"|cuánto (?:tarda|dura)(?: \w+){0,3}"
)
THIS = re.compile(rf"^\W*(?:(?:and|so|ok(?:ay)?|but|und|et|y)\b[\s,]*)*(?:{_THIS})\W*$", re.IGNORECASE)


def asks_about_roadmap(text: str, *, was_spoken_of: bool) -> bool:
    """``was_spoken_of``: the coach's message before was about it."""
    said = text.strip()
    if len(said.split()) > LONGEST:
        return False
    return any(pattern.search(said) for pattern in (NAMED, DATES)) or (was_spoken_of and THIS.match(said) is not None)


def speaks_of_roadmap(message: str) -> bool:
    """Whether a message of the coach leads to one."""
    return LINK in message
