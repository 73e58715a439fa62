"""Words that stand for something, as the lexicon's files list them, and how they are found in a text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kairix_core.lexicon.folding import fold

#: For each label the pattern of its words, to be searched for in ``plain`` text.
Words = Mapping[str, re.Pattern[str]]

WORD = re.compile(r"[^\W_]+")
INITIAL = re.compile(r"(?<![^\W_])([^\W_])\.(?:(?=[^\W_])|\s(?=[^\W_]\.))")
#: Written without spaces between the words.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
#: Titles, names and what is said of them in a line; more is prose, in which a word tells less.
LONGEST = 500
ANY_LETTERS, ANY_WORDS = r"\w*", r"\w+(?: \w+){0,2}"


def plain(text: str) -> str:
    """Folded words with one blank between them: ``B.Sc. (Hons)`` → ``bsc hons``; of a long text the beginning."""
    return " ".join(WORD.findall(fold(INITIAL.sub(r"\1", text[:LONGEST]))))


@cache
def toml(name: str) -> Mapping[str, Any]:
    """A file of the lexicon, read once."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(file: str, table: str) -> Words:
    """A table of a file, in its order: "|" parts names, "*" stands for any letters, or alone for up to three words.

    A name after "=" counts only when it is the whole text.
    """
    return {label: _pattern(list(names(block))) for label, block in toml(file)[table].items()}


def names(block: str) -> Iterator[str]:
    yield from filter(None, (" ".join(name.split()) for name in block.split("|")))


def _pattern(listed: list[str]) -> re.Pattern[str]:
    longest_first = sorted(listed, key=len, reverse=True)
    return re.compile("|".join(_one(name) for name in longest_first))


def _one(name: str) -> str:
    is_whole = name.startswith("=")
    parts = [ANY_WORDS if part == "*" else _word(part) for part in name.removeprefix("=").split()]
    pattern = " ".join(parts)
    if UNSPACED.search(name):
        return pattern
    return rf"^{pattern}$" if is_whole else rf"(?<!\w){pattern}(?!\w)"


def _word(part: str) -> str:
    return ANY_LETTERS.join(re.escape(plain(piece)) for piece in part.split("*"))


def earliest(known: Words, text: str) -> str | None:
    """The label of the word that stands first in plain text, of two at one place the longer."""
    found = [(match.start(), -len(match[0]), label) for label, match in _matches(known, text)]
    return min(found)[2] if found else None


def longest(known: Words, text: str) -> str | None:
    """The label of the longest word in plain text; of two, the first in the file."""
    return max(_matches(known, text), key=lambda found: len(found[1][0]), default=(None, None))[0]


def first_listed(known: Words, text: str) -> str | None:
    """The first label of the file that plain text has a word of."""
    return next((label for label, _ in _matches(known, text)), None)


def _matches(known: Words, text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for label, pattern in known.items():
        if (match := pattern.search(text)) is not None:
            yield label, match
