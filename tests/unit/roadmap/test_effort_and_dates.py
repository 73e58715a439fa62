"""How long learning takes, and when."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.domain.roadmap import SkillKind
from kairix_core.policies.roadmap.effort import HOURS, hours_to_learn, time_needed

levels = st.floats(0, 5)
skills = st.sampled_from(["Python", "Docker", "System design", "Mentoring", "Accounting", "Cobbling"])


@pytest.mark.parametrize(
    ("skill", "start", "end", "hours"),
    [
        ("Docker", 0, 2, 16),
        ("Docker", 2, 3, 20),
        ("Docker", 1.5, 2, 5),
        ("Python", 0, 3, 130),
        ("System design", 4, 5, 110),
        ("Mentoring", 0, 5, 200),
        ("Docker", 3, 2, 0),
        ("Docker", 5, 5, 0),
    ],
)
def test_hours_follow_the_kind_of_skill_and_the_levels(skill: str, start: float, end: float, hours: float) -> None:
    assert hours_to_learn(skill, start, end) == hours


@settings(deadline=None, max_examples=50)
@given(skills, levels, levels, levels)
def test_two_steps_take_as_long_as_one_over_both(skill: str, one: float, two: float, three: float) -> None:
    low, middle, high = sorted([one, two, three])
    both = hours_to_learn(skill, low, middle) + hours_to_learn(skill, middle, high)
    assert both == pytest.approx(hours_to_learn(skill, low, high))


@pytest.mark.parametrize("kind", SkillKind)
def test_each_level_takes_longer_than_the_one_before(kind: SkillKind) -> None:
    steps = [later - earlier for earlier, later in zip(HOURS[kind], HOURS[kind][1:], strict=False)]
    assert steps == sorted(steps)


@pytest.mark.parametrize(("hours", "a_week", "days"), [(8, 8, 7), (9, 8, 8), (0, 8, 1), (100, 10, 70), (1, 40, 1)])
def test_hours_become_days(hours: float, a_week: int, days: int) -> None:
    assert time_needed(hours, a_week) == timedelta(days=days)
