"""Whether somebody asks for a roadmap, and to which role: in English, German and French."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kairix_core.lexicon.role_titles import RoleMatch, role_named

#: Past these many words, somebody tells something, and means it.
LONGEST_WISH = 30
PLAN = (
    r"(?:career )?(?:road ?maps?|learning plan|development plan|lernplan|entwicklungsplan|karriereplan|fahrplan"
    r"|feuille de route|plan de (?:carrière|formation|développement))"
)
#: A plan is named, and what it shall lead to.
PLANNED = re.compile(
    rf"\b(?:my |an? |the |eine[nr]? |meine[nr]? |une |ma |mon )?{PLAN}\b(?P<middle>.{{0,20}}?)"
    r"\b(?:to (?:be(?:come|ing)?)?|for(?: becoming)?|towards?|into|zum|zur|zu|für|als|auf dem weg|pour(?: devenir)?"
    r"|vers)\b"
    r"(?P<role>.+)$",
    re.IGNORECASE,
)
WANTED = re.compile(
    r"\b(?:i (?:want|wish|would like|['’]d like|hope|plan|aim|intend) to|i['’]d like to|i wanna"
    r"|my (?:goal|aim|dream) is to"
    r"|how (?:do|can|could|should) i|help me(?: to)?|what (?:do|would) i need to)\s+(?:be(?:come)?|get(?: a job)? as"
    r"|move (?:in)?to|switch to|work as|transition (?:in)?to|grow into)\b(?P<role>.+)$",
    re.IGNORECASE,
)
WANTED_IN_GERMAN = re.compile(
    r"\b(?:ich (?:möchte|will|würde gerne?)|wie (?:werde|kann) ich|mein ziel ist(?: es)?,?)\b(?P<role>.+?)"
    r"\b(?:werden|arbeiten)?\W*$",
    re.IGNORECASE,
)
WANTED_IN_FRENCH = re.compile(
    r"\b(?:je (?:veux|voudrais|souhaite|souhaiterais|aimerais)|comment|mon (?:but|objectif) est de)\s+"
    r"(?:devenir|travailler comme|être)\b(?P<role>.+)$",
    re.IGNORECASE,
)
#: ``Roadmap game developer``.
ONLY_NAMED = re.compile(rf"^\W*(?:(?:please|and|ok(?:ay)?|a|my)\s)*{PLAN}:?\s(?P<role>\S.*)$", re.IGNORECASE)
BECOMING = re.compile(r"\b(?:werde|werden|arbeiten)\b", re.IGNORECASE)
#: A plan, and nothing about where to.
ANY_PLAN = re.compile(
    rf"\b(?:make|create|give|build|draw|need|want|show|plan|update|revise|mach\w*|erstell\w*|brauche|zeig\w*|fais|crée\w*|"
    rf"donne\w*|veux|voudrais)\b.{{0,30}}\b{PLAN}\b",
    re.IGNORECASE,
)
ARTICLES = re.compile(
    r"^\W*(?:(?:an?|the|my|as|me|ein|eine[nr]?|der|die|das|als|zum|zur|un|une|le|la|l['’]|comme"
    r"|the role of|role of)\b\s*)+",
    re.IGNORECASE,
)
#: What follows the name of a role.
REST = re.compile(
    r"[!?;,\n]|(?<!\b[SJ]r)\.(?=\s|$)|\b(?:in (?:the )?(?:next|\d|two|three|a)|within|by (?:20\d\d|next|the)|next year"
    r"|please|bitte|one day"
    r"|someday|eventually|because|and (?:i|then)|but|starting|until|some day|eines tages|d['’]ici|s['’]il)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\b[SJ]r\.)\s+|\n", re.IGNORECASE)
DENIED = re.compile(r"\b(?:not|never|don['’]?t|nicht|kein\w*|niemals|ne|pas|jamais)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AskedFor:
    """``match`` None where the role is not known, or not named; then ``said`` are the words, or empty."""

    said: str
    match: RoleMatch | None


def asked_for(text: str) -> AskedFor | None:
    """None when no roadmap is asked for. Who wants to become something asks for the way there if it is a role."""
    if len(text.split()) > LONGEST_WISH:
        return None
    for sentence in SENTENCE_END.split(text.strip()):
        if (found := _in_sentence(sentence)) is not None:
            return found
    return None


def _in_sentence(sentence: str) -> AskedFor | None:
    if DENIED.search(sentence):
        return None
    if (planned := PLANNED.search(sentence)) is not None:
        said = _role(planned["role"])
        match = role_named(said)
        return AskedFor(said, match) if match or ANY_PLAN.search(sentence) else None
    if (named := ONLY_NAMED.match(sentence)) and (match := role_named(_role(named["role"]))) is not None:
        return AskedFor(_role(named["role"]), match)
    if (said := _wanted(sentence)) and (match := role_named(said)) is not None:
        return AskedFor(said, match)
    return AskedFor("", None) if ANY_PLAN.search(sentence) else None


def _wanted(sentence: str) -> str:
    for pattern in (WANTED, WANTED_IN_FRENCH):
        if (found := pattern.search(sentence)) is not None:
            return _role(found["role"])
    german = WANTED_IN_GERMAN.search(sentence)
    return _role(BECOMING.sub("", german["role"])) if german and BECOMING.search(sentence) else ""


def _role(said: str) -> str:
    return ARTICLES.sub("", REST.split(said.strip(), maxsplit=1)[0]).strip()
