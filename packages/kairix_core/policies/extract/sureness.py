"""How sure it is that somebody said what a model read: by the words, never by the model's own opinion of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.entries import Skill, SpokenLanguage
from kairix_core.domain.profile.plain_text import folded
from kairix_core.policies.extract.amounts import DIGITS, MONEY, MULTIPLES, WORDS, money, number
from kairix_core.policies.extract.stance import Stance, stance
from kairix_core.policies.extract.topic import is_about

#: In so many words; in other words; where it is not clear who is meant, or where it says what is not.
PLAIN, CONCLUDED, UNCLEAR = 0.95, 0.75, 0.8
#: A longer quote says more than one thing.
LONG_QUOTE, TOO_MUCH = 200, 0.1
#: Of the words of a long text, how many have to stand in the quote.
MOST = 0.8
WORD = re.compile(r"[^\W_]+(?:[.'+#-]+[^\W_]+)*[+#]*")
QUESTION = re.compile(r"[^.!?\n]+\?")
ANY_MONEY = re.compile(MONEY, re.IGNORECASE)
ANY_NUMBER = re.compile(rf"(?P<sum>{DIGITS})\s?(?P<times>(?:{'|'.join(MULTIPLES)})\b)?", re.IGNORECASE)


#: Of these, a quote holds a number or an attitude, and not what it is about.
BARE = frozenset({AttributeType.BOOLEAN, AttributeType.LEVEL, AttributeType.INTEGER, AttributeType.NUMBER})
#: More words than these are no answer to a question, but speak of something of their own.
LONGEST_ANSWER = 6


def sureness(spec: AttributeSpec, value: Any, text: str, start: int, end: int, *, asked: str = "") -> float:
    """From 0 to 1; 0 for what the quote, the characters ``start`` to ``end`` of a message, does not claim at all.

    ``asked`` is what was said to the writer before it.
    """
    quote, stands_by = text[start:end], stance(text, start, end)
    if stands_by is Stance.ELSEWHERE or (stands_by is Stance.DENIED and spec.entry in {Skill, SpokenLanguage}):
        return 0.0
    stands = _stands(spec, value, quote, denied=stands_by is Stance.DENIED) and _is_meant(spec, text, quote, asked)
    sure = PLAIN if stands else CONCLUDED
    if len(quote) > LONG_QUOTE and spec.type is not AttributeType.LONG_TEXT:
        sure -= TOO_MUCH
    is_certain = stands_by is Stance.OWN or (stands_by is Stance.DENIED and value in {False, "no"})
    return sure if is_certain else min(sure, UNCLEAR)


def _is_meant(spec: AttributeSpec, text: str, quote: str, asked: str) -> bool:
    """Whether what stands there is about this attribute; a short answer is about what was asked last."""
    if spec.type not in BARE or is_about(spec, quote):
        return True
    questions = QUESTION.findall(asked)
    return len(text.split()) <= LONGEST_ANSWER and bool(questions) and is_about(spec, questions[-1])


def _stands(spec: AttributeSpec, value: Any, quote: str, *, denied: bool) -> bool:
    """Whether the quote says the value itself."""
    if isinstance(value, dict):
        return all(_said(item, quote) for name, item in value.items() if name not in WORKED_OUT)
    if isinstance(value, bool):
        return value is not denied
    if spec.type is AttributeType.LONG_TEXT:
        words = _words(value)
        return len(words & _words(quote)) >= MOST * len(words)
    return _said(value, quote)


#: What follows from the name alone.
WORKED_OUT = frozenset({"code", "asWritten"})


def _said(value: Any, quote: str) -> bool:
    if isinstance(value, (list, tuple)):
        return all(_said(item, quote) for item in value)
    if isinstance(value, (int, float)):
        return any(abs(value - told) < 1e-9 for told in _numbers(quote))
    words = _words(str(value))
    return bool(words) and words <= _words(quote)


def _words(text: str) -> set[str]:
    return {folded(word) for word in WORD.findall(text)}


def _numbers(quote: str) -> Iterable[float]:
    yield from (money(found)[0] for found in ANY_MONEY.finditer(quote))
    for found in ANY_NUMBER.finditer(quote):
        times = found["times"]
        yield number(found["sum"]) * (MULTIPLES[times.casefold()] if times else 1)
    yield from (WORDS[word] for word in _words(quote) & WORDS.keys())
