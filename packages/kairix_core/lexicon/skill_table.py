"""The table of skills: what each is called, and where its names may be found in running text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from kairix_core.lexicon.folding import fold

FILES = tuple(Path(__file__).with_name(f"{name}.toml") for name in ("skills", "skills_trades", "skills_tools"))
TOKEN = re.compile(r"(?<!\w)\.net(?!\w)|[^\W_]+(?:[+#]+(?![^\W\d_]))?", re.IGNORECASE)
#: Words this short, and words with these endings, have no plural in "s" to be taken off.
SHORTEST_PLURAL = 4
SINGULARS = ("ss", "us", "is", "as")


class Use(StrEnum):
    """In which running text a name stands for its skill; the value is its mark in the files."""

    ALWAYS = ""
    AS_WRITTEN = "^"
    NAME_IN_CONTEXT = "~"
    NOUN_IN_CONTEXT = "*"


@dataclass(frozen=True, slots=True)
class Skill:
    """``name`` as the field writes it; ``area`` is the attribute that lists skills of its kind."""

    name: str
    area: str


@dataclass(frozen=True, slots=True)
class Name:
    text: str
    skill: Skill
    use: Use


@dataclass(slots=True)
class Node:
    """Where the words so far lead: to a name that ends here, and to longer ones."""

    name: Name | None = None
    longer: dict[str, Node] = field(default_factory=dict)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Each word as it compares, with its place: ``C++`` and ``.NET`` are one word each, plurals are singular."""
    return [(_singular(fold(found[0])), found.start(), found.end()) for found in TOKEN.finditer(text)]


def _singular(word: str) -> str:
    has_plural = len(word) >= SHORTEST_PLURAL and word.endswith("s") and not word.endswith(SINGULARS)
    return word[:-1] if has_plural else word


def all_names() -> Iterator[Name]:
    """Every name of every skill, in the order of the files."""
    for file in FILES:
        yield from _names(tomllib.loads(file.read_text(encoding="utf-8")))


def _names(areas: Mapping[str, str]) -> Iterator[Name]:
    for area, block in areas.items():
        for line in block.splitlines():
            if line and not line.startswith("#"):
                yield from _called(line, area)


def _called(line: str, area: str) -> Iterator[Name]:
    marked = [part.strip() for part in line.split("|")]
    skill = Skill(marked[0].lstrip("^~*"), area)
    for text in marked:
        bare = text.lstrip("^~*")
        yield Name(bare, skill, Use(text.removesuffix(bare)))


@cache
def tree() -> Node:
    """All names by their words; where two skills have one name, the first keeps it."""
    root = Node()
    for name in all_names():
        node = root
        for word, _, _ in tokens(name.text):
            node = node.longer.setdefault(word, Node())
        node.name = node.name or name
    return root


def named(words: list[str]) -> Name | None:
    """The name that these words are, all of them."""
    node: Node | None = tree()
    for word in words:
        node = node.longer.get(word) if node else None
    return node.name if node else None
