"""Inventing people and their careers: the same seed and language, the same career."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Sequence
from typing import Any

from .career import (
    Award,
    Career,
    Certificate,
    Language,
    Link,
    Moment,
    Period,
    Project,
    Publication,
    Referee,
    Skill,
    SkillGroup,
    Study,
    Volunteering,
)
from .wording import vocabulary
from .working_life import working_life

#: The year in which every invented résumé was printed.
NOW = 2025


def invent(language: str, seed: int) -> Career:
    """A career in a language; every field is there that this person would tell, whatever a layout leaves out of it."""
    return _Inventor(language, seed).career()


class _Inventor:
    def __init__(self, language: str, seed: int) -> None:
        self.chance = random.Random(f"{language}-{seed}")
        self.language = language
        self.words = vocabulary(language)
        self.profession: dict[str, Any] = self.chance.choice(self.words["professions"])
        self.years = self.chance.choice((0, 1, 1, 3, 3, 5, 5, 8, 8, 8, 12, 12, 15, 18, 22, 32))

    def career(self) -> Career:
        chance, name = self.chance, self._name()
        jobs = working_life(self.words, self.profession, self.years, chance)
        title = jobs[0].roles[0].title if jobs else self.profession["titles"][0]
        career = Career(
            language=self.language,
            name=name,
            headline=self._headline(title) if chance.random() < 0.6 else None,
            email=self._email(name),
            phone=self._phone() if chance.random() < 0.85 else None,
            place=chance.choice(self.words["people"]["streets" if chance.random() < 0.2 else "cities"]),
            links=self._links(name),
            summary=self._summary(title) if chance.random() < 0.7 else None,
            jobs=jobs,
            studies=self._studies(NOW - self.years),
            skills=self._skills(),
            languages=self._languages(),
            **self._others(name),
        )
        return career.without_months() if chance.random() < 0.2 else career

    def _name(self) -> str:
        people, die = self.words["people"], self.chance.random()
        if die < 0.08 and people.get("own_script"):
            return str(self.chance.choice(people["own_script"]))
        if die < 0.3:
            return str(self.chance.choice(people["special"]))
        given, family = self.chance.choice(people["given"]), self.chance.choice(people["family"])
        return self._full_name(given, family)

    def _full_name(self, given: str, family: str) -> str:
        form: str = self.words["people"].get("full_name", "{given} {family}")
        return form.format(given=given, family=family)

    def _handle(self, name: str) -> str:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        words = ["".join(filter(str.isalpha, word)) for word in plain.split()]
        latin = [word for word in words if len(word) > 1 and word not in {"dr", "jr", "phd"}]
        return ".".join([*latin[:1], *latin[-1:]][: len(latin)]) or f"office{self.chance.randint(10, 99)}"

    def _email(self, name: str) -> str:
        return f"{self._handle(name)}@{self.chance.choice(self.words['people']['domains'])}"

    def _phone(self) -> str:
        digits = {f"d{length}": "".join(self.chance.choices("123456789", k=length)) for length in (1, 2, 3, 4)}
        return str(self.chance.choice(self.words["people"]["phones"])).format(**digits)

    def _links(self, name: str) -> tuple[Link, ...]:
        handle = self._handle(name).replace(".", "")
        every = [
            Link("LinkedIn", f"https://linkedin.com/in/{handle}"),
            Link("GitHub", f"https://github.com/{handle}"),
            Link("Website", f"https://{handle}.example.com"),
            Link("ORCID", f"https://orcid.org/0000-0000-{self.chance.randint(1000, 9999)}-0000"),
            Link("Xing", f"https://www.xing.com/profile/{handle}"),
            Link("Behance", f"https://behance.net/{handle}"),
        ]
        count = self.chance.choice((0, 1, 1, 2, 3))
        return tuple(self.chance.sample(every, count))

    def _headline(self, title: str) -> str:
        skills = next(iter(self.profession["skills"].values()))
        degree, area = self.chance.choice(self.profession["studies"])
        forms = ("{title}", "{title}", "{title} | {skill}", "{title} – {area}")
        return self.chance.choice(forms).format(title=title, skill=self.chance.choice(skills), area=area or degree)

    def _summary(self, title: str) -> str:
        study = self.chance.choice(self.profession["studies"])
        template = str(self.chance.choice(self.words["people"]["summaries"]))
        return template.format(title=title, n=self.years, m=self.chance.randint(3, 40), area=study[1] or study[0])

    def _studies(self, graduated: int) -> tuple[Study, ...]:
        people, studies, end = self.words["people"], [], graduated
        for degree, area in self._some(self.profession["studies"], 1, 2):
            length = self.chance.randint(1, 4)
            studies.append(self._study(self.chance.choice(people["schools"]), degree, area or None, end - length, end))
            end -= length
        if self.chance.random() < 0.3:
            school, degree = self.chance.choice(people["secondary"])
            studies.append(self._study(school, degree, None, end - 6, end))
        return tuple(studies)

    def _study(self, school: str, degree: str, area: str | None, start: int, end: int) -> Study:
        style = self.chance.random()
        period = Period(Moment(start, 9), Moment(end, 6))
        if end == NOW and self.years == 0:
            period = Period(Moment(start, 9), ongoing=True)
        elif style < 0.4:
            period = Period(Moment(start), Moment(end))
        elif style < 0.6:
            period = Period(None, Moment(end))
        score = self.chance.choice(self.words["people"]["grades"]) if self.chance.random() < 0.25 else None
        return Study(school, degree, area, period, self._city() if self.chance.random() < 0.3 else None, score)

    def _city(self) -> str:
        return str(self.chance.choice(self.words["people"]["cities"]))

    def _skills(self) -> tuple[SkillGroup, ...]:
        if self.chance.random() < 0.08:
            return ()
        people, leveled = self.words["people"], self.chance.random() < 0.25
        groups: dict[str, list[str]] = dict(self.profession["skills"])
        if self.chance.random() < 0.15:
            groups = self.chance.choice(self.words["professions"])["skills"] | groups
        if self.chance.random() < 0.7:
            groups[people["general_group"]] = self._some(people["general_skills"], 2, 7)
        return tuple(SkillGroup(name, self._leveled(skills, leveled)) for name, skills in _told_once(groups).items())

    def _leveled(self, skills: list[str], leveled: bool) -> tuple[Skill, ...]:
        return tuple(Skill(skill, self.chance.randint(2, 5) if leveled else None) for skill in skills)

    def _languages(self) -> tuple[Language, ...]:
        if self.chance.random() < 0.25:
            return ()
        people, leveled = self.words["people"], self.chance.random() < 0.8
        names = [people["languages"][0], *self._some(people["languages"][1:], 1, 3)]
        return tuple(Language(name, self.chance.choice(people["fluency"]) if leveled else None) for name in names)

    def _some(self, values: Sequence[Any], least: int, most: int) -> list[Any]:
        return self.chance.sample(values, min(len(values), self.chance.randint(least, most)))

    def _others(self, name: str) -> dict[str, Any]:
        """Each of the rarer sections, or nothing in its place."""
        sections = {
            "projects": self._projects,
            "certificates": self._certificates,
            "awards": self._awards,
            "volunteering": self._volunteering,
            "interests": lambda: tuple(self._some(self.words["people"]["interests"], 2, 5)),
            "referees": self._referees,
        }
        told = {key: invent() for key, invent in sections.items() if self.chance.random() < 0.35}
        return told | {"publications": self._publications(name) if self.chance.random() < 0.15 else ()}

    def _projects(self) -> tuple[Project, ...]:
        some = self._some(self.words["people"]["projects"], 1, 3)
        return tuple(Project(name, text, Period(None, Moment(self._year()))) for name, text in some)

    def _year(self) -> int:
        return NOW - self.chance.randint(0, min(self.years, 12))

    def _certificates(self) -> tuple[Certificate, ...]:
        some = self._some(self.profession["certificates"], 1, 3)
        return tuple(Certificate(name, issuer, Moment(self._year())) for name, issuer in some)

    def _awards(self) -> tuple[Award, ...]:
        school = self.chance.choice(self.words["people"]["schools"])
        employer = self.chance.choice(self.profession["employers"])
        some = self._some(self.words["people"]["awards"], 1, 2)
        return tuple(
            Award(name, by.format(employer=employer, school=school), Moment(self._year())) for name, by in some
        )

    def _volunteering(self) -> tuple[Volunteering, ...]:
        some, year = self._some(self.words["people"]["volunteering"], 1, 2), self._year()
        return tuple(Volunteering(where, what, Period(Moment(year - 2), Moment(year))) for where, what in some)

    def _publications(self, name: str) -> tuple[Publication, ...]:
        some = self._some(self.words["people"]["papers"], 2, 5)
        others = [f"{family}, {initial}." for family, initial in zip(self._families(3), "ACM", strict=True)]
        return tuple(
            Publication(f"{name}, {', '.join(others[:2])}", title, journal, self._year()) for title, journal in some
        )

    def _families(self, count: int) -> list[str]:
        return self.chance.sample(self.words["people"]["family"], count)

    def _referees(self) -> tuple[Referee, ...]:
        people, referees = self.words["people"], []
        for family in self._families(2):
            name = self._full_name(self.chance.choice(people["given"]), family)
            position = f"{self.profession['titles'][-1]}, {self.chance.choice(self.profession['employers'])}"
            referees.append(Referee(name, position, f"{self._handle(name)}@example.org", self._phone()))
        return tuple(referees)


def _told_once(groups: dict[str, list[str]]) -> dict[str, list[str]]:
    """The same groups, each skill in the first of them that lists it."""
    known: set[str] = set()
    told = {}
    for name, skills in groups.items():
        told[name] = [skill for skill in skills if skill not in known]
        known.update(skills)
    return {name: skills for name, skills in told.items() if skills}
