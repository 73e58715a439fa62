"""Which language a résumé is written in, told from its script, its headings, and the words that tell a language."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import regex

from kairix_infra.documents.vocabulary.headings import sections_named
from kairix_infra.documents.vocabulary.words import words_by_section

SAMPLE = 20_000
#: A sign of these scripts says about as much as four letters.
DENSE = 4
KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
#: Characters as only Japan shortened them.
JAPANESE = regex.compile(r"[歴経験県図応総気沢渋円]")
HAN = regex.compile(r"\p{Han}")
SCRIPTS = tuple(
    (language, regex.compile(rf"\p{{{script}}}"))
    for language, script in (
        ("ru", "Cyrillic"), ("el", "Greek"), ("ar", "Arabic"), ("he", "Hebrew"), ("hi", "Devanagari"), ("th", "Thai"),
    )
)  # fmt: skip
HANGUL = regex.compile(r"\p{Hangul}")
LETTER = regex.compile(r"\p{L}")
WORD = regex.compile(r"\p{L}+(?:['’]s\b)?")
#: How often a word counts, and how much more it does in a heading.
TIMES = 4
IN_HEADING = 3
#: How words end that a list would not hold all of; they tell less than a word that is known.
ENDINGS = {
    "en": r"\w{3}(?:ing|ed|ness|ship|ful)",
    "de": r"\w{3}(?:ung|ungen|keit|heit|schaft|isch|ische|ischen|lich|liche)",
    "fr": r"\w{3}(?:tion|tions|euse|eur|eurs|ique|iques|ées?|aux)",
    "es": r"\w{2}(?:ción|ciones|idad|idades|ador|adora|mente)",
    "it": r"\w{2}(?:zione|zioni|ità|mento|menti|tore|trice|ista)",
    "pt": r"\w{2}(?:ção|ções|idade|idades|amento|ões|ães)",
    "nl": r"\w{3}(?:heid|heden|erij|lijke|lijk|ische|eerd|eren)",
    "sv": r"\w{3}(?:ning|ningar|het|heter|are|arna|ande)",
}
ENDING_PATTERNS = {language: regex.compile(ending) for language, ending in ENDINGS.items()}
ENDING_WEIGHT = 0.3
VOCABULARY = words_by_section("language_words")
SHARED = Counter(chain.from_iterable(VOCABULARY.values()))


def language_of(text: str) -> str:
    """An ISO 639-1 code; ``en`` when nothing speaks for another language."""
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_words(sample)


def _by_script(text: str) -> str | None:
    """A language whose script carries a good part of what is said; names in it do not."""
    letters = len(LETTER.findall(text))
    kana, han, hangul = (len(script.findall(text)) for script in (KANA, HAN, HANGUL))
    dense = kana + han + hangul
    if dense * DENSE > letters - dense > 0 or dense == letters > 0:
        if hangul * 2 > dense:
            return "ko"
        return "ja" if (kana + 2 * len(JAPANESE.findall(text))) * 20 > dense else "zh"
    return next((language for language, script in SCRIPTS if len(script.findall(text)) * 3 > letters > 0), None)


def _by_words(text: str) -> str:
    times = Counter[str]()
    for line in text.splitlines():
        weight = IN_HEADING if line.strip() and sections_named(line.strip()) else 1
        for word in WORD.findall(line.casefold()):
            times[word] = min(times[word] + weight, TIMES)
    scores = {language: _score(language, times) for language in VOCABULARY}
    return max(scores, key=lambda language: (scores[language], language == "en"))


def _score(language: str, times: Counter[str]) -> float:
    known = sum(times[word] / SHARED[word] for word in VOCABULARY[language] if word in times)
    ended = sum(ENDING_PATTERNS[language].fullmatch(word) is not None for word in times)
    return known + ENDING_WEIGHT * ended
