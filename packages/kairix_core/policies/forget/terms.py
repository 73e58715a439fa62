"""Which words are meant when an owner asks to forget something."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kairix_core.domain.profile.plain_text import folded

#: "Please forget that", "delete everything about".
COMMAND = re.compile(
    r"(?:please\s+|bitte\s+)?(?:forget|delete|remove|erase|vergiss|oublie)\b"
    r"(?:\s+(?:everything|all|about|that|of|my|the|to|dass|que))*\s*",
    re.IGNORECASE,
)
QUOTED = re.compile('["“”„«»]([^"“”„«»]{2,})["“”„«»]')
WORD = re.compile(r"[^\s,;:!?()\"“”„«»]+")
#: A sentence begins with a capital whatever its first word is.
OPENERS = frozenset(
    {
        "i", "i'm", "i've", "my", "me", "we", "our", "the", "a", "an", "that", "this", "it", "he", "she", "they", "his",
        "her", "their", "ich", "wir", "mein", "meine", "dass", "je", "mon", "ma", "que",
    }
)  # fmt: skip
MIN_CHARS = 2
SPACELESS = "\u2e80"
#: A shorter value of the profile is looked for as it is written there.
MIN_VALUE = 4


def terms_of(text: str, values: Iterable[str]) -> tuple[str, ...]:
    """What stands in quotation marks; else the names, numbers and addresses in it, and what it says of the ``values``
    that are known; else all of it. Empty when there is nothing to look for.
    """
    if quoted := [found.strip() for found in QUOTED.findall(text)]:
        return _tidy(quoted)
    rest = COMMAND.sub("", text.strip(), count=1).strip(" .!?")
    named = [*_names(rest), *_known(rest, values)]
    return _tidy(named or [rest])


def pattern_of(terms: Iterable[str]) -> str:
    """A regular expression, the same for Python and PostgreSQL: no part of a word, whatever the case and the blanks."""
    return "(?i)(?:" + "|".join(map(_standing_alone, terms)) + ")"


def _names(text: str) -> list[str]:
    """Words that begin with a capital, in a row; numbers of several digits, and addresses."""
    found: list[list[str]] = [[]]
    for word in WORD.findall(text):
        if _is_telling(word.rstrip(".")):
            found[-1].append(word.rstrip("."))
        elif found[-1]:
            found.append([])
    return [" ".join(words) for words in found if words]


def _is_telling(word: str) -> bool:
    if word.casefold() in OPENERS or word.casefold().replace("’", "'") in OPENERS:
        return False
    return word[:1].isupper() or "@" in word or sum(sign.isdigit() for sign in word) > 1


def _known(text: str, values: Iterable[str]) -> list[str]:
    said = folded(text)
    return [value for value in values if _is_said(value, text, said)]


def _is_said(value: str, text: str, said: str) -> bool:
    if len(value) < MIN_VALUE:
        return len(value) >= MIN_CHARS and re.search(_standing_alone(value), text) is not None
    return re.search(_standing_alone(folded(value)), said) is not None


def _tidy(terms: Iterable[str]) -> tuple[str, ...]:
    """Each once; one that is a part of another finds that, too, so the shorter ones are enough."""
    tidy = dict.fromkeys(" ".join(term.split()) for term in terms)
    return tuple(term for term in tidy if len(term) >= MIN_CHARS or term[:1] >= SPACELESS)


def _standing_alone(term: str) -> str:
    before = r"(?<!\w)" if term[:1] < SPACELESS else ""
    after = r"(?!\w)" if term[-1:] < SPACELESS else ""
    return before + r"\s+".join(re.escape(word) for word in term.split()) + after
