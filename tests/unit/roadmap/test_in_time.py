"""A roadmap that takes longer than its owner wants says so in one sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from factories import a_fact, a_milestone
from kairix_core.domain.roadmap import MilestoneStatus
from kairix_core.policies.roadmap.in_time import late

SAID = datetime(2026, 11, 21, tzinfo=UTC)


def told(goal: dict[str, Any], ends_on: date = date(2029, 3, 14), **milestone: Any) -> str:
    fact = a_fact(UUID(int=1), attribute="career_goals", value=goal, extracted_at=SAID)
    return late("data-engineer", 6, [a_milestone(due_on=ends_on, **milestone)], [a_fact(UUID(int=1)), fact])


@pytest.mark.parametrize(
    ("goal", "than"),
    [
        ({"name": "data engineer", "horizon": "in two years"}, "longer than the two years you named"),
        ({"name": "become a data engineer", "horizon": "in about 18 months"}, "longer than the 18 months you named"),
        ({"name": "Data Engineer", "horizon": "in zwei Jahren"}, "longer than the two years you named"),
        ({"name": "data engineer", "horizon": "within a year"}, "longer than the year you named"),
        ({"name": "become a data engineer by 2028"}, "later than 2028, which you named"),
        ({"name": "data engineer", "by": "2028-06"}, "later than June 2028, which you named"),
    ],
)
def test_a_plan_that_takes_longer_than_was_wanted_says_so(goal: dict[str, Any], than: str) -> None:
    assert told(goal) == f"At 6 hours a week this takes until March 2029, {than}."


@pytest.mark.parametrize(
    "goal",
    [
        {"name": "data engineer", "horizon": "in three years"},
        {"name": "data engineer", "horizon": "some day"},
        {"name": "data engineer"},
        {"name": "data engineer", "horizon": "by 2029"},
        {"name": "product owner", "horizon": "in two years"},
        {"name": "lead a team", "horizon": "in two years"},
    ],
)
def test_a_plan_that_is_in_time_or_was_given_none_says_nothing(goal: dict[str, Any]) -> None:
    assert told(goal) == ""


def test_a_plan_that_is_done_is_not_late() -> None:
    goal = {"name": "data engineer", "horizon": "in two years"}
    assert told(goal, status=MilestoneStatus.DONE) == ""
