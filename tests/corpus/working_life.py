"""The jobs of a life, the latest first: careers that climb, stand still, pause, and start again elsewhere."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from .career import Job, Moment, Period, Role

PRINTED = Moment(2025, 9)


def working_life(
    words: dict[str, Any], profession: dict[str, Any], years: int, chance: random.Random
) -> tuple[Job, ...]:
    """Jobs over about so many years, the latest first; a student has an internship, or none."""
    life = _Life(
        words, profession, chance, years, _months(PRINTED) - (0 if chance.random() < 0.75 else chance.randint(2, 14))
    )
    begun = _months(PRINTED) - years * 12
    jobs: list[Job] = []
    while years and (not jobs or life.clock > begun + 6):
        jobs.append(life.job(progress=1 - (_months(PRINTED) - life.clock) / (years * 12 + 1)))
    if years < 9 and chance.random() < 0.4:
        jobs.append(life.internship())
    return tuple(jobs)


def _months(moment: Moment) -> int:
    return moment.year * 12 + (moment.month or 1) - 1


def _moment(months: int) -> Moment:
    return Moment(months // 12, months % 12 + 1)


@dataclass
class _Life:
    """``clock`` runs backwards: the month before which the next, earlier job ended."""

    words: dict[str, Any]
    profession: dict[str, Any]
    chance: random.Random
    years: int
    clock: int
    known: set[str] = field(default_factory=set)
    freelanced: bool = False

    def job(self, progress: float) -> Job:
        chance = self.chance
        if chance.random() < 0.06 and not self.freelanced:
            self.freelanced = True
            return self._freelance(progress)
        count = chance.choices((1, 2, 3), (75, 20, 5))[0]
        titles = self._titles(progress, count)
        roles = tuple(self._role(title, chance.randint(8, 62) // count + 4) for title in titles)
        self.clock -= chance.choice((0, 0, 1, 2, 3, 11))
        return Job(self._employer(), roles, self._city() if chance.random() < 0.6 else None)

    def internship(self) -> Job:
        title = self.words["people"]["internship"].format(title=self.profession["titles"][0])
        if self.chance.random() < 0.5:
            return Job(self._employer(), (self._role(title, self.chance.randint(2, 5)),))
        season = Moment(self.clock // 12, season=self.chance.choice(self.words["dates"]["seasons"]))
        return Job(self._employer(), (Role(title, Period(season, season), self._bullets(1, 2)),), self._city())

    def _freelance(self, progress: float) -> Job:
        employer, form = self.chance.choice(self.words["people"]["freelance"])
        title = form.format(title=self._titles(progress, 1)[0])
        return Job(employer, (self._role(title, self.chance.randint(10, 40)),))

    def _titles(self, progress: float, count: int) -> list[str]:
        """The highest reached first."""
        ladder = self.profession["titles"]
        highest = min(len(ladder) - 1, 1 + self.years // 5)
        top = round(max(0, progress) * highest)
        top = max(top, min(count, len(ladder)) - 1)
        return [ladder[step] for step in range(top, max(top - count, -1), -1)]

    def _role(self, title: str, months: int) -> Role:
        end, start = self.clock, self.clock - months
        self.clock = start - self.chance.choice((0, 0, 1))
        ongoing = end == _months(PRINTED)
        return Role(title, Period(_moment(start), None if ongoing else _moment(end), ongoing), self._bullets(0, 5))

    def _bullets(self, least: int, most: int) -> tuple[str, ...]:
        known = self.profession["bullets"]
        chosen = self.chance.sample(known, min(len(known), self.chance.randint(least, most)))
        return tuple(bullet.format(n=self.chance.randint(11, 60), m=self.chance.randint(2, 9)) for bullet in chosen)

    def _employer(self) -> str:
        """One that was not there before: a return to an old employer would be printed as one job."""
        employer = next(name for name in iter(self._some_employer, None) if name not in self.known)
        self.known.add(employer)
        return employer

    def _some_employer(self) -> str:
        if self.chance.random() < 0.6:
            return str(self.chance.choice(self.profession["employers"]))
        people = self.words["people"]
        family, city = self.chance.choice(people["family"]), self._city().split(",")[0]
        form = self.chance.choice(people["employer_forms"])
        return str(form.format(family=family, city=city, FAMILY=family.upper()))

    def _city(self) -> str:
        return str(self.chance.choice(self.words["people"]["cities"]))
