"""Whether a word that is an ordinary one is a skill where it stands: "written in Go" and "Go, Python", not "go on"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kairix_core.lexicon.skill_table import Name, Use

LANGUAGES = "programming_languages"
_AND = r"(?:and|or|und|oder|et|ou|y|o|e|en|och|plus|i|ed)"
_SEPARATOR = rf"(?:[,;/|•·▪◦●+–—、]|(?<=\s)[&-](?=\s)|\b{_AND}\b)"
#: What stands between two members of a list, with what may be said of the first: ``Python (advanced), Go``.
BETWEEN = re.compile(rf"\s*(?:\([^()\n]{{0,40}}\))?(?:[^\S\n]*{_SEPARATOR}[^\S\n]*){{1,3}}", re.IGNORECASE)
#: A bullet, if anything, and then the word.
LINE_START = re.compile(r"[\s•·▪◦●*–—\-\"'(\[]*")
LEFT_BOUND = re.compile(rf"(?:[,;:/|•·▪◦●(\[+–—]|\b{_AND})\s*$", re.IGNORECASE)
RIGHT_BOUND = re.compile(
    rf"\s*(?:$|[,;/|•·▪◦●)\]+–—!?]|\.(?!\w)|\([^()]{{0,40}}\)\s*(?:$|[,;|.])|{_AND}\b)", re.IGNORECASE
)
LINE_END = re.compile(r"[\s.;,*]*(?:\([^()]{0,40}\)|[–—:-]\s.{0,30})?\s*$")
LABEL = re.compile(
    r"\b(?:languages?|skills?|tools?|tooling|stack|technolog\w+|frameworks?|databases?|software|librar\w+|platforms?"
    r"|environments?|programming|computer|competenc\w+|expertise|technical|kenntnisse|fahigkeiten|fähigkeiten|sprachen"
    r"|programmiersprachen|comp[ée]tences?|langages?|outils|logiciels|tecnolog[íi]as|herramientas|lenguajes|competenze"
    r"|strumenti|vaardigheden|kunskaper|habilidades|umiejętności|backend|frontend|web|devops|office|edv|it)\b"
    r"[^:\n]{0,30}:[^\n]*$",
    re.IGNORECASE,
)
CODED = re.compile(
    r"\b(?:written|wrote|write|coded?|coding|program\w*|script\w*|rewr\w+|implement\w*|developed|developing|built)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:in|with|using)\s+$",
    re.IGNORECASE,
)
_DEGREES = r"(?:(?:advanced|basic|modern|solid|good|strong|some|fortgeschrittene\w*|gute\w*)\s+)?"
KNOWN = re.compile(
    r"\b(?:experienced?|expert\w*|proficien\w+|skills?|skilled|versed|fluent|knowledge|trained|training|certifi\w+"
    r"|familiar\w*|background|competen\w+|qualified|speciali[sz]\w*|worked|work|working|career|job|kenntnisse|erfahrung"
    r"|erfahrungen|exp[ée]rience|connaissances?|ma[îi]trise|experiencia|conocimientos?|dominio|esperienza|conoscenza"
    r"|ervaring|kennis|erfarenhet|experi[êe]ncia|doświadczenie)\s+"
    rf"(?:in|with|of|using|mit|im|en|de|du|con|avec|di|met|med|em|com|w)\s+{_DEGREES}$",
    re.IGNORECASE,
)
USED = re.compile(r"\b(?:using|via|microsoft|ms|adobe|apache|autodesk|oracle)\s+$", re.IGNORECASE)
CODE_FOLLOWS = re.compile(
    r"\s+(?:developers?|development|engineers?|engineering|program\w*|coding|code|codebase|script\w*|languages?|framework"
    r"|librar\w+|micro-?services?|services|backend|back-end|apis?|apps?|applications?|sdk|macros?|spreadsheets?|packages?"
    r"|modules?|skills|entwickl\w*|kenntnisse)\b|-(?:based|entwickl|programm|developer|skript|kenntnisse)"
    r"|\s+v?\d+\.\d+|\s+v?\d{1,2}\s*(?:$|[,;)\]/|])",
    re.IGNORECASE,
)
SKILL_FOLLOWS = re.compile(r"\s*-?(?:skills|techniques?|expertise|know-how|kenntnisse|certificat\w+)\b", re.IGNORECASE)
#: Part of another word or name, or a season: ``R&D``, ``C-level``, ``Spring 2019``.
BROKEN_AFTER = re.compile(
    r"\s?&\s?\w|[-‐](?!\s|based|entwickl|programm|developer|skript|kenntnisse)|['’]\w|,?\s+(?:of\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
#: ``Go to market``; yet: ``built in Go to serve …``.
VERB_FOLLOWS = re.compile(r"\s+(?:to|for|on|live|through|into|beyond|away|home)\s+\w", re.IGNORECASE)
BROKEN_BEFORE = re.compile(r"(?:\w\s?&\s?|\w[-‐]|\d\s*|[.@])$")


@dataclass(frozen=True, slots=True)
class Found:
    """A name at its place in a text, before its context has been looked at."""

    name: Name
    start: int
    end: int


def in_context(text: str, found: Sequence[Found]) -> list[Found]:
    """Those of the names found, in the order of the text, that stand for their skill there."""
    kept: list[Found] = []
    for run in _runs(text, found):
        is_list = _is_list(text, run)
        kept += [one for one in run if _stands(text, one, in_list=is_list)]
    return kept


def _runs(text: str, found: Sequence[Found]) -> list[list[Found]]:
    """The names that follow one another with nothing but commas and the like between them."""
    runs: list[list[Found]] = []
    for one in found:
        if runs and BETWEEN.fullmatch(text, runs[-1][-1].end, one.start):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _is_list(text: str, run: Sequence[Found]) -> bool:
    """Whether others of the run vouch for its doubtful members: one sure skill, two names, or three of any kind."""
    sure = any(one.name.use is Use.ALWAYS for one in run)
    names = sum(one.name.use is not Use.NOUN_IN_CONTEXT and _as_written(text, one) for one in run)
    return len(run) > 1 and (sure or names > 1 or len(run) > 2)


def _as_written(text: str, one: Found) -> bool:
    surface = text[one.start : one.end]
    is_shouted = surface.isupper() and len(surface) > 1 and surface.casefold() == one.name.text.casefold()
    return surface == one.name.text or is_shouted


def _stands(text: str, one: Found, *, in_list: bool) -> bool:
    if one.name.use is Use.ALWAYS:
        return True
    if one.name.use is Use.AS_WRITTEN:
        return _as_written(text, one) or (in_list and _bounded(_before(text, one), _after(text, one)))
    before, after = _before(text, one), _after(text, one)
    if _broken(before, after):
        return False
    if _is_line(before, after) or (_bounded(before, after) and (in_list or LABEL.search(before) is not None)):
        return True
    if one.name.use is Use.NOUN_IN_CONTEXT:
        return KNOWN.search(before) is not None or SKILL_FOLLOWS.match(after) is not None
    return _named(one, before, after, as_written=_as_written(text, one), in_list=in_list)


def _broken(before: str, after: str) -> bool:
    if BROKEN_BEFORE.search(before) or BROKEN_AFTER.match(after):
        return True
    return VERB_FOLLOWS.match(after) is not None and CODED.search(before) is None


def _named(one: Found, before: str, after: str, *, as_written: bool, in_list: bool) -> bool:
    coded = CODED.search(before) is not None
    if not as_written:
        return coded and one.name.skill.area == LANGUAGES
    cued = KNOWN.search(before) or USED.search(before) or CODE_FOLLOWS.match(after)
    return coded or in_list or cued is not None


def _is_line(before: str, after: str) -> bool:
    return LINE_START.fullmatch(before) is not None and LINE_END.fullmatch(after) is not None


def _bounded(before: str, after: str) -> bool:
    left = LINE_START.fullmatch(before) or LEFT_BOUND.search(before)
    return left is not None and RIGHT_BOUND.match(after) is not None


def _before(text: str, one: Found) -> str:
    """What stands before it in its line; the last of a long one."""
    start = text.rfind("\n", 0, one.start) + 1
    return text[max(start, one.start - 120) : one.start]


def _after(text: str, one: Found) -> str:
    end = text.find("\n", one.end)
    return text[one.end : min(len(text) if end < 0 else end, one.end + 60)]
