"""Whether a roadmap leads there by when its owner wants to be there: ``I want to become … in two years``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.roadmap import Milestone
from kairix_core.lexicon.role_titles import role_named
from kairix_core.policies.extract.amounts import NUMBER, YEAR, number
from kairix_core.policies.extract.answer_readers import BECOME
from kairix_core.policies.extract.horizon import without_horizon
from kairix_core.policies.periods import MONTHS_PER_YEAR
from kairix_core.policies.roadmap.progress import ends_on, hours_of, month_of

LATE = "At {hours} a week this takes until {month}, {than}."
SPAN = re.compile(
    rf"(?P<n>{NUMBER}) (?:(?P<years>years?|Jahre?n?|ans?|années?)|(?:months?|Monate?n?|mois))\b", re.IGNORECASE
)
BY_DATE = re.compile(rf"\b(?P<year>{YEAR})(?:-(?P<month>0[1-9]|1[0-2]))?\b")
COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
#: Who names more than a century means nothing by it.
MOST_MONTHS = 1_200


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last ``day`` that is in time, and in words ``than`` what a plan takes longer that goes on after it."""

    day: date
    than: str


def late(role: str, hours_per_week: int, milestones: Iterable[Milestone], facts: Iterable[Fact]) -> str:
    """One sentence; empty where what leads to the role of this key ends in time, or nobody said by when.

    ``facts`` are the accepted ones.
    """
    last, wanted = ends_on(milestones), _wanted(role, facts)
    if last is None or wanted is None or last <= wanted.day:
        return ""
    return LATE.format(hours=hours_of(hours_per_week), month=month_of(last), than=wanted.than)


def _wanted(role: str, facts: Iterable[Fact]) -> Deadline | None:
    """As it was said last."""
    goals = [fact for fact in facts if fact.attribute == "career_goals" and isinstance(fact.value, Mapping)]
    for fact in sorted(goals, key=lambda one: one.extracted_at, reverse=True):
        name, within = without_horizon(fact.value["name"])
        match = role_named(BECOME.sub("", name))
        if match is None or match.role.key != role:
            continue
        if found := _deadline(fact.value, fact.value.get("horizon") or within, fact.extracted_at.date()):
            return found
    return None


def _deadline(goal: Mapping[str, Any], horizon: str, said_on: date) -> Deadline | None:
    """Of a year, or a month, all of it is in time. What has no number in it, as "one day", is no deadline."""
    if span := SPAN.search(horizon):
        return _after(number(span["n"]), said_on, in_years=span["years"] is not None)
    if by := BY_DATE.search(goal.get("by") or horizon):
        month = int(by["month"] or MONTHS_PER_YEAR)
        day = date(int(by["year"]), month, monthrange(int(by["year"]), month)[1])
        return Deadline(day, f"later than {month_of(day) if by['month'] else by['year']}, which you named")
    return None


def _after(count: float, said_on: date, *, in_years: bool) -> Deadline | None:
    months = round(count * MONTHS_PER_YEAR if in_years else count)
    if months > MOST_MONTHS:
        return None
    year, month = divmod(said_on.year * MONTHS_PER_YEAR + said_on.month - 1 + months, MONTHS_PER_YEAR)
    day = date(year, month + 1, min(said_on.day, monthrange(year, month + 1)[1]))
    return Deadline(day, f"longer than the {_counted(count, 'year' if in_years else 'month')} you named")


def _counted(count: float, what: str) -> str:
    if count == 1:
        return what
    is_word = count == int(count) and 1 <= count <= len(COUNTED)
    return f"{COUNTED[int(count) - 1] if is_word else f'{count:g}'} {what}s"
