"""Which level a person has in a skill, by the best of what tells of it.

A level that is stated counts; else years of use stand for one; else being named at all does. What has not been used for
long counts less. A skill that has much in common with it counts in part, and so does a role that asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from kairix_core.lexicon.learning import related_to
from kairix_core.policies.roadmap.background import NAMED, Background, HeldRole, KnownSkill

#: From so many years of use on, this level. Years alone make nobody an expert.
LEVEL_BY_YEARS = ((5.0, 4), (2.0, 3), (0.5, 2), (0.0, 1))
#: Years without use that cost nothing, what each further one costs, and the share that never goes.
FRESH_YEARS, LOST_A_YEAR, KEPT = 3, 0.5, 0.5
#: A role that was held tells of what it asks for: one level less, and no more than this.
MOST_BY_ROLE = 3


@dataclass(frozen=True, slots=True)
class Judgement:
    """``have`` from 0 to 5; None when nothing tells."""

    skill: str
    have: float | None
    why: str
    basis: tuple[UUID, ...] = ()


def judged(background: Background, any_of: Sequence[str]) -> Judgement:
    """The best of what tells of any of these skills; of equals what says it most directly, then the first."""
    found = [
        *_direct(background, any_of),
        *_akin(background, any_of),
        *_by_role(background, any_of),
        *_by_craft(background, any_of),
    ]
    nothing = Judgement(any_of[0], None, f"Nothing in the profile tells of {' or '.join(any_of)}.")
    return max(found, key=lambda one: one.have or 0.0, default=nothing)


def _direct(background: Background, any_of: Iterable[str]) -> Iterator[Judgement]:
    for name in any_of:
        if (known := background.skills.get(name)) is not None:
            level, why = _level(known, background.today.year)
            yield Judgement(name, level, f"{why}.", known.basis)


def _akin(background: Background, any_of: Iterable[str]) -> Iterator[Judgement]:
    for name in any_of:
        for other, share in related_to(name):
            if (known := background.skills.get(other)) is not None:
                level, why = _level(known, background.today.year)
                counts = round(level * share, 1)
                yield Judgement(name, counts, f"{why}; of {name} that counts as {counts:g}.", known.basis)


def _by_role(background: Background, any_of: Sequence[str]) -> Iterator[Judgement]:
    for held in background.held:
        asked = max(
            (need.level_at(held.seniority) for need in held.role.needs if set(need.any_of) <= set(any_of)), default=0
        )
        if asked > 1:
            yield _of_role(held, any_of[0], asked, background.today.year)


def _by_craft(background: Background, any_of: Iterable[str]) -> Iterator[Judgement]:
    for name in any_of:
        if (craft := background.crafts.get(name)) is not None:
            level = min(_by_years(craft.years or 0.0), MOST_BY_ROLE)
            counts, when = _faded(level, craft.last_used, background.today.year)
            why = f"{craft.years:g} years {craft.because}, taken as level {level}{when}."
            yield Judgement(name, counts, f"{name}: {why}", craft.basis)


def _of_role(held: HeldRole, skill: str, asked: int, year: int) -> Judgement:
    counts, when = _faded(min(asked - 1, MOST_BY_ROLE), held.until, year)
    role = f"{held.role.title} ({held.seniority})"
    return Judgement(
        skill, counts, f"The role {role} asks for {skill} at level {asked}; counts as {counts:g}{when}.", held.basis
    )


def _level(known: KnownSkill, year: int) -> tuple[float, str]:
    level, why = _told(known)
    faded, when = _faded(level, known.last_used, year)
    return faded, f"{known.name}: {why}{when}"


def _told(known: KnownSkill) -> tuple[int, str]:
    if known.because and known.level is not None:
        return known.level, f"{known.because}, taken as level {known.level}"
    if known.level is not None:
        return known.level, f"level {known.level} is stated"
    if known.years is not None:
        level = _by_years(known.years)
        return level, f"{known.years:g} years of use, taken as level {level}"
    return NAMED, f"named without a level, taken as level {NAMED}"


def _by_years(years: float) -> int:
    return next(level for least, level in LEVEL_BY_YEARS if years >= least)


def _faded(level: float, last_used: int | None, year: int) -> tuple[float, str]:
    """What is left of a level, and in words why; never less than half of it."""
    unused = year - last_used if last_used is not None else 0
    if unused <= FRESH_YEARS or not level:
        return float(level), ""
    left = round(max(level * KEPT, level - LOST_A_YEAR * (unused - FRESH_YEARS)), 1)
    return left, f", last used in {last_used}, so now {left:g}"
