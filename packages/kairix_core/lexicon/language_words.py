"""Which words tell a language, and how much each of them does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from kairix_core.domain.language import Language
from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.word_table import toml

#: What a word tells that is written without its accents.
BARE = 0.5


@cache
def telling_words() -> Mapping[str, Mapping[Language, float]]:
    """For each word, in lower case, its share of each language that has it: 1 where no other one does."""
    known: dict[str, dict[Language, float]] = defaultdict(dict)
    for language in Language:
        for word in toml("language_words")[language].split():
            known[fold(word)].setdefault(language, BARE)
            known[word][language] = 1.0
    return {word: _shares(found) for word, found in known.items()}


@cache
def articles() -> frozenset[str]:
    return frozenset(toml("language_words")["articles"].split())


def _shares(found: Mapping[Language, float]) -> dict[Language, float]:
    total = sum(found.values())
    return {language: told / total for language, told in found.items()}


@cache
def common_words(language: Language | None) -> frozenset[str]:
    """What a language says in every other sentence, folded; of all languages where it is not known which."""
    languages = (language,) if language else Language
    return frozenset(fold(word) for one in languages for word in toml("language_words")[one].split())
