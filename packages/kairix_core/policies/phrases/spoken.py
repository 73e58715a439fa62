"""The phrases of each language, and how a person is named in them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kairix_core.domain.language import Language
from kairix_core.lexicon.folding import fold
from kairix_core.policies.phrases.dutch import DUTCH
from kairix_core.policies.phrases.english import ENGLISH
from kairix_core.policies.phrases.french import FRENCH
from kairix_core.policies.phrases.german import GERMAN
from kairix_core.policies.phrases.italian import ITALIAN
from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.phrases.portuguese import PORTUGUESE
from kairix_core.policies.phrases.spanish import SPANISH

PHRASES: Mapping[Language, Phrases] = {
    Language.ENGLISH: ENGLISH,
    Language.GERMAN: GERMAN,
    Language.FRENCH: FRENCH,
    Language.SPANISH: SPANISH,
    Language.ITALIAN: ITALIAN,
    Language.PORTUGUESE: PORTUGUESE,
    Language.DUTCH: DUTCH,
}
VOWEL = re.compile(r"[aeiou]|y(?![aeiou])")
#: The sound of an "i" that begins a word, whatever marks stand before it: "Inglés", "historia", but not "hielo".
SOUND_OF_I = re.compile(r"\W*h?i(?![ae])|\W*i")


def naming(phrases: Phrases, name: str) -> dict[str, str]:
    """What the gaps for the person are filled with; ``name`` is empty where it is not known."""
    if name:
        of = _of(name, phrases)
        return {"name": name, "Name": name, "of": of, "Of": of}
    somebody, of = phrases.somebody, phrases.of_somebody
    return {"name": somebody, "Name": _capital(somebody), "of": of, "Of": _capital(of)}


def _of(name: str, phrases: Phrases) -> str:
    elided = phrases.of_elided
    return (elided if elided and VOWEL.match(fold(name)) else phrases.of).format(name=name)


def joint_before(last: str, phrases: Phrases) -> str:
    """What joins the last of several things to those before it."""
    other = phrases.joint_before_i
    return other if other and SOUND_OF_I.match(fold(last)) else phrases.joint


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
