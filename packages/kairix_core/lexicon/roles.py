"""The table of roles that ships with Kairix: one file per family."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kairix_core.domain.role import Need, Role
from kairix_core.lexicon.skills import canonical_skill

FOLDER = Path(__file__).with_name("roles")


@cache
def roles() -> Mapping[str, Role]:
    """Every role by its key, in the order of the files; each step is told by both of its ends."""
    return connected(role for file in sorted(FOLDER.glob("*.toml")) for role in _read(file))


def _read(file: Path) -> Iterator[Role]:
    for entry in tomllib.loads(file.read_text(encoding="utf-8"))["role"]:
        role = Role.model_validate(entry)
        yield role.model_copy(update={"needs": tuple(map(in_the_words_of_the_lexicon, role.needs))})


def in_the_words_of_the_lexicon(need: Need) -> Need:
    """Skills that the lexicon knows by the names that it has for them."""
    known = ((canonical_skill(name), name) for name in need.any_of)
    return need.model_copy(update={"any_of": tuple(skill.name if skill else name for skill, name in known)})


def connected(table: Iterable[Role]) -> Mapping[str, Role]:
    """These roles by their keys. A step that one end tells of (``after``), the other one has too (``before``).

    ``ValueError`` for a key that two of them have.
    """
    listed = tuple(table)
    if twice := [key for key, times in Counter(role.key for role in listed).items() if times > 1]:
        raise ValueError(f"two roles have the key {twice[0]}")
    return MappingProxyType({role.key: _with_steps(role, listed) for role in listed})


def _with_steps(role: Role, listed: tuple[Role, ...]) -> Role:
    before = (*role.before, *(other.key for other in listed if role.key in other.after))
    after = (*role.after, *(other.key for other in listed if role.key in other.before))
    return role.model_copy(update={"before": tuple(dict.fromkeys(before)), "after": tuple(dict.fromkeys(after))})
