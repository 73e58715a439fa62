"""Which roles come first for what somebody has typed so far."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache

from kairix_core.domain.role import Role
from kairix_core.lexicon.word_table import plain

#: Shorter words are another word as soon as one letter is.
SHORTEST_WITH_A_SLIP = 4
#: As many letters as that may be those that words of a title begin with.
SHORTEST_INITIALS = 2
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Fit(IntEnum):
    """How what was typed fits a role, the best first: with whole words, or ``HALF`` with beginnings of words."""

    IS_TITLE = 0
    IS_NAME = 1
    BEGINS_TITLE = 2
    INITIALS = 3
    IN_TITLE = 4
    HALF_BEGINS_TITLE = 5
    HALF_IN_TITLE = 6
    BEGINS_NAME = 7
    IN_NAME = 8
    HALF_BEGINS_NAME = 9
    HALF_IN_NAME = 10


def roles_fitting(readings: Sequence[str], table: Iterable[Role]) -> list[Role]:
    """The roles that one of these readings of a query fits, the best first, then by how good the first reading is that
    fits so; of equals those that are known by many names and lie on many ways, and the shorter title.
    """
    found = [(best, role) for role in table if (best := _best(readings, role)) is not None]
    return [role for _, role in sorted(found, key=lambda one: (*one[0], -_renown(one[1]), len(one[1].title)))]


def mended(query: str, words: Collection[str], beginnings: Collection[str]) -> str:
    """With the word meant in the place of each that begins none of ``words``, where one letter makes it such a word."""
    return " ".join(_mended(word, words, beginnings) for word in query.split())


def _best(readings: Sequence[str], role: Role) -> tuple[Fit, int] | None:
    title, *others = map(_plain, role.names)
    fits = [
        (fit, place)
        for place, asked in enumerate(dict.fromkeys(readings))
        for fit in (*_of_title(asked, title), *(fit for name in others for fit in _of_name(asked, name)))
    ]
    return min(fits, default=None)


@lru_cache(maxsize=8192)
def _plain(name: str) -> str:
    return plain(name)


def _of_title(asked: str, title: str) -> Iterator[Fit]:
    if asked == title:
        yield Fit.IS_TITLE
    if len(asked) >= SHORTEST_INITIALS and asked == "".join(word[0] for word in title.split()):
        yield Fit.INITIALS
    yield from _parts(asked, title, (Fit.BEGINS_TITLE, Fit.IN_TITLE, Fit.HALF_BEGINS_TITLE, Fit.HALF_IN_TITLE))


def _of_name(asked: str, name: str) -> Iterator[Fit]:
    if asked == name:
        yield Fit.IS_NAME
    yield from _parts(asked, name, (Fit.BEGINS_NAME, Fit.IN_NAME, Fit.HALF_BEGINS_NAME, Fit.HALF_IN_NAME))


def _parts(asked: str, name: str, fits: tuple[Fit, Fit, Fit, Fit]) -> Iterator[Fit]:
    begins, has, half_begins, half_has = fits
    parts, within = asked.split(), f" {name}"
    if not parts or not all(f" {part}" in within for part in parts):
        return
    words = name.split()
    is_first = len(parts) <= len(words) and all(map(str.startswith, words, parts))
    if {*parts} <= {*words}:
        yield begins if is_first else has
    else:
        yield half_begins if is_first else half_has


def _renown(role: Role) -> int:
    return len(role.also) + len(role.before) + len(role.after)


def _mended(word: str, words: Collection[str], beginnings: Collection[str]) -> str:
    """A whole word before the beginning of one."""
    if len(word) < SHORTEST_WITH_A_SLIP or word in beginnings:
        return word
    near = list(_one_letter_off(word))
    meant = [*(one for one in near if one in words), *(one for one in near if one in beginnings)]
    return next(iter(meant), word)


def _one_letter_off(word: str) -> Iterator[str]:
    """Two letters swapped, one missing, one wrong, one too many."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + letter + right for left, right in cuts for letter in LETTERS)
    yield from (left + letter + right[1:] for left, right in cuts if right for letter in LETTERS)
    yield from (left + right[1:] for left, right in cuts if right)
