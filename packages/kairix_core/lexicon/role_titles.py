"""Which role of the table a title means, and how senior."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.roles import roles
from kairix_core.lexicon.titles import seniority_of
from kairix_core.lexicon.word_table import names, plain, toml

#: From here on a title means a role; and so much better than the next, to mean that one alone.
ENOUGH, CLEARLY = 0.6, 0.1
MOST_CANDIDATES = 5
#: Fewer letters mean many things, unless they are all that a role is called.
SHORTEST = 3
#: What is left of the likeness to a name without the rank: a nurse manager is more of a nurse manager than of a nurse.
RANKED = 0.88
GENDERS = re.compile(
    r"\(\s*(?:all genders?|[a-z](?:\s*[/|,]\s*[a-z])+)\s*\)|[*:_/](?:in|innen|e|euse|a)\b", re.IGNORECASE
)
FEMININE = re.compile(r"(?<=[^\W\d_]{4}er|[^\W\d_]{3}eur|[^\W\d_]{3}ekt|[^\W\d_]{3}ist)in\b")
JOINING = frozenset({"of", "and", "for", "the", "de", "und", "fur", "et", "y"})
NUMERALS: Mapping[str, Seniority] = {
    "i": Seniority.JUNIOR,
    "ii": Seniority.MID,
    "iii": Seniority.SENIOR,
    "iv": Seniority.LEAD,
}
#: Words that are a rank only beside the right others: a staff engineer has one, a staff nurse has none.
RANK_WORDS = frozenset({"staff", "level"})
#: Ranks in a trade; who manages it or heads it is in another.
GRADES = frozenset({"intern", "junior", "mid-level", "senior", "lead", "staff", "principal"})
RANKS: Mapping[str, Seniority] = {
    "intern": Seniority.JUNIOR,
    "junior": Seniority.JUNIOR,
    "mid-level": Seniority.MID,
    "senior": Seniority.SENIOR,
}


class RoleMatch(NamedTuple):
    """``seniority`` None where the title has no rank beside the role's own name; ``likeness`` from 0 to 1."""

    role: Role
    seniority: Seniority | None
    likeness: float


class _Name(NamedTuple):
    key: str
    words: frozenset[str]
    weight: float


def role_named(title: str) -> RoleMatch | None:
    """The role that a title means; None where it means none, or could as well mean another."""
    found = roles_like(title)
    if not found or (len(found) > 1 and found[0].likeness - found[1].likeness < CLEARLY):
        return None
    is_too_short = len("".join(_words(title))) < SHORTEST and found[0].likeness < 1
    return None if is_too_short else found[0]


def in_common_words(title: str) -> str:
    """A title, or the beginning of one, in the words that most names have: ``Back-End Entwicklerin`` is a backend
    engineer.
    """
    return " ".join(_words(title))


@cache
def words_of_names() -> frozenset[str]:
    """Every word that a role's name has, as it stands there and in the common words."""
    every = (name for role in roles().values() for name in role.names)
    return frozenset(word for name in every for word in (*plain(name).split(), *_words(name)))


@lru_cache(maxsize=1024)
def roles_like(title: str) -> tuple[RoleMatch, ...]:
    """The roles that a title may mean, the likeliest first."""
    words = _words(title)
    said, ranks = frozenset(words), frozenset(filter(_is_rank, words))
    found = [(_likeness_to(name, said, ranks), name) for name in _names()]
    best: dict[str, RoleMatch] = {}
    for likeness, name in sorted(found, key=lambda one: -one[0]):
        if likeness >= ENOUGH and name.key not in best:
            best[name.key] = RoleMatch(roles()[name.key], _seniority(words, name.words), round(likeness, 3))
    return tuple(best.values())[:MOST_CANDIDATES]


def rank_in(title: str) -> Seniority | None:
    """The rank that a title says, whatever the role."""
    return _seniority(_words(title), frozenset())


def _seniority(words: Sequence[str], name: frozenset[str]) -> Seniority | None:
    """Of what the title says beyond the name: an engineering manager is none that manages engineering managers."""
    beyond = [word for word in words if word not in name]
    if numeral := next((NUMERALS[word] for word in beyond if word in NUMERALS), None):
        return numeral
    rank = seniority_of(" ".join(beyond)) or (seniority_of(" ".join(words)) if RANK_WORDS & {*beyond} else None)
    return RANKS.get(rank, Seniority.LEAD) if rank else None


def _likeness_to(name: _Name, said: frozenset[str], ranks: frozenset[str]) -> float:
    """Words of rank that are no part of the name count little: a senior product manager is a product manager."""
    unranked = said - (ranks - name.words)
    return _likeness(unranked, name) * (1 if unranked == said else RANKED)


@cache
def _is_rank(word: str) -> bool:
    return word in NUMERALS or word in RANK_WORDS or seniority_of(word) in GRADES


def _words(text: str) -> tuple[str, ...]:
    said = FEMININE.sub("", plain(GENDERS.sub(" ", text)))
    for pattern, word in _same():
        said = pattern.sub(word, said)
    return tuple(word for word in said.split() if word not in JOINING)


@cache
def _same() -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = [(name, word) for word, block in toml("role_words")["same"].items() for name in names(block)]
    return tuple((re.compile(rf"\b{name}\b"), word) for name, word in sorted(listed, key=lambda pair: -len(pair[0])))


@cache
def _names() -> tuple[_Name, ...]:
    listed = [(role.key, frozenset(_words(name))) for role in roles().values() for name in role.names]
    return tuple(_Name(key, words, _weight(words)) for key, words in listed)


@cache
def _weights() -> Mapping[str, float]:
    """What a word tells: the fewer names have it, the more; the empty word stands for one that no name has."""
    names_with = Counter(word for role in roles().values() for name in role.names for word in set(_words(name)))
    total = sum(len(role.names) for role in roles().values())
    return {"": math.log(1 + total)} | {word: math.log(1 + total / times) for word, times in names_with.items()}


def _likeness(words: frozenset[str], name: _Name) -> float:
    """Twice what they share, by what there is of both."""
    if not (shared := words & name.words):
        return 0.0
    return 2 * _weight(shared) / (_weight(words) + name.weight)


def _weight(words: Iterable[str]) -> float:
    weights = _weights()
    return sum(weights.get(word, weights[""]) for word in words)
