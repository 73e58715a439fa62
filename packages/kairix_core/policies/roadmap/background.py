"""What a person brings to a role, as the accepted facts tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.schema import ATTRIBUTES, SKILL_AREAS, TOOL_AREAS
from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.role_titles import role_named
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.inference.career import Career, Job, career_of
from kairix_core.policies.inference.skills import mentioned
from kairix_core.policies.ledger.fold import fold, is_accepted
from kairix_core.policies.periods import MONTHS_PER_YEAR, months_covered

ENTRIES = frozenset({*SKILL_AREAS, *TOOL_AREAS})
#: The level of what is named, and nothing more.
NAMED = 2
#: Lists of bare words, some of which are skills.
WORDS = frozenset({"strengths", "interpersonal_skills"})
#: Numbers that tell of a skill: its name, in words what the number is, and from which number on which level.
NUMBERS: Mapping[str, tuple[str, str, Mapping[int, int]]] = {
    "largest_team_led": ("People management", "people led", {1: 2, 4: 3, 10: 4}),
    "most_direct_reports": ("People management", "direct reports", {1: 2, 4: 3, 8: 4}),
    "people_mentored": ("Mentoring", "people mentored", {1: 2, 3: 3, 8: 4}),
}
#: Kinds of work that are a skill by themselves.
CRAFTS: Mapping[str, str] = {
    "software development": "Software development",
    "data and analytics": "Data analysis",
    "project management": "Project management",
    "product management": "Product management",
    "marketing and communication": "Marketing",
    "sales": "Sales",
}


@dataclass(frozen=True, slots=True)
class KnownSkill:
    """``because`` says how ``level`` is known where nobody stated it; ``last_used`` is a year."""

    name: str
    level: int | None = None
    years: float | None = None
    last_used: int | None = None
    basis: tuple[UUID, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role of the table that a position was in; ``until`` is the year it ended, None for today's."""

    role: Role
    seniority: Seniority
    until: int | None
    basis: tuple[UUID, ...]


@dataclass(frozen=True)
class Background:
    """``skills`` by their canonical names; ``held`` newest first; ``crafts`` are skills that positions tell of by the
    kind of work that they were.
    """

    skills: Mapping[str, KnownSkill]
    held: Sequence[HeldRole]
    today: date
    crafts: Mapping[str, KnownSkill] = field(default_factory=dict)

    @cached_property
    def current(self) -> HeldRole | None:
        """The role of today, else the last one."""
        return next(iter(self.held), None)


def background_of(facts: Iterable[Fact], today: date) -> Background:
    """Of accepted facts, the owner's, those of documents and conversations, and what was worked out from them."""
    listed = list(facts)
    career = career_of(listed, today)
    held = tuple(held for job in career.positions if (held := _held(job)))
    skills = _skills(listed)
    for known in _done(career):
        skills[known.name] = _better(skills.get(known.name), known)
    return Background(skills, held, today, _crafts(career.jobs))


def _done(career: Career) -> Iterator[KnownSkill]:
    """What was done in a position or a project tells of skills that no list has."""
    for spell in [*career.positions, *career.spells("projects")]:
        name = spell.text("position") or spell.text("name")
        until = None if spell.goes_on or not spell.ends else int(spell.ends[:4])
        for skill in mentioned(spell.wording):
            because = f"named in what you did as {name}" if spell.text("position") else f"named in your project {name}"
            yield KnownSkill(skill.name, NAMED, None, until, spell.basis, because)


def _crafts(jobs: Iterable[Job]) -> Mapping[str, KnownSkill]:
    by_function: dict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        if job.function and job.function in CRAFTS and job.stretch:
            by_function[job.function].append(job)
    return {CRAFTS[function]: _craft(function, about) for function, about in by_function.items()}


def _craft(function: str, jobs: Sequence[Job]) -> KnownSkill:
    months = months_covered(job.stretch for job in jobs if job.stretch)
    until = None if any(job.goes_on for job in jobs) else max(int(job.ends[:4]) for job in jobs)
    basis = tuple(fact for job in jobs for fact in job.basis)
    return KnownSkill(
        CRAFTS[function], None, round(months / MONTHS_PER_YEAR, 1), until, basis, f"in roles of {function}"
    )


def _held(job: Job) -> HeldRole | None:
    if (match := role_named(job.title)) is None:
        return None
    until = None if job.goes_on or not job.ends else int(job.ends[:4])
    return HeldRole(match.role, match.seniority or _by_years(job), until, job.basis)


def _by_years(job: Job) -> Seniority:
    """A title without a rank: junior for the first two years in it."""
    months = job.stretch.months if job.stretch else 0
    return Seniority.MID if months >= 2 * MONTHS_PER_YEAR else Seniority.JUNIOR


def _skills(facts: Iterable[Fact]) -> dict[str, KnownSkill]:
    slots: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if is_accepted(fact) and fact.attribute in ENTRIES | WORDS | NUMBERS.keys():
            slots[fact.slot].append(fact)
    best: dict[str, KnownSkill] = {}
    for (attribute, _), about in sorted(slots.items()):
        value = fold(ATTRIBUTES[attribute], about)
        for known in _told(attribute, value, tuple(fact.id for fact in about)) if value is not None else ():
            best[known.name] = _better(best.get(known.name), known)
    return best


def _told(attribute: str, value: Any, basis: tuple[UUID, ...]) -> Iterator[KnownSkill]:
    if attribute in NUMBERS:
        name, what, levels = NUMBERS[attribute]
        level = max((level for least, level in levels.items() if value >= least), default=0)
        yield KnownSkill(name, level, basis=basis, because=f"{value} {what}")
    elif attribute in WORDS:
        if skill := canonical_skill(value):
            yield KnownSkill(skill.name, basis=basis)
    else:
        skill = canonical_skill(value["name"])
        year = str(value.get("lastUsed") or "")[:4]
        name = skill.name if skill else value["name"]
        yield KnownSkill(name, value.get("level"), value.get("years"), int(year) if year else None, basis)


def _better(one: KnownSkill | None, other: KnownSkill) -> KnownSkill:
    """Of two accounts of a skill the one that says more; its owner's level before a number's."""
    if one is None:
        return other
    return max(
        one,
        other,
        key=lambda known: (known.level is not None and not known.because, known.level or 0, known.years or 0),
    )
