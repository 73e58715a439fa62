"""A career as the accepted facts tell it: what each entry says, on which facts it rests, what it covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.scales import SENIORITIES
from kairix_core.domain.profile.schema import ATTRIBUTES, SKILL_AREAS, TOOL_AREAS
from kairix_core.lexicon.employers import company_size_of, employer_key, industry_of, is_startup
from kairix_core.lexicon.titles import function_of, seniority_of
from kairix_core.policies.ledger.fold import fold, is_accepted, is_inferred
from kairix_core.policies.periods import Stretch, stretch, widest

INTERN = SENIORITIES[0]


@dataclass(frozen=True, slots=True)
class Told:
    """The value of a slot, and the accepted facts that say it."""

    attribute: str
    value: Any
    basis: tuple[UUID, ...]


@dataclass(frozen=True)
class Spell:
    """An entry with a period: a position, a study, unpaid work, a project."""

    told: Told
    today: date

    @property
    def basis(self) -> tuple[UUID, ...]:
        return self.told.basis

    def text(self, name: str) -> str:
        return str(self.told.value.get(name) or "")

    @property
    def starts(self) -> str:
        return self.text("startDate")

    @property
    def ends(self) -> str:
        return self.text("endDate")

    @cached_property
    def stretch(self) -> Stretch | None:
        return stretch(self.starts or None, self.ends or None, self.today)

    @cached_property
    def widest(self) -> Stretch | None:
        return widest(self.starts or None, self.ends or None, self.today)

    @property
    def goes_on(self) -> bool:
        """Whether it has begun and not ended; a year that is not over does not say that it has ended."""
        now = self.today.isoformat()
        return bool(self.starts) and self.starts <= now and (not self.ends or self.ends > now)

    @property
    def is_exact(self) -> bool:
        """Whether its months are known, not its years alone."""
        return all("-" in told for told in (self.starts, self.ends) if told)

    @cached_property
    def wording(self) -> str:
        """Everything that it says of what was done there."""
        listed = [*self.told.value.get("highlights", ()), *self.named]
        return "\n".join(filter(None, [self.text("description"), self.text("summary"), *listed]))

    @property
    def named(self) -> Sequence[str]:
        """The skills that it lists."""
        return [*self.told.value.get("skills", ()), *self.told.value.get("keywords", ())]


@dataclass(frozen=True)
class Job(Spell):
    """A position, with what its owner or the words of its title and employer say about it."""

    @property
    def title(self) -> str:
        return self.text("position")

    @property
    def employer(self) -> str:
        return self.text("name")

    @cached_property
    def employer_key(self) -> str:
        return employer_key(self.employer) if self.employer else ""

    @cached_property
    def seniority(self) -> str | None:
        return self.text("seniority") or seniority_of(self.title)

    @cached_property
    def function(self) -> str | None:
        return self.text("function") or function_of(self.title)

    @cached_property
    def industry(self) -> str | None:
        return self.text("industry") or industry_of(self.employer) or industry_of(self.text("description"))

    @cached_property
    def company_size(self) -> str | None:
        return self.text("companySize") or company_size_of(self.employer) or company_size_of(self.title)

    @cached_property
    def is_startup(self) -> bool:
        return any(is_startup(self.text(name)) for name in ("name", "description", "summary"))

    @property
    def rank(self) -> int:
        """How senior it is; -1 where nothing says so."""
        return SENIORITIES.index(self.seniority) if self.seniority else -1


@dataclass(frozen=True)
class Career:
    """``jobs`` are without internships, newest first."""

    told: Mapping[str, Sequence[Told]]
    today: date

    @cached_property
    def positions(self) -> Sequence[Job]:
        jobs = [Job(told, self.today) for told in self.told.get("work", ())]
        return sorted(jobs, key=lambda job: (job.starts, job.ends or "9999", job.title, job.employer), reverse=True)

    @cached_property
    def jobs(self) -> Sequence[Job]:
        return [job for job in self.positions if job.seniority != INTERN]

    @cached_property
    def internships(self) -> Sequence[Job]:
        return [job for job in self.positions if job.seniority == INTERN]

    def spells(self, attribute: str) -> Sequence[Spell]:
        return [Spell(told, self.today) for told in self.told.get(attribute, ())]

    def all(self, *attributes: str) -> Sequence[Told]:
        return [told for attribute in attributes for told in self.told.get(attribute, ())]

    @cached_property
    def skills(self) -> Sequence[Told]:
        return self.all(*SKILL_AREAS, *TOOL_AREAS)


def career_of(facts: Iterable[Fact], today: date) -> Career:
    """The career that those of the facts tell which are accepted and were said, in whatever order they come."""
    slots: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: (fact.state.decided, fact.id)):
        if is_accepted(fact) and not is_inferred(fact) and fact.attribute in ATTRIBUTES:
            slots[fact.slot].append(fact)
    told: dict[str, list[Told]] = defaultdict(list)
    for (attribute, _), about in slots.items():
        if (value := fold(ATTRIBUTES[attribute], about)) is not None:
            told[attribute].append(Told(attribute, value, tuple(fact.id for fact in about)))
    return Career(told, today)
