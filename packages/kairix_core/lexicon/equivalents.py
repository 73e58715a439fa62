"""What things of a career are called in other languages, in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kairix_core.domain.language import Language
from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.languages import LANGUAGES
from kairix_core.lexicon.word_table import toml

SPOKEN_BY_NAME = {fold(name): fold(english) for name, (english, _) in LANGUAGES.items() if fold(name) != fold(english)}


@cache
def equivalents(language: Language | None) -> Mapping[str, str]:
    """Folded words of a language, or of all of them, to folded English ones; languages by their names among them."""
    tables = toml("equivalents")
    named = tables.values() if language is None else [tables.get(language, {})]
    things = {word: english for table in named for english, words in table.items() for word in words.split()}
    return {**SPOKEN_BY_NAME, **things}
