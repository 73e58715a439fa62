"""The entries of a profile's lists. Their names and their spelling follow JSON Resume (``startDate``)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel


def existing_day(partial: str) -> str:
    """The partial date itself, or ``ValueError`` for a day that no calendar has, such as 2021-02-30."""
    year, month, day = (*(int(part) for part in partial.split("-")), 1, 1)[:3]
    date(year, month, day)
    return partial


#: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
    AfterValidator(existing_day),
]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Level = Annotated[int, Field(ge=0, le=5)]
Years = Annotated[float, Field(ge=0, le=80)]


class Entry(BaseModel):
    """One of several. ``identity`` names the fields that tell one entry from another, as its owner would."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True, str_strip_whitespace=True
    )

    identity: ClassVar[tuple[str, ...]]


class Period(Entry):
    """``end_date`` None with a start means: still today."""

    start_date: PartialDate | None = None
    end_date: PartialDate | None = None


class Work(Period):
    """A position; ``industry``, ``function``, ``company_size`` and ``seniority`` are of the lexicon's words."""

    identity = ("name", "position")
    name: Text | None = None
    position: Text | None = None
    location: Text | None = None
    url: Text | None = None
    description: Prose | None = None
    summary: Prose | None = None
    highlights: tuple[Text, ...] = ()
    skills: tuple[Text, ...] = ()
    industry: Text | None = None
    function: Text | None = None
    company_size: Text | None = None
    seniority: Text | None = None


class Volunteering(Period):
    identity = ("organization", "position")
    organization: Text | None = None
    position: Text | None = None
    url: Text | None = None
    summary: Prose | None = None
    highlights: tuple[Text, ...] = ()


class Education(Period):
    identity = ("institution", "area", "study_type")
    institution: Text | None = None
    area: Text | None = None
    study_type: Text | None = None
    url: Text | None = None
    score: Text | None = None
    summary: Prose | None = None
    courses: tuple[Text, ...] = ()


class Project(Period):
    identity = ("name",)
    name: Text
    description: Prose | None = None
    url: Text | None = None
    entity: Text | None = None
    type: Text | None = None
    roles: tuple[Text, ...] = ()
    keywords: tuple[Text, ...] = ()
    highlights: tuple[Text, ...] = ()


class Skill(Entry):
    """``level`` from 0 (none) to 5 (expert), ``years`` of use, ``last_used`` a year; None where nobody said so.

    ``name`` is the lexicon's (Kubernetes), ``as_written`` the person's own word where it is another one (k8s).
    """

    identity = ("name",)
    name: Text
    as_written: Text | None = None
    level: Level | None = None
    years: Years | None = None
    last_used: PartialDate | None = None


class SpokenLanguage(Entry):
    """``code`` is ISO 639-1 where there is one; ``cefr`` is A1 to C2, or ``native``; ``fluency`` the person's words."""

    identity = ("language",)
    language: Text
    code: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] | None = None
    fluency: Text | None = None
    cefr: Annotated[str, StringConstraints(pattern=r"^(A1|A2|B1|B2|C1|C2|native)$")] | None = None


class Certificate(Entry):
    identity = ("name", "issuer")
    name: Text
    issuer: Text | None = None
    date: PartialDate | None = None
    expires: PartialDate | None = None
    url: Text | None = None


class Award(Entry):
    identity = ("title", "awarder")
    title: Text
    awarder: Text | None = None
    date: PartialDate | None = None
    summary: Prose | None = None


class Publication(Entry):
    identity = ("name",)
    name: Text
    publisher: Text | None = None
    release_date: PartialDate | None = None
    url: Text | None = None
    summary: Prose | None = None


class Talk(Entry):
    identity = ("name", "event")
    name: Text
    event: Text | None = None
    date: PartialDate | None = None
    url: Text | None = None


class Profile(Entry):
    """An account elsewhere."""

    identity = ("network", "username", "url")
    network: Text | None = None
    username: Text | None = None
    url: Text | None = None


class Interest(Entry):
    identity = ("name",)
    name: Text
    keywords: tuple[Text, ...] = ()


class Reference(Entry):
    identity = ("name",)
    name: Text | None = None
    reference: Prose | None = None


class Goal(Entry):
    """``horizon`` in the person's words ("two years"), ``by`` a date where there is one."""

    identity = ("name",)
    name: Text
    horizon: Text | None = None
    by: PartialDate | None = None
    why: Prose | None = None
