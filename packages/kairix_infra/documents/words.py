"""The vocabulary of the import, kept as data in ``words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("words.toml")


def words(name: str) -> frozenset[str]:
    """The words of a list; ``_`` in the file stands for a space."""
    return frozenset(word.replace("_", " ") for word in _file()["words"][name].split())


def phrases(name: str) -> frozenset[str]:
    """The lines of a list."""
    return frozenset(line.strip() for line in _file()["phrases"][name].splitlines() if line.strip())


def words_by_section(table: str) -> dict[str, frozenset[str]]:
    """For each section of JSON Resume its words."""
    return {section: frozenset(text.split()) for section, text in _file()[table].items()}


@cache
def _file() -> dict[str, dict[str, str]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
