"""Names, numbers and dates of an answer that stand in no cited evidence.

Precision comes first: a word is marked only when it can hardly be anything but a name, a number or a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kairix_core.domain.language import Language
from kairix_core.lexicon.folding import fold
from kairix_core.policies.words import stem, tokens

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBER_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
TENS = {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
MAX_YEARS = 60

NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,   ]\d{3})*(?:[.,]\d+)?(?:st|nd|rd|th|[kKmMx%+])?(?![\w])")
LIST_NUMBER = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)
MONTH_NAME = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2},? )?((?:19|20)\d\d)"
)
YEAR_MONTH = re.compile(r"\b((?:19|20)\d\d)[-/.](\d{1,2})\b|\b(\d{1,2})[-/.]((?:19|20)\d\d)\b")
YEAR = re.compile(r"(?:19|20)\d\d")
DURATION = re.compile(
    r"\s*(?:\+\s*)?(?:years?|months?|Jahren?|Monaten?|ans?|mois|años?|meses|anni|mesi|anos?|jaar|maanden)\b"
)
NAME = re.compile(r"(?<![\w@/.])[^\W\d_][\w'’&+#]*(?:[.-][\w+#]+)*")
#: After these a capital says nothing: a sentence, a quote, a list item or a cell begins.
OPENERS = frozenset('.!?¿¡:;…"“”„«(\n*-–—•|[>#/')
#: Sentences in languages that write their nouns with capitals.
GERMAN = re.compile(r"\b(?:und|der|die|das|ist|hat|mit|bei|wurde|nicht|eine?)\b")
#: Names that any answer may use.
COMMON = frozenset({
    "i", "ai", "ki", "ia", "le", "lei", "cv", "it", "hr", "ok", "yes", "no", "résumé", "resume", "kairix", "today",
    "present", "a", "an", "the",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip


def unsupported_spans(
    text: str, quotes: Sequence[str], allowed: str, *, language: Language | None = None
) -> list[tuple[int, int]]:
    """Character spans of ``text``, in order, that rest on no quote; the words of ``allowed`` are free to use.

    ``language`` is that of the text, quotes apart, where it is known.
    """
    known = _Known.of(quotes, allowed)
    nouns_are_capital = language is Language.GERMAN or len(GERMAN.findall(text)) > 2
    found = [*_numbers(text, known), *_months(text, known)]
    found += _names(text, known, nouns_are_capital=nouns_are_capital)
    return _joined(sorted(found))


@dataclass(frozen=True, slots=True)
class _Known:
    """What the evidence says. ``joined`` holds its letters and digits alone, for names that are written otherwise."""

    words: frozenset[str]
    numbers: frozenset[str]
    months: frozenset[tuple[str, int]]
    initials: str
    joined: str
    count: int

    @classmethod
    def of(cls, quotes: Sequence[str], allowed: str) -> _Known:
        text = "\n".join((*quotes, allowed))
        words = [word for word, _, _ in tokens(text)]
        parts = {part for word in words for part in re.split(r"[.'’&+#]", word) if part}
        return cls(
            words=frozenset({*words, *parts, *map(stem, words)}),
            numbers=frozenset(
                {*(_value(number[0]) for number in NUMBER.finditer(text)), *_spelled(words), *re.findall(r"\d+", text)}
            ),
            months=frozenset(when for when, _ in _dates(text)),
            initials="".join(word[0] for word in words),
            joined="".join(char for char in fold(text) if char.isalnum()),
            count=len(quotes),
        )


def _numbers(text: str, known: _Known) -> Iterator[tuple[int, int]]:
    apart = [found.span() for pattern in (LIST_NUMBER, YEAR_MONTH) for found in pattern.finditer(text)]
    for found in NUMBER.finditer(text):
        value = _value(found[0])
        if value in known.numbers or value == str(known.count):
            continue
        if any(start <= found.start() < end for start, end in apart):
            continue
        if DURATION.match(text, found.end()) and _can_be_computed(value, known):
            continue
        yield found.span()


def _can_be_computed(value: str, known: _Known) -> bool:
    """A duration that the dates of the evidence may add up to."""
    return (
        bool(any(YEAR.fullmatch(number) for number in known.numbers))
        and value.isdigit()
        and int(value) <= MAX_YEARS * 12
    )


def _value(number: str) -> str:
    """``1,000``, ``1.000`` and ``1 000`` → ``1000``; ``2.50`` and ``2,5`` → ``2.5``; ``3rd`` → ``3``."""
    digits = re.sub(r"(?:st|nd|rd|th|[kKmMx%+])$", "", number)
    digits = re.sub(r"[.,   ](?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _spelled(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if word in TENS:
            yield TENS[word]
        elif word in NUMBER_WORDS:
            yield str(NUMBER_WORDS.index(word))


def _months(text: str, known: _Known) -> Iterator[tuple[int, int]]:
    for when, span in _dates(text):
        if when not in known.months:
            yield span


def _dates(text: str) -> Iterator[tuple[tuple[str, int], tuple[int, int]]]:
    """Each year and month, however they are written, with their place."""
    for found in MONTH_NAME.finditer(text.lower()):
        yield (found[2], MONTHS.index(found[1]) + 1), (found.start(), found.end(2))
    for found in YEAR_MONTH.finditer(text):
        yield ((found[1], int(found[2])) if found[1] else (found[4], int(found[3]))), found.span()


def _names(text: str, known: _Known, *, nouns_are_capital: bool) -> Iterator[tuple[int, int]]:
    for found in NAME.finditer(text):
        word = found[0].removesuffix("'s").removesuffix("’s")
        if not _is_name(word) or _is_known(word, known):
            continue
        if not _is_unmistakable(word) and (nouns_are_capital or _opens(text, found.start())):
            continue
        yield found.start(), found.start() + len(word)


def _is_name(word: str) -> bool:
    return word[0].isupper() or _is_unmistakable(word)


def _is_unmistakable(word: str) -> bool:
    """``PostgreSQL``, ``AWS``, ``K8s``: no everyday word is written so."""
    inner = word[1:]
    return len(word) > 2 and (any(char.isupper() for char in inner.replace("-", "")) and "-" not in word)


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \u00a0\u202f")
    return not before or before[-1] in OPENERS


def _is_known(word: str, known: _Known) -> bool:
    folded = fold(word)
    return all(_part_is_known(part, known) for part in re.split(r"[-&./]", folded) if part) or (
        folded.isalpha() and 2 <= len(folded) <= 6 and word.isupper() and folded in known.initials
    )


def _part_is_known(part: str, known: _Known) -> bool:
    bare = part.replace("'", "").replace("’", "")
    if bare in COMMON or part in known.words or stem(bare) in known.words:
        return True
    if "'" in part.replace("’", "'") and all(word in known.words | COMMON for word, _, _ in tokens(part)):
        return True
    return len(bare) >= 4 and (bare in known.joined or bare.rstrip("s") in known.joined)


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without overlaps; neighbours that only a space parts become one."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
