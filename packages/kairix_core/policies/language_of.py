"""In which language somebody asks, as far as their words tell, and in which they are answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kairix_core.domain.language import Language
from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.language_words import articles, telling_words

#: Of a text; what is pasted below a question tells no more of it.
SAMPLE = 600
WORD = re.compile(r"[^\W\d_]+")
QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]{2,200}[\"“”«»]")
CAPITAL = re.compile(r"\s+[\"“„«]?[A-ZÀ-ÖØ-Þ]")
#: Signs that only one language sets.
SIGNS = (
    (re.compile(r"[¿¡]"), Language.SPANISH),
    (re.compile(r"\w\s[?!](?:\s|$)"), Language.FRENCH),
    (re.compile(r"\b[a-zäöü]*ß|\b[a-z]*[äöü][a-zäöü]*"), Language.GERMAN),
    (re.compile(r"\b[a-z]*(?:ção|ções|[ãõ])[a-z]*"), Language.PORTUGUESE),
    (re.compile(r"\b[a-z]*ñ[a-z]*"), Language.SPANISH),
    (re.compile(r"\b[a-z]*[œêû][a-zéèê]*"), Language.FRENCH),
)
SIGN = 0.5
#: A language is told by one word of its own, when hardly anything speaks for another one …
ENOUGH, AHEAD = 0.75, 1.5
#: … and, in more words than a heading has, by so large a share of them.
HEADING, SHARE = 4, 0.22


def answer_language(question: str, earlier: Iterable[str], preferred: Language | None, *, person: str = "") -> Language:
    """The language of the question; where that does not tell, of the latest ``earlier`` question (newest first) that
    does; then what the visitor's browser asks for; else English.
    """
    told = (language_of(asked, person=person) for asked in (question, *earlier))
    return next(filter(None, told), None) or preferred or Language.ENGLISH


def language_of(text: str, *, person: str = "") -> Language | None:
    """None where the words leave it open: a name, "CV?", half one language and half another, or one that is not ours.

    What is in quotation marks and the words of the ``person``'s name tell nothing.
    """
    said = QUOTED.sub(" ", text[:SAMPLE])
    own = {fold(word) for word in WORD.findall(person)}
    words = [word for word in _words(said) if fold(word) not in own]
    told = dict.fromkeys(Language, 0.0)
    for word in words:
        for language, share in telling_words().get(word, {}).items():
            told[language] += share
    for sign, language in SIGNS:
        if told[language] and sign.search(said):
            told[language] += SIGN
    return _leading(told, len(words))


def _leading(told: Mapping[Language, float], words: int) -> Language | None:
    first, second = sorted(told, key=lambda language: -told[language])[:2]
    most = told[first]
    clear = most >= max(ENOUGH, AHEAD * told[second]) and (words <= HEADING or most >= SHARE * words)
    return first if clear else None


def _words(text: str) -> Iterator[str]:
    """In lower case, without the articles that begin a name."""
    for found in WORD.finditer(text):
        word = found[0].lower()
        if found[0][0].isupper() and word in articles() and CAPITAL.match(text, found.end()):
            continue
        yield word
