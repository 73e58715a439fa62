"""What makes one question more fitting now than another that is worth as much."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.lexicon.role_titles import role_named
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.words import terms

#: Of the questions that visitors asked in vain, the newest.
MOST_ASKED = 30


@dataclass(frozen=True, slots=True)
class Focus:
    """Attributes that are ``sought``: visitors asked for them and were told nothing; that are ``needed`` in the roles
    wanted; and the ``sections`` of which somebody has just spoken.
    """

    sought: Collection[str] = ()
    needed: Collection[str] = ()
    sections: Collection[str] = ()


def sought_in(questions: Iterable[str], specs: Iterable[AttributeSpec]) -> set[str]:
    """The attributes whose label a question has all the words of."""
    asked = [terms(question) for question in list(questions)[:MOST_ASKED]]
    return {spec.key for spec in specs if not spec.derived and any(_label(spec.key) <= words for words in asked)}


def needed_for(values: Mapping[str, Any]) -> set[str]:
    """Where the skills belong that the roles wanted ask for."""
    return {area for title in values.get("target_roles") or () for area in _areas(title)}


def _areas(title: str) -> Iterator[str]:
    if match := role_named(title):
        for need in match.role.needs:
            skills = (canonical_skill(name) for name in need.any_of)
            yield from (skill.area for skill in skills if skill is not None)


@cache
def _label(attribute: str) -> frozenset[str]:
    return terms(ATTRIBUTES[attribute].label)
