"""How a skill is learnt: its kind and topic, what it has in common with others, what comes before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kairix_core.domain.roadmap import SkillKind
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.lexicon.word_table import names, toml

OTHER_TOPIC = "Further skills"


class Related(NamedTuple):
    """``share`` of the level in ``skill`` counts."""

    skill: str
    share: float


def kind_of(skill: str) -> SkillKind:
    listed = _labels("kind_of").get(skill) or _labels("kinds").get(_area(skill))
    return SkillKind(listed) if listed else SkillKind.TOOL


def topic_of(skill: str) -> str:
    """Under which name a roadmap groups it."""
    return _labels("topics").get(_area(skill), OTHER_TOPIC)


def related_to(skill: str) -> tuple[Related, ...]:
    """What tells of a skill without being it, most telling first."""
    return _related().get(skill, ())


def prerequisites_of(skill: str) -> tuple[str, ...]:
    """The skills that come first, by their names."""
    return tuple(names(toml("learning")["prerequisites"].get(skill, "")))


def _area(skill: str) -> str:
    known = canonical_skill(skill)
    return known.area if known else ""


@cache
def _labels(table: str) -> Mapping[str, str]:
    return {name: label for label, block in toml("learning")[table].items() for name in names(block)}


@cache
def _related() -> Mapping[str, tuple[Related, ...]]:
    found: dict[str, list[Related]] = defaultdict(list)
    for skill, block in toml("learning")["implies"].items():
        for implied, _, share in (name.rpartition(" ") for name in names(block)):
            found[implied].append(Related(skill, float(share)))
    for group in toml("learning")["alike"]:
        alike = tuple(names(group["skills"]))
        for skill in alike:
            found[skill] += [Related(other, group["share"]) for other in alike if other != skill]
    return {skill: tuple(sorted(related, key=lambda one: -one.share)) for skill, related in found.items()}
