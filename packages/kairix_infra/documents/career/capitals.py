"""Names and titles that a document sets in capitals, as they are written elsewhere.

``JANE MCDONALD`` is Jane McDonald, ``SENIOR DATA ENGINEER`` a Senior Data Engineer. What the document itself writes in
small letters decides; then what is known of names, of abbreviations and of skills.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from kairix_core.lexicon.skills import canonical_skill
from kairix_infra.documents.vocabulary.words import words, words_by_language

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
VOWEL = re.compile(r"[AEIOUYÄÖÜÅÆØÁÀÂÃÉÈÊËÍÎÏÓÔÕÚÛ]")
#: ``O’Neill``, ``D’Arcenay``; with more letters before it, an apostrophe belongs to the word.
ELIDED = re.compile(r"([^\W\d_])(['’])([^\W\d_]{2,})")
SCOTTISH = re.compile(r"MC(?=[^\W\d_]{3,})")
PARTICLES = words("name_particles")
#: ``PhD``, by what it is in small letters.
DEGREES = {written.casefold(): written for written in words("name_degrees")}
ABBREVIATIONS = words_by_language("occupation_abbreviations")["all"] | words("abbreviations")
SMALL_WORDS = words("small_words")
#: A single word of so few letters may be an abbreviation that nobody has listed.
SHORT = 4
POSITIONS = ("work", "volunteer")


def without_capitals(resume: Any, text: str) -> Any:
    """The résumé with the person's name, their headline and their positions in small letters too."""
    written = _Written(text)
    basics = resume.get("basics")
    if isinstance(basics, dict):
        _change(basics, "name", written.name)
        _change(basics, "label", written.title)
    for position in (entry for section in POSITIONS for entry in resume.get(section, ())):
        _change(position, "position", written.title)
    return resume


def _change(holder: dict[str, Any], key: str, written: Callable[[str], str]) -> None:
    if isinstance(value := holder.get(key), str):
        holder[key] = written(value)


class _Written:
    """Words as this document writes them where it does not shout."""

    def __init__(self, text: str) -> None:
        self._text = text

    def name(self, name: str) -> str:
        """One word may be in capitals among others that are not: ``Jeanne DUPONT``."""
        whole = name.isupper()
        if not any(map(_shouts, WORD.findall(name))) or (whole and len(name) < SHORT):
            return name
        if whole and (elsewhere := self._elsewhere(name)):
            return elsewhere
        return "".join(self._of_name(part, whole=whole, first=at == 0) for at, part in _parts(name))

    def title(self, title: str) -> str:
        if not title.isupper() or (" " not in title and len(title) <= SHORT):
            return title
        if elsewhere := self._elsewhere(title):
            return elsewhere
        return "".join(self._of_title(part, first=at == 0) for at, part in _parts(title))

    def _of_name(self, word: str, *, whole: bool, first: bool) -> str:
        if not _shouts(word) or ROMAN.fullmatch(word) or (len(word) < 3 and (not whole or not VOWEL.search(word))):
            return word
        if (degree := DEGREES.get(word.casefold())) and not first:
            return degree
        if word.casefold() in PARTICLES and not first:
            return word.casefold()
        return self._elsewhere(word) or _capitalized(word)

    def _of_title(self, word: str, *, first: bool) -> str:
        if not _shouts(word) or word in ABBREVIATIONS or ROMAN.fullmatch(word):
            return word
        if word.casefold() in SMALL_WORDS and not first:
            return word.casefold()
        skill = canonical_skill(word)
        if skill is not None and skill.name.casefold() == word.casefold():
            return skill.name
        return self._elsewhere(word) or (word if not VOWEL.search(word) else word.capitalize())

    def _elsewhere(self, words: str) -> str | None:
        """The same words with a capital first and small letters behind it."""
        found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self._text, re.IGNORECASE)
        cased = (each.group() for each in found)
        return next((each for each in cased if each[0].isupper() and not each.isupper()), None)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Words and what stands between them, each with its place."""
    end = 0
    for word in WORD.finditer(text):
        if word.start() > end:
            yield end, text[end : word.start()]
        yield word.start(), word.group()
        end = word.end()
    if end < len(text):
        yield end, text[end:]


def _shouts(word: str) -> bool:
    """Capitals alone, or behind ``Mc``."""
    return len(word) > 1 and (word.isupper() or (re.fullmatch(r"Mc[^\W\d_]+", word) is not None and word[2:].isupper()))


def _capitalized(word: str) -> str:
    if elided := ELIDED.fullmatch(word):
        return elided[1] + elided[2] + elided[3].capitalize()
    if scottish := SCOTTISH.match(word.upper()):
        return "Mc" + word[scottish.end() :].capitalize()
    return word.capitalize()
