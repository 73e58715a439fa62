"""The role of today, the steps that led there, and what each position's own words say about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kairix_core.domain.profile.fact import Proposal
from kairix_core.policies.inference.career import Career, Job
from kairix_core.policies.inference.proposing import CERTAIN, WORDED, basis_of, dated, in_years, inferred
from kairix_core.policies.periods import months_covered


def positions(career: Career) -> Iterator[Proposal]:
    yield from _words(career)
    yield from _current(career)
    yield from _ends(career)
    yield from _ranks(career)
    yield from _employers(career)


def _words(career: Career) -> Iterator[Proposal]:
    """Each position's industry, function, size and seniority, where its owner has not named them."""
    for job in career.positions:
        known = {
            "industry": job.industry,
            "function": job.function,
            "companySize": job.company_size,
            "seniority": job.seniority,
        }
        new = {name: word for name, word in known.items() if word and not job.text(name)}
        if new:
            identity = {name: job.text(name) for name in ("name", "position") if job.text(name)}
            yield inferred("work", {**identity, **new}, job.basis, WORDED)


def current_job(career: Career) -> Job | None:
    """The position that began last of those that go on; one that is no internship before one that is."""
    return next((job for job in [*career.jobs, *career.internships] if job.goes_on), None)


def _current(career: Career) -> Iterator[Proposal]:
    job = current_job(career)
    if job is None:
        return
    said = {
        "current_title": job.title,
        "current_employer": job.employer,
        "current_started_on": job.starts,
        "current_location": job.text("location"),
    }
    worded = {
        "current_industry": job.industry,
        "current_function": job.function,
        "current_company_size": job.company_size,
        "current_seniority": job.seniority,
    }
    for attribute, value in said.items():
        if value:
            yield inferred(attribute, value, job.basis, CERTAIN)
    for attribute, word in worded.items():
        if word:
            yield inferred(attribute, word, job.basis, WORDED)
    if job.stretch:
        yield inferred("years_in_current_role", in_years(job.stretch.months), job.basis, dated([job]))
    if job.employer and (there := [one for one in career.jobs if one.employer_key == job.employer_key and one.stretch]):
        years = in_years(months_covered(one.stretch for one in there if one.stretch))
        yield inferred("years_with_current_employer", years, basis_of(there), dated(there))


def _ends(career: Career) -> Iterator[Proposal]:
    begun = [job for job in career.jobs if job.stretch]
    if begun:
        first = min(begun, key=lambda job: job.starts)
        yield inferred("first_job_started", first.starts, first.basis, dated([first]))
    if begun and not any(job.goes_on for job in career.positions):
        last = max(begun, key=lambda job: job.ends)
        yield inferred("last_job_ended", last.ends, last.basis, dated([last]))


def _ranks(career: Career) -> Iterator[Proposal]:
    ranked = [job for job in career.jobs if job.seniority]
    if ranked:
        highest = max(ranked, key=lambda job: job.rank)
        yield inferred("highest_seniority", highest.seniority, highest.basis, WORDED)
        yield inferred("highest_title", highest.title, highest.basis, WORDED)
    rises = [pair for jobs in _by_employer(career.jobs).values() for pair in _rises(jobs)]
    if rises:
        yield inferred("number_of_promotions", len(rises), basis_of(job for pair in rises for job in pair), WORDED)


def _rises(jobs: Sequence[Job]) -> list[tuple[Job, Job]]:
    """A position and the more senior one that followed it; what was held at the same time followed nothing."""
    in_order = sorted((job for job in jobs if job.starts and job.seniority), key=lambda job: job.starts)
    followed = ((_last_before(job, in_order), job) for job in in_order)
    return [(before, after) for before, after in followed if before is not None and 0 <= before.rank < after.rank]


def _last_before(job: Job, jobs: Sequence[Job]) -> Job | None:
    """Of those that had ended when it began; dates are compared as precisely as both are known."""
    ended = [one for one in jobs if one is not job and one.starts < job.starts and _had_ended(one, job)]
    return ended[-1] if ended else None


def _had_ended(before: Job, after: Job) -> bool:
    length = min(len(before.ends), len(after.starts))
    return bool(length) and before.ends[:length] <= after.starts[:length]


def _by_employer(jobs: Sequence[Job]) -> Mapping[str, Sequence[Job]]:
    employers: dict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        if job.employer:
            employers[job.employer_key].append(job)
    return employers


def _employers(career: Career) -> Iterator[Proposal]:
    employers = _by_employer(career.positions)
    if career.positions:
        yield inferred("number_of_positions", len(career.positions), basis_of(career.positions), CERTAIN)
    if employers:
        yield inferred("number_of_employers", len(employers), basis_of(career.positions), CERTAIN)
    industries = {job.industry for job in career.jobs}
    if industries and None not in industries:
        yield inferred("number_of_industries", len(industries), basis_of(career.jobs), WORDED)
    yield from _tenures(_by_employer(career.jobs))


def _tenures(employers: Mapping[str, Sequence[Job]]) -> Iterator[Proposal]:
    stays = {key: [job for job in jobs if job.stretch] for key, jobs in employers.items()}
    months = {key: months_covered(job.stretch for job in jobs if job.stretch) for key, jobs in stays.items() if jobs}
    if not months:
        return
    dates = [job for jobs in stays.values() for job in jobs]
    longest = max(months, key=lambda key: months[key])
    average = in_years(round(sum(months.values()) / len(months)))
    yield inferred("average_tenure_years", average, basis_of(dates), dated(dates))
    yield inferred("longest_tenure_years", in_years(months[longest]), basis_of(stays[longest]), dated(dates))
    yield inferred("longest_tenure_employer", stays[longest][0].employer, basis_of(stays[longest]), dated(dates))
    past = [key for key in months if not any(job.goes_on for job in stays[key])]
    if past:
        shortest = min(past, key=lambda key: months[key])
        yield inferred("shortest_tenure_years", in_years(months[shortest]), basis_of(stays[shortest]), dated(dates))
