"""Dates for milestones, one after the other, at so many hours a week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from kairix_core.domain.roadmap import Milestone, MilestoneStatus
from kairix_core.policies.roadmap.effort import time_needed

OVER = frozenset({MilestoneStatus.DONE, MilestoneStatus.DROPPED})
DATES = frozenset({"starts_on", "due_on"})


def scheduled(milestones: Iterable[Milestone], starts_on: date, hours_per_week: int) -> tuple[Milestone, ...]:
    """The milestones in their order with dates that leave each as much time as it takes.

    What is over takes none; what comes after it begins after the day on which it was done. Dates that the owner has set
    stay, and what comes after begins after them.
    """
    found = []
    free_from = starts_on
    for milestone in milestones:
        if milestone.status in OVER:
            found.append(milestone)
            if milestone.done_on is not None:
                free_from = max(free_from, milestone.done_on + timedelta(days=1))
            continue
        dated = _dated(milestone, free_from, hours_per_week)
        free_from = max(free_from, dated.due_on + timedelta(days=1))
        found.append(dated)
    return tuple(found)


def _dated(milestone: Milestone, free_from: date, hours_per_week: int) -> Milestone:
    if milestone.set_by_owner & DATES:
        return milestone
    due_on = free_from + time_needed(milestone.effort_hours, hours_per_week) - timedelta(days=1)
    return replace(milestone, starts_on=free_from, due_on=due_on)
