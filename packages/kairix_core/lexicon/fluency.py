"""How well somebody knows a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.word_table import longest, plain, toml, words

STATED = re.compile(r"(?<![^\W_])([abc][12])(?![^\W_])")
SCORE = re.compile(r"(?<!\w)(ielts|toefl|toeic|duolingo)\D{0,20}?(\d{1,3}(?:[.,]\d)?)")


@lru_cache(maxsize=1024)
def cefr_of(fluency: str) -> str | None:
    """``A1`` to ``C2`` or ``native``: as stated, by a test's score, or by the words for it; else None.

    Of a range (``B2–C1``) the lower end.
    """
    text = fold(fluency)
    if stated := STATED.findall(text):
        return str(min(stated)).upper()
    said = plain(fluency)
    return _scored(text) or _graded(said) or longest(words("cefr", "levels"), said)


def _scored(text: str) -> str | None:
    found = SCORE.search(text)
    if found is None:
        return None
    score = float(found[2].replace(",", "."))
    levels: Mapping[str, float] = toml("cefr")["tests"][found[1]]
    return next((level for level, least in levels.items() if score >= least), None)


def _graded(said: str) -> str | None:
    grades: Mapping[str, str] = toml("cefr")["grades"]
    return next((level for grade, level in grades.items() if f" {grade} " in f" {said} "), None)
