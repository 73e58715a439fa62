"""How long: years of work, in all and by kind, each overlap counted once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kairix_core.domain.profile.fact import Proposal
from kairix_core.domain.profile.scales import SENIORITIES
from kairix_core.domain.profile.schema import COMPANY_SIZES, FUNCTIONS, INDUSTRIES
from kairix_core.policies.inference.career import Career, Job, Spell
from kairix_core.policies.inference.proposing import WORDED, basis_of, dated, in_years, inferred
from kairix_core.policies.periods import months_covered

MANAGERS = frozenset(SENIORITIES[SENIORITIES.index("manager") :])
SENIOR_MANAGERS = frozenset(SENIORITIES[SENIORITIES.index("director") :])
SENIORS = frozenset({"senior", "lead", "staff", "principal"})


def _leads_nobody(job: Job) -> bool:
    """A title without a rank is that of somebody who leads nobody, if it says what the work is."""
    return job.function is not None and job.seniority not in {*MANAGERS, "lead"}


RANKS: Mapping[str, Callable[[Job], bool]] = {
    "years_in_management": lambda job: job.seniority in MANAGERS,
    "years_in_senior_management": lambda job: job.seniority in SENIOR_MANAGERS,
    "years_in_senior_roles": lambda job: job.seniority in SENIORS,
    "years_in_junior_roles": lambda job: job.seniority == "junior",
    "years_as_individual_contributor": _leads_nobody,
    "years_in_startups": lambda job: job.is_startup,
}


def totals(career: Career) -> Iterator[Proposal]:
    yield from _years("years_of_experience", career.jobs)
    yield from _years("years_of_internships", career.internships)
    yield from _years("years_of_volunteering", career.spells("volunteering"))
    yield from _by_kind(career.jobs, INDUSTRIES, lambda job: job.industry)
    yield from _by_kind(career.jobs, FUNCTIONS, lambda job: job.function)
    yield from _by_kind(career.jobs, COMPANY_SIZES, lambda job: job.company_size)
    for attribute, counts in RANKS.items():
        yield from _years(attribute, [job for job in career.jobs if counts(job)], at_most=WORDED)
    yield from _most("main_industry", career.jobs, lambda job: job.industry)
    yield from _most("main_function", career.jobs, lambda job: job.function)


def _years(attribute: str, spells: Sequence[Spell], *, at_most: float = 1.0) -> Iterator[Proposal]:
    """Nothing when none of them has a period: no work, and work without dates, are not zero years."""
    counted = [spell for spell in spells if spell.stretch]
    if counted:
        months = months_covered(spell.stretch for spell in counted if spell.stretch)
        yield inferred(attribute, in_years(months), basis_of(counted), min(dated(counted), at_most))


def _by_kind(
    jobs: Sequence[Job], attributes: Mapping[str, str], kind: Callable[[Job], str | None]
) -> Iterator[Proposal]:
    for word, ofkind in _kinds(jobs, kind).items():
        if word:
            yield from _years(attributes[word], ofkind, at_most=WORDED)


def _kinds(jobs: Sequence[Job], kind: Callable[[Job], str | None]) -> Mapping[str | None, Sequence[Job]]:
    kinds: dict[str | None, list[Job]] = defaultdict(list)
    for job in jobs:
        if job.stretch:
            kinds[kind(job)].append(job)
    return kinds


def _most(attribute: str, jobs: Sequence[Job], kind: Callable[[Job], str | None]) -> Iterator[Proposal]:
    """The kind with the most months, if no other can have as many, whatever the jobs are that say nothing."""
    kinds = _kinds(jobs, kind)
    months = {word: _months(ofkind) for word, ofkind in kinds.items()}
    unknown = months.pop(None, 0)
    ranked: list[Any] = sorted(months, key=lambda word: months[word], reverse=True)
    if ranked and months[ranked[0]] > unknown + sum(months[word] for word in ranked[1:2]):
        yield inferred(attribute, ranked[0], basis_of(kinds[ranked[0]]), WORDED)


def _months(jobs: Sequence[Job]) -> int:
    return months_covered(job.stretch for job in jobs if job.stretch)
