"""What tells a title from an employer: the head noun of the phrase, in the languages that an import reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kairix_infra.documents.vocabulary.degrees import DEGREE, SCHOOL
from kairix_infra.documents.vocabulary.words import folded, folded_words, words_by_language

__all__ = ["DEGREE", "LEGAL_FORMS", "SCHOOL", "title_likeness"]

ENGLISH = "english"
CERTAIN, SURE, PROBABLE, SLIGHT = 4, 3, 2, 1
#: More words than this are a sentence, not a name or a title.
MOST_WORDS = 14
#: An ending tells nothing of a word that has hardly more letters.
MIN_STEM = 2


def _phrases(lists: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(word for known in lists.values() for word in known if " " in word)


OCCUPATIONS = folded_words("occupations")
OCCUPATION_ENDINGS = folded_words("occupation_endings")
PLAIN_WORDS = folded_words("plain_words")["all"]
ABBREVIATIONS = words_by_language("occupation_abbreviations")["all"]
TITLE_PHRASES = folded_words("title_phrases")["all"] | _phrases(OCCUPATIONS)
RANKS = folded_words("ranks")["all"]
EMPLOYERS = folded_words("employers")
EMPLOYER_ENDINGS = folded_words("employer_endings")
EMPLOYER_PHRASES = folded_words("employer_phrases")["all"] | _phrases(EMPLOYERS)
#: ``& Sons``
OTHERS = re.compile(
    rf"(?:&|\band|\bund|\bet|\by|\be|\ben)\s+(?:{'|'.join(folded_words('employer_phrases')['others'])})\b"
)
TOWNS = folded_words("towns")["all"]
UNSPACED = words_by_language("unspaced")
_FORMS = words_by_language("legal_forms")
#: In small letters, with and without the dot at the end.
LEGAL_FORMS = frozenset(form.casefold() for forms in _FORMS.values() for form in forms)

SEGMENT_ENDS = re.compile(r"\s*[,;|•·、，\n]\s*|\s+[–—@-]+\s+|\s+(?:at|bei|chez|presso|bij)\s+(?=[^\W\d_])")
GENDER_MARKS = re.compile(
    r"\s*\(\s*[mwfdhxiv](?:\s*[/|,]\s*[mwfdhxiv])+\s*\)|\s+[mwfdhx](?:/[mwfdhx])+(?!\w)"
    r"|\((?:in|e|a|as|es|ne|ère|euse|trice|ra)\)|[·•.](?:e|ne|ère|euse|trice|rice)(?!\w)"
    r"|/-?(?:a|in|e|ne|ra|euse|frau)(?!\w)",
    re.IGNORECASE,
)
GERMAN_GENDER = re.compile(r"(?<=[a-zäöüß])(?:[:*_]in|In)(?!\w)")
ASIDE = re.compile(r"\([^)]*\)|（[^）]*）|\[[^\]]*\]")
GRADE = re.compile(r"(?:[IVX]{1,4}|\d+|[A-Z]\d)\.?")
#: ``e. V.``, ``S. A.``
SPACED_INITIALS = re.compile(r"(?<=\b\w\.)\s(?=\w\.)")
WORD = re.compile(r"[^\s/&+]+")
ELISION = re.compile(r"(?<!\w)(?:d|l|dell|all|nell)['’](?=\w)", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s$")
ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
#: ``統計学の講義を担当``, ``负责6家公司的月结``.
DEED = re.compile(r".を.|^(?:[负負][责責](?!人)|配合|参与|參與|协助|協助|编制|編制|制定|制订|带领|帶領|完成|撰写|参加)")
_PARTICLES = words_by_language("particles")
ARTICLES = _PARTICLES["articles"]
#: What follows one of these belongs to the noun before it.
ATTACHING = _PARTICLES["attaching"]


@dataclass(frozen=True, slots=True)
class _Noun:
    """``sign``: 1 for an occupation, -1 for an organisation; ``weight``: how well the word is known."""

    sign: int
    weight: int
    languages: frozenset[str]


def title_likeness(text: str) -> int:
    """Above 0 for a title, below 0 for an employer, 0 when the words do not tell; the farther from 0, the surer."""
    if len(text.split()) > MOST_WORDS:
        return 0
    unmarked = ASIDE.sub(" ", GERMAN_GENDER.sub("in", GENDER_MARKS.sub("", text)))
    return max((_likeness(part.strip()) for part in SEGMENT_ENDS.split(unmarked)), key=abs, default=0)


def _likeness(phrase: str) -> int:
    if ASIAN.search(phrase):
        return _unspaced_likeness(phrase)
    if _has_legal_form(SPACED_INITIALS.sub("", phrase).split()):
        return -CERTAIN
    plain = f" {folded(ELISION.sub('d’ ', phrase).replace('’', chr(39)))} "
    if OTHERS.search(plain) or any(f" {known} " in plain for known in EMPLOYER_PHRASES):
        return -SURE
    if any(f" {known} " in plain for known in TITLE_PHRASES):
        return SURE
    return _head_likeness(_head(WORD.findall(phrase)))


def _has_legal_form(words: Sequence[str]) -> bool:
    bare = [word.casefold().strip(",").rstrip(".") for word in words]
    named = any(word in _FORMS["in_any_case"] or f"{word}." in _FORMS["in_any_case"] for word in bare)
    return named or (len(words) > 1 and words[-1].rstrip(".") in _FORMS["in_this_case"])


def _unspaced_likeness(phrase: str) -> int:
    """The last word decides; the form of a company tells wherever it stands. What was done to something is neither."""
    if DEED.search(phrase):
        return 0
    titles = [len(word) for word in UNSPACED["titles"] if phrase.endswith(word)]
    employers = [len(word) for word in UNSPACED["employers"] if phrase.endswith(word)]
    if titles or employers:
        return SURE if max(titles, default=0) >= max(employers, default=0) else -SURE
    if any(form in phrase for form in UNSPACED["employers"] if len(form) > 2):
        return -PROBABLE
    return SLIGHT if any(word in phrase for word in UNSPACED["titles"] if len(word) > 2) else 0


def _head(words: Sequence[str]) -> list[str]:
    """The words before the first that attaches others, without a grade (``II``) behind them."""
    attached = next((i for i, word in enumerate(words) if i and _attaches(word)), len(words))
    head = list(words[:attached])
    while len(head) > 1 and GRADE.fullmatch(head[-1]):
        head.pop()
    return head


def _attaches(word: str) -> bool:
    return word in ATTACHING or ELISION.match(word) is not None


def _head_likeness(head: Sequence[str]) -> int:
    nouns = [(at, noun) for at, word in enumerate(head) if (noun := _noun(word)) is not None]
    if not nouns:
        return _hinted(head)
    english = _is_english([noun for _, noun in nouns])
    at, noun = nouns[-1] if english else nouns[0]
    if noun.sign > 0 and len(head) > 1 and head[0].casefold() in ARTICLES:
        return 0
    if noun.sign < 0 and english and at + 2 == len(head) and folded(head[-1]) in TOWNS:
        return 0
    if any(other.sign != noun.sign for _, other in nouns):
        return -SLIGHT if noun.sign > 0 and english and at + 1 < len(head) else noun.sign * PROBABLE
    return noun.sign * (noun.weight if not english or at + 1 == len(head) else min(noun.weight, PROBABLE))


def _is_english(nouns: Sequence[_Noun]) -> bool:
    """Whether the last noun decides; where no language has all of them, the last one tells."""
    shared = frozenset.intersection(*(noun.languages for noun in nouns)) or nouns[-1].languages
    return ENGLISH in shared


def _hinted(head: Sequence[str]) -> int:
    """What a rank, an occupation in the plural or a possessive lets suppose."""
    if any(folded(word) in RANKS for word in (head[:1] if len(head) == 1 else head[:-1])):
        return SLIGHT
    plural = any(word[:1].isupper() and folded(word).removesuffix("s") in OCCUPATIONS[ENGLISH] for word in head)
    return -SLIGHT if plural or (head and POSSESSIVE.search(head[-1])) else 0


@cache
def _noun(word: str) -> _Noun | None:
    bare = word.strip(".,:'’\"")
    if bare in ABBREVIATIONS:
        return _Noun(1, SURE, frozenset([ENGLISH]))
    if POSSESSIVE.search(bare):
        return None
    plain = folded(bare)
    known = _known(plain) or _ending(plain)
    if known is not None or "-" not in plain:
        return known
    first, last = plain.split("-", 1)[0], plain.rsplit("-", 1)[1]
    return _known(last) or _ending(last) or _known(first)


def _known(plain: str) -> _Noun | None:
    for sign, lists in ((1, OCCUPATIONS), (-1, EMPLOYERS)):
        languages = frozenset(language for language, known in lists.items() if plain in known)
        if languages:
            return _Noun(sign, SURE, languages)
    return None


def _ending(plain: str) -> _Noun | None:
    if plain in PLAIN_WORDS:
        return None
    for sign, lists in ((1, OCCUPATION_ENDINGS), (-1, EMPLOYER_ENDINGS)):
        languages = frozenset(language for language, endings in lists.items() if _ends(plain, endings))
        if languages:
            return _Noun(sign, PROBABLE, languages)
    return None


def _ends(plain: str, endings: frozenset[str]) -> bool:
    return any(plain.endswith(ending) and len(plain) >= len(ending) + MIN_STEM for ending in endings)
