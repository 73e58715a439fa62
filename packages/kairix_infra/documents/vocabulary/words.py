"""The vocabulary of the import, kept as data in ``words*.toml``."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FILES = tuple(Path(__file__).with_name(name) for name in ("words.toml", "words_roles.toml", "words_labels.toml"))


def words(name: str) -> frozenset[str]:
    """The words of a list; ``_`` in the file stands for a space."""
    return _spaced(_tables()["words"][name])


def phrases(name: str) -> frozenset[str]:
    """The lines of a list."""
    return frozenset(line.strip() for line in _tables()["phrases"][name].splitlines() if line.strip())


def words_by_section(table: str) -> dict[str, frozenset[str]]:
    """For each section of JSON Resume its words."""
    return {section: frozenset(text.split()) for section, text in _tables()[table].items()}


def words_by_language(table: str) -> dict[str, frozenset[str]]:
    """For each language its words; ``_`` in the file stands for a space."""
    return {language: _spaced(text) for language, text in _tables()[table].items()}


def folded_words(table: str) -> dict[str, frozenset[str]]:
    """The same, folded."""
    return {language: frozenset(map(folded, known)) for language, known in words_by_language(table).items()}


def folded(text: str) -> str:
    """Small letters without accents: ``Ingénieure`` and ``INGENIEURE`` are one word."""
    parted = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", "".join(char for char in parted if not "\u0300" <= char <= "\u036f"))


def any_of(names: Iterable[str]) -> str:
    """A pattern of names, the longest first, with and without accents."""
    known = {form for name in names for form in (name, folded(name))}
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(known, key=len, reverse=True))


def _spaced(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    for file in FILES:
        tables |= tomllib.loads(file.read_text(encoding="utf-8"))
    return tables
