"""How an answer in an interview comes over, by rules: each verdict with the words of the answer that it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from kairix_core.domain.parts import RubricRow
from kairix_core.lexicon.folding import fold
from kairix_core.policies.results import tells_result

SHORTEST, LONGEST = 60, 320
LONGEST_QUOTE = 120
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]?")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _cue(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


SITUATION = _cue(
    r"\b(?:at|in|with) (?:my|our|a|the) (?:\w+ )?(?:last|previous|former|first|current|company|team|job|project"
    r"|startup|client)",
    r"\b(?:when|while|back when) (?:i|we)\b|\b(?:in|since|during) (?:19|20)\d\d\b|\b(?:last|two|three|some"
    r"|\d+) (?:years?|months?) ago\b",
    r"\blast (?:year|month|spring|summer|autumn|fall|winter)\b|\bthere was\b|\bwe (?:had|were|faced)\b"
    r"|\bthe (?:situation|context|background)\b",
    r"\bat (?-i:[A-Z])\w+|\bals (?:ich|wir)\b|\b(?:damals|vor (?:zwei|drei|\w+) jahren|in meiner letzten"
    r"|bei (?-i:[A-Z])\w+)\b",
    r"\b(?:quand|lorsque) (?:je|nous|j['’])|\bil y a \w+ ans\b|\bdans (?:mon|ma|notre) (?:dernier|ancien|équipe"
    r"|entreprise)",
)
TASK = _cue(
    r"\b(?:i|my|we|our) (?:task|goal|job|role|aim|mission|responsibility|target)\b|\b(?:i|we) (?:had|needed|was asked"
    r"|were asked|wanted) to\b",
    r"\bi was (?:responsible|asked|in charge|charged|to)\b|\bthe (?:goal|task|challenge|problem|aim|question) was\b"
    r"|\bso that\b",
    r"\b(?:meine aufgabe|mein ziel|das ziel|ich (?:sollte|musste|wollte)|das problem war)\b",
    r"\b(?:ma mission|mon (?:objectif|rôle)|je devais|il fallait|le (?:problème|but) était)\b",
)
ACTION = _cue(
    r"\bi (?:then |first |also |therefore |personally )?(?!was\b|had\b|am\b|have\b|think\b|would\b|like\b|believe\b"
    r"|feel\b|always\b)"
    r"(?:\w{2,}ed|(?:re)?(?:built|wrote|made|took|set|found|drew|did|ran|sent|told)|led|began|chose|spoke|met|taught|cut"
    r"|held|brought|got|gave|went|put|sat|split|kept|sold|won|saw|fought)\b",
    r"\bich (?:habe|hab)\b.{0,80}\b(?:ge\w+t|ge\w+en|\w+iert|(?:be|ver|er|ent)\w+t)\b",
    r"\bj['’]ai \w+(?:é|i|u|is|it)\b",
)
RESULT = _cue(
    r"\b(?:as a result|in the end|result(?:ed|ing)?|outcome|finally|which (?:led|meant|saved|cut|raised)"
    r"|thanks to (?:that|this))\b",
    r"\b(?:increased|reduced|saved|cut|grew|rose|fell|dropped|improved|doubled|halved|went (?:up|down)|won|launched"
    r"|shipped|delivered)\b",
    r"\b(?:am ende|schließlich|im ergebnis|dadurch|ergebnis|gesenkt|gesteigert|erhöht|verkürzt)\b",
    r"\b(?:au final|finalement|résultat|réduit|augmenté|amélioré|grâce à)\b",
)
MINE = re.compile(r"\b(?:i|my|me|ich|mein\w*|mir|je|mon|ma|mes)\b|\bj['’]", re.IGNORECASE)
OURS = re.compile(r"\b(?:we|our|us|wir|unser\w*|nous|notre|nos)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """One criterion. ``quote`` is verbatim from the answer, and empty where nothing in it meets the criterion."""

    criterion: str
    is_met: bool
    quote: str
    advice: str


def judged(answer: str, topic: Collection[str]) -> list[Mark]:
    """``topic`` are words, any of which an answer to the question would have; with none, any answer is one to it."""
    return [mark(answer) for mark in _MARKS] + [_relevance(answer, topic)]


def row_of(mark: Mark) -> RubricRow:
    """As it is shown: what is there needs no advice."""
    advice = "" if mark.is_met else mark.advice
    return RubricRow(criterion=mark.criterion.capitalize(), is_met=mark.is_met, quote=mark.quote, advice=advice)


def _by_cue(criterion: str, cue: re.Pattern[str], advice: str) -> Callable[[str], Mark]:
    def mark(answer: str) -> Mark:
        quote = _first(answer, lambda sentence: cue.search(sentence) is not None)
        return Mark(criterion, bool(quote), quote, advice)

    return mark


def _result(answer: str) -> Mark:
    """Of what may be one, the last that has figures; else the last, for a story ends in its result."""
    told = [sentence for sentence in _sentences(answer) if RESULT.search(sentence)]
    quote = next((sentence for sentence in reversed(told) if tells_result(sentence)), told[-1] if told else "")
    return Mark("result", bool(quote), _shown(quote), "Say what came of it, and for whom.")


def _figures(answer: str) -> Mark:
    quote = _first(answer, tells_result)
    return Mark("figures", bool(quote), quote, "Put a figure to the result: how much, how many, how fast.")


def _length(answer: str) -> Mark:
    words = len(WORD.findall(answer))
    advice = (
        f"Say more: {words} words are over in seconds; a good answer takes one to two minutes."
        if words < SHORTEST
        else f"Be shorter: {words} words lose a listener; keep what the result hangs on."
    )
    return Mark("length", SHORTEST <= words <= LONGEST, "", advice)


def _own_part(answer: str) -> Mark:
    mine, ours = len(MINE.findall(answer)), len(OURS.findall(answer))
    quote = _first(answer, lambda sentence: OURS.search(sentence) is not None) if ours > mine else ""
    return Mark(
        "your own part", mine > 0 and mine >= ours, quote, "Say “I” for what you did yourself, and “we” for the rest."
    )


def _relevance(answer: str, topic: Collection[str]) -> Mark:
    said = re.compile("|".join(rf"(?<!\w){re.escape(fold(word))}" for word in topic) or r"\w")
    quote = _first(answer, lambda sentence: said.search(fold(sentence)) is not None)
    return Mark("to the question", bool(quote), quote, "Come back to what was asked, in its own words.")


def _first(answer: str, has: Callable[[str], bool]) -> str:
    return next((_shown(sentence) for sentence in _sentences(answer) if has(sentence)), "")


def _sentences(answer: str) -> Iterable[str]:
    return (found[0].strip() for found in SENTENCE.finditer(answer) if found[0].strip())


def _shown(sentence: str) -> str:
    """As it stands, from its beginning."""
    return sentence if len(sentence) <= LONGEST_QUOTE else sentence[:LONGEST_QUOTE].rpartition(" ")[0]


_MARKS: Sequence[Callable[[str], Mark]] = (
    _by_cue("situation", SITUATION, "Say where and when it was, in one sentence."),
    _by_cue("task", TASK, "Say what you had to reach, before what you did."),
    _by_cue("action", ACTION, "Say what you yourself did, step by step, in active verbs."),
    _result,
    _figures,
    _length,
    _own_part,
)
CRITERIA = len(_MARKS) + 1
