"""Which skills somebody says they have, for how long, and how well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kairix_core.lexicon.skills import Mention, skills_in
from kairix_core.policies.extract.amounts import NUMBER, number
from kairix_core.policies.extract.claims import Clause
from kairix_core.policies.extract.finding import Finding

#: What a skill is claimed by. Wanting to learn one, or working beside those who have it, claims nothing.
CLAIMED = re.compile(
    r"\b(?:i(?:['’]ve| have)? (?:also |mostly |mainly |often |always |daily |currently |really |personally |been )*"
    r"(?:know|knew|use[ds]?|using|work(?:ed|ing)? (?:\w+ ){0,2}?with|cod(?:e|ed|ing)|program(?:med|ming|me)?"
    r"|writ(?:e|ten|ing)"
    r"|wrote|develop(?:ed|ing)?|buil[dt]|building|master(?:ed)?|do|done|doing|script(?:ed|ing)?)"
    r"|i(?:['’]?m| am) (?:also |very |really |pretty |quite )*(?:good (?:at|with|in)|experienced (?:in|with)"
    r"|proficient (?:in|with)"
    r"|skilled (?:in|at|with)|fluent in|familiar with|an? expert (?:in|at|on)|expert (?:in|at)|certified in|strong in)"
    r"|i have (?:\w+ ){0,3}?(?:experience|expertise|knowledge|skills) (?:in|with|of)"
    rf"|i(?:['’]ve| have) {NUMBER}\+? years(?:['’])? (?:of )?(?:\w+ ){{0,2}}?(?:experience )?(?:in|with|of|using)?"
    r"|my (?:\w+ )?(?:skills|tools|stack|toolbox) (?:are|is|include)"
    r"|ich (?:kann|nutze|beherrsche|programmiere (?:in|mit)|arbeite mit|kenne)"
    r"|ich habe (?:\w+ ){0,3}?erfahrung (?:in|mit)"
    r"|je (?:connais|maîtrise|utilise|programme en|code en|travaille avec)|j['’]ai (?:\w+ ){0,4}?(?:expérience"
    r"|ans) (?:en|de|avec|avec le))\b",
    re.IGNORECASE,
)
#: Between the verb and the skill, these make it somebody else's, or a thing about it.
ELSEWHERE = re.compile(
    r"\b(?:who|whose|people|team|colleagues?|someone|customers?|clients?|books?|about|courses?)\b", re.IGNORECASE
)
WANTED = re.compile(
    r"\b(?:learn|learning|study|studying|want|like|love|hope|plan|wish|need|teach me|curious|interested|lernen|möchte"
    r"|will|apprendre|voudrais|veux)\b",
    re.IGNORECASE,
)
YEARS = re.compile(
    rf"\b(?:for|over|since|seit|depuis)?\s*(?:about |around |over |more than |almost |nearly |over |etwa |über "
    rf"|environ )?"
    rf"(?P<n>{NUMBER})\+?(?: and a half)? (?:years?|yrs|jahre?n?|ans?)\b",
    re.IGNORECASE,
)
LEVELS = (
    (re.compile(r"\bexpert\b", re.IGNORECASE), 5),
    (re.compile(r"\badvanced\b|\bvery good (?:at|with|in)\b|\bfortgeschritten\w*", re.IGNORECASE), 4),
    (re.compile(r"\bintermediate\b|\bproficient\b", re.IGNORECASE), 3),
    (re.compile(r"\bbasics?\b|\bbeginner\b|\bgrundkenntnisse\b|\bnotions\b", re.IGNORECASE), 1),
)


def skills_said(clause: Clause) -> Iterator[Finding]:
    begun = CLAIMED.search(clause.text)
    if clause.denied or begun is None or WANTED.search(clause.text, 0, begun.end()):
        return
    mentions = [mention for mention in skills_in(clause.text) if _is_claimed(clause.text, begun, mention)]
    if not mentions:
        return
    years = _years(clause.text)
    last = max([mention.end for mention in mentions] + ([years[1]] if years else []))
    for mention in mentions:
        entry = _entry(clause.text, mention, years[0] if years else None, begun)
        yield Finding(mention.skill.area, entry, clause.start + begun.start(), clause.start + last, 0.96)


def _is_claimed(text: str, begun: re.Match[str], mention: Mention) -> bool:
    return mention.end > begun.start() and not ELSEWHERE.search(text, begun.end(), max(begun.end(), mention.start))


def _entry(text: str, mention: Mention, years: float | None, begun: re.Match[str]) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": mention.skill.name}
    written = text[mention.start : mention.end]
    if written.casefold() != mention.skill.name.casefold():
        entry["asWritten"] = written
    if (level := _level(text, mention, begun)) is not None:
        entry["level"] = level
    if years is not None:
        entry["years"] = years
    return entry


def _level(text: str, mention: Mention, begun: re.Match[str]) -> int | None:
    """As said of all of them in the verb, or of this one just beside it."""
    beside = re.match(r"\s*\(([^()]*)\)", text[mention.end :])
    said = f"{begun[0]} {beside[1] if beside else ''}"
    return next((level for pattern, level in LEVELS if pattern.search(said)), None)


def _years(text: str) -> tuple[float, int] | None:
    """How many, and where that is said; two different ones belong to nobody can tell which."""
    found = list(YEARS.finditer(text))
    if len(found) != 1:
        return None
    return float(number(found[0]["n"])), found[0].end()
