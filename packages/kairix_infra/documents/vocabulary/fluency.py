"""Natural languages by name, and how well somebody knows a language or a skill."""

from __future__ import annotations

import re

from kairix_infra.documents.vocabulary.degrees import Place
from kairix_infra.documents.vocabulary.words import any_of, words_by_language

_NAMES = words_by_language("language_names")
_LEVELS = words_by_language("levels")
_AROUND = any_of(_NAMES["around"])
_LANGUAGE = any_of(
    name for language, names in _NAMES.items() if language not in ("around", "after_language") for name in names
)
_WORDED = any_of(name for language, names in _LEVELS.items() if language not in ("tests", "joints") for name in names)

#: The name of a language, with its variant: ``Portuguese (Brazil)``, ``Englischkenntnisse``, ``Langue anglaise``.
LANGUAGE = re.compile(
    rf"(?:(?:{_AROUND})\s*:?\s+)?"
    rf"(?:(?:{_LANGUAGE})(?:e[nrs]?)?(?:[\s-]?(?:{_AROUND}))?"
    rf"|(?:langue|lengua|lingua|língua)\s+(?:{any_of(_NAMES['after_language'])}))"
    r"(?![^\W\d_\u3040-\u9fff])(?:\s?[(（][^()（）\d]{2,24}[)）])?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s?[(（](?P<said>[^()（）]+)[)）]")
_ONE = (
    rf"(?:[abc][12](?:[.][12])?\+?(?!\w)"
    rf"|(?:{any_of(_LEVELS['tests'])})(?:\s?[\s:(]\s?n?\d{{1,4}}(?:[.,]\d)?(?:\s?/\s?\d+)?)?(?!\w)"
    rf"|(?:{_WORDED})(?!\w)|n[1-5](?!\w)"
    r"|[★☆✩✭⭐●○•◦■□▪▫⬤◉◯]{2,}|\d{1,3}\s?%|\d(?:[.,]\d)?\s?(?:/|of|von|sur|de|su)\s?\d{1,2}(?!\w)|(?<!\w)\d(?:[.,]\d)?(?!\w))"
)
#: One level in one or more words that say one each: ``C1 (TOEIC 900)``, ``sehr gut in Wort und Schrift``.
LEVEL = re.compile(
    rf"(?<!\w){_ONE}(?:[\s,;/()（）:+–-]*(?:(?:{any_of(_LEVELS['joints'])})(?!\w)|{_ONE}))*[)）]?", re.IGNORECASE
)


def language_of(text: str) -> Place | None:
    """Where the language stands that a text begins with; its variant is part of it, a level beside it is not."""
    named = LANGUAGE.match(text)
    if named is None:
        return None
    aside = _ASIDE.search(text, *named.span())
    return (0, aside.start()) if aside and LEVEL.fullmatch(aside["said"]) else named.span()


def level_of(text: str) -> Place | None:
    """Where the level stands that a text states; a language that it begins with is passed over."""
    named = language_of(text)
    stated = LEVEL.search(text, named[1] if named else 0)
    if stated is None:
        return None
    alone = stated.group().count("(") + stated.group().count("（") == 0
    return stated.start(), stated.start() + len(stated.group().rstrip(")）") if alone else stated.group())
