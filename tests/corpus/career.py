"""A career that nobody had, and what a reader should find of it once it is printed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Any


@dataclass(frozen=True)
class Moment:
    """A month, a season or a year, as precisely as a résumé says it."""

    year: int
    month: int | None = None
    season: str | None = None

    @property
    def iso(self) -> str:
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    @property
    def only_year(self) -> Moment:
        return Moment(self.year)


@dataclass(frozen=True)
class Period:
    """From a moment to a moment; without a start one date is printed; the same moment twice is printed once."""

    start: Moment | None = None
    end: Moment | None = None
    ongoing: bool = False

    @property
    def only_years(self) -> Period:
        return Period(self.start and self.start.only_year, self.end and self.end.only_year, self.ongoing)

    @property
    def truth(self) -> dict[str, str | None]:
        end = "present" if self.ongoing else self.end.iso if self.end else None
        return {"start": self.start.iso if self.start else None, "end": end}


@dataclass(frozen=True)
class Link:
    site: str
    url: str


@dataclass(frozen=True)
class Role:
    title: str
    period: Period
    highlights: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True)
class Job:
    """One employer and the roles there, the latest first."""

    employer: str
    roles: tuple[Role, ...]
    place: str | None = None


@dataclass(frozen=True)
class Study:
    institution: str
    degree: str | None
    area: str | None
    period: Period
    place: str | None = None
    score: str | None = None


@dataclass(frozen=True)
class Skill:
    """``level`` counts from 1 to 5."""

    name: str
    level: int | None = None


@dataclass(frozen=True)
class SkillGroup:
    name: str
    skills: tuple[Skill, ...]


@dataclass(frozen=True)
class Language:
    name: str
    level: str | None = None


@dataclass(frozen=True)
class Project:
    name: str
    summary: str
    period: Period | None = None


@dataclass(frozen=True)
class Certificate:
    name: str
    issuer: str
    date: Moment


@dataclass(frozen=True)
class Award:
    name: str
    awarder: str
    date: Moment


@dataclass(frozen=True)
class Publication:
    authors: str
    name: str
    publisher: str
    year: int


@dataclass(frozen=True)
class Volunteering:
    organization: str
    position: str
    period: Period


@dataclass(frozen=True)
class Referee:
    name: str
    position: str
    email: str
    phone: str


@dataclass(frozen=True)
class Career:
    language: str
    name: str
    headline: str | None = None
    email: str | None = None
    phone: str | None = None
    place: str | None = None
    links: tuple[Link, ...] = ()
    summary: str | None = None
    jobs: tuple[Job, ...] = ()
    studies: tuple[Study, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    languages: tuple[Language, ...] = ()
    projects: tuple[Project, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    awards: tuple[Award, ...] = ()
    publications: tuple[Publication, ...] = ()
    volunteering: tuple[Volunteering, ...] = ()
    interests: tuple[str, ...] = ()
    referees: tuple[Referee, ...] = ()

    def without(self, omitted: Collection[str]) -> Career:
        """The career as a layout tells it that leaves these fields out."""
        empty: dict[str, Any] = {field.name: field.default for field in fields(self) if field.name in omitted}
        unknown = set(omitted) - set(empty)
        if unknown:
            raise ValueError(f"a career has no {', '.join(sorted(unknown))}")
        return replace(self, **empty)

    def itself(self) -> Career:
        return self

    def without_months(self) -> Career:
        jobs = tuple(
            replace(job, roles=tuple(replace(role, period=role.period.only_years) for role in job.roles))
            for job in self.jobs
        )
        studies = tuple(replace(study, period=study.period.only_years) for study in self.studies)
        return replace(self, jobs=jobs, studies=studies)


def truth(career: Career) -> dict[str, Any]:
    """The facts of a career in the form of the truth files that ``score.py`` reads."""
    return {
        **{key: getattr(career, key) for key in ("name", "headline", "email", "phone")},
        "location": career.place,
        "urls": [link.url for link in career.links],
        "employment": [
            {"employer": job.employer, "title": role.title, **role.period.truth, "location": role.place or job.place}
            for job in career.jobs
            for role in job.roles
        ],
        "education": [_study(study) for study in career.studies],
        "skills": [skill.name for group in career.skills for skill in group.skills],
        "languages": [{"language": language.name, "level": language.level} for language in career.languages],
        **_others(career),
    }


def _study(study: Study) -> dict[str, Any]:
    return {
        "institution": study.institution,
        "degree": study.degree,
        "area": study.area,
        **study.period.truth,
        "location": study.place,
        "gpa": study.score,
    }


def _dated(name: str, issuer: str, date: Moment) -> dict[str, str]:
    return {"name": name, "issuer": issuer, "date": date.iso}


def _others(career: Career) -> dict[str, Any]:
    return {
        "projects": [{"name": project.name} for project in career.projects],
        "certifications": [_dated(each.name, each.issuer, each.date) for each in career.certificates],
        "awards": [_dated(award.name, award.awarder, award.date) for award in career.awards],
        "publications": [{"name": each.name, "date": str(each.year)} for each in career.publications],
        "volunteer": [{"organisation": each.organization, **each.period.truth} for each in career.volunteering],
        "interests": list(career.interests),
        "referees": [{"name": referee.name, "email": referee.email} for referee in career.referees],
    }
