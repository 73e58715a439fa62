"""How long and how lately each skill was used, and which skills stand out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from kairix_core.domain.profile.fact import Proposal
from kairix_core.lexicon.skills import Skill, canonical_skill, skills_in
from kairix_core.policies.inference.career import Career, Spell, Told
from kairix_core.policies.inference.proposing import CERTAIN, ROUGH, WORDED, basis_of, in_years, inferred
from kairix_core.policies.periods import MONTHS_PER_YEAR, months_covered

MOST_TOP_SKILLS = 8


@dataclass(frozen=True, slots=True)
class _Known:
    """A skill of the profile, or one that a position lists, with where it was used."""

    name: str
    area: str
    told: Told | None
    used: Sequence[Spell]

    @property
    def months(self) -> int:
        return months_covered(spell.stretch for spell in self.used if spell.stretch)

    @property
    def last_used(self) -> str:
        """The year; empty where nothing says when."""
        years = [_last_year(spell) for spell in self.used if spell.stretch]
        return f"{max(years):04}" if years else ""

    @property
    def standing(self) -> tuple[float, float, str]:
        """By which skills are compared: level, years, last use; what is said before what is worked out."""
        said = self.told.value if self.told else {}
        years = said.get("years") or in_years(self.months)
        return (said.get("level") or 0, years, str(said.get("lastUsed") or self.last_used))


def _last_year(spell: Spell) -> int:
    if spell.goes_on or spell.stretch is None:
        return spell.today.year
    return (spell.stretch.end - 1) // MONTHS_PER_YEAR


def skills(career: Career) -> Iterator[Proposal]:
    known = _known(career)
    for skill in known:
        yield from _use(skill)
    if known:
        yield inferred("number_of_skills", len(known), _basis(known), CERTAIN)
    outstanding = [skill for skill in known if skill.standing[0] or skill.standing[1]]
    for skill in sorted(outstanding, key=lambda skill: skill.standing, reverse=True)[:MOST_TOP_SKILLS]:
        yield inferred("top_skills", skill.name, _basis([skill]), WORDED)


def _basis(known: Sequence[_Known]) -> tuple[UUID, ...]:
    """Of the facts that name them; a skill that only positions name rests on those."""
    return basis_of(about for skill in known for about in ([skill.told] if skill.told else skill.used))


def _use(skill: _Known) -> Iterator[Proposal]:
    """Years and last use, and with them a skill that only positions list."""
    if not skill.last_used:
        return
    about = ([skill.told] if skill.told else []) + list(skill.used)
    value = {"name": skill.name, "years": in_years(skill.months), "lastUsed": skill.last_used}
    yield inferred(skill.area, value, basis_of(about), ROUGH if skill.told else WORDED)


def _known(career: Career) -> list[_Known]:
    used = _used(career)
    known: dict[str, _Known] = {}
    for told in career.skills:
        skill = canonical_skill(told.value["name"])
        name = skill.name if skill else told.value["name"]
        known.setdefault(name, _Known(told.value["name"], told.attribute, told, used.get(skill, ()) if skill else ()))
    for skill, spells in used.items():
        if skill.name not in known and any(skill in map(canonical_skill, spell.named) for spell in spells):
            known[skill.name] = _Known(skill.name, skill.area, None, spells)
    return list(known.values())


def _used(career: Career) -> Mapping[Skill, Sequence[Spell]]:
    """Each skill with the positions and projects that name it."""
    used: dict[Skill, list[Spell]] = defaultdict(list)
    for spell in [*career.positions, *career.spells("projects")]:
        listed = filter(None, map(canonical_skill, spell.named))
        for skill in dict.fromkeys([*listed, *mentioned(spell.wording)]):
            used[skill].append(spell)
    return used


@lru_cache(maxsize=1024)
def mentioned(text: str) -> tuple[Skill, ...]:
    """The skills that a text names, each once."""
    return tuple(dict.fromkeys(mention.skill for mention in skills_in(text)))
