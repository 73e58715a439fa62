"""Experience by company size and by kind of position."""

from __future__ import annotations

from functools import partial

from kairix_core.domain.profile.attribute import Section
from kairix_core.domain.profile.counted_years import counted_years

SECTION = Section(
    "experience_breakdown",
    "Experience by company size and kind",
    "Years of work by the size of the company and by the kind of position, overlaps counted once.",
)


_years = partial(counted_years, SECTION)

_BY_WORD = {
    "solo": _years(
        "years_on_own_account",
        "On one's own",
        description="Years on one's own account, without staff, overlaps counted once.",
        question="For how many years have you worked on your own account, without staff?",
    ),
    "micro": _years(
        "years_in_micro_companies",
        "Micro companies",
        description="Years in organisations of 2 to 9 people, overlaps counted once.",
        question="For how many years have you worked in organisations of 2 to 9 people?",
    ),
    "small": _years(
        "years_in_small_companies",
        "Small companies",
        description="Years in organisations of 10 to 49 people, overlaps counted once.",
        question="For how many years have you worked in organisations of 10 to 49 people?",
    ),
    "medium": _years(
        "years_in_medium_companies",
        "Medium companies",
        description="Years in organisations of 50 to 249 people, overlaps counted once.",
        question="For how many years have you worked in organisations of 50 to 249 people?",
    ),
    "large": _years(
        "years_in_large_companies",
        "Large companies",
        description="Years in organisations of 250 to 4,999 people, overlaps counted once.",
        question="For how many years have you worked in organisations of 250 to 4,999 people?",
    ),
    "very large": _years(
        "years_in_very_large_companies",
        "Very large companies",
        description="Years in organisations of 5,000 people or more, overlaps counted once.",
        question="For how many years have you worked in organisations of 5,000 people or more?",
    ),
}

#: What ``Work.company_size`` holds → the attribute that counts the years in it.
COMPANY_SIZES = {word: spec.key for word, spec in _BY_WORD.items()}

ATTRIBUTES = (
    *_BY_WORD.values(),
    _years(
        "years_in_management",
        "Management",
        description="Years in positions that lead people, from manager upwards, overlaps counted once.",
        question="For how many years have you led people?",
    ),
    _years(
        "years_in_senior_management",
        "Senior management",
        description="Years in positions of a director or above, overlaps counted once.",
        question="For how many years have you worked as a director or above?",
    ),
    _years(
        "years_as_individual_contributor",
        "Individual contributor",
        description="Years in positions that lead nobody, overlaps counted once.",
        question="For how many years have you worked without leading people?",
    ),
    _years(
        "years_in_senior_roles",
        "Senior specialist",
        description="Years as a senior, lead, staff or principal specialist, overlaps counted once.",
        question="For how many years have you worked as a senior specialist?",
    ),
    _years(
        "years_in_junior_roles",
        "Junior",
        description="Years in positions of a junior, internships aside, overlaps counted once.",
        question="For how many years were you a junior?",
    ),
    _years(
        "years_in_startups",
        "Startups",
        description="Years in startups, overlaps counted once.",
        question="For how many years have you worked in startups?",
    ),
    _years(
        "years_freelancing",
        "Freelancing",
        description="Years as a freelancer or contractor, beside an employment or instead of one.",
        question="For how many years have you worked freelance?",
        derived=False,
    ),
    _years(
        "years_working_remotely",
        "Remote work",
        description="Years in which the person worked from elsewhere most of the time.",
        question="For how many years have you mostly worked remotely?",
        derived=False,
    ),
    _years(
        "years_working_abroad",
        "Abroad",
        description="Years of work in other countries than the person's own.",
        question="For how many years have you worked abroad?",
        derived=False,
    ),
    _years(
        "years_working_part_time",
        "Part time",
        description="Years of work in part time.",
        question="For how many years have you worked part time?",
        derived=False,
    ),
    _years(
        "years_with_customers",
        "With customers",
        description="Years of work in direct contact with customers, patients, guests or pupils.",
        question="For how many years have you worked directly with customers or the public?",
        derived=False,
    ),
    _years(
        "years_in_agile_teams",
        "Agile teams",
        description="Years in teams that work by Scrum, Kanban or a like method.",
        question="For how many years have you worked in agile teams?",
        derived=False,
    ),
)
