"""How long it takes to learn a skill."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import timedelta

from kairix_core.domain.roadmap import SkillKind
from kairix_core.lexicon.learning import kind_of

DAYS_A_WEEK = 7
#: Hours of study and practice from nothing to each level, 0 to 5.
HOURS: Mapping[SkillKind, tuple[int, ...]] = {
    SkillKind.TOOL: (0, 8, 24, 60, 140, 320),
    SkillKind.LANGUAGE: (0, 20, 70, 170, 370, 770),
    SkillKind.CRAFT: (0, 15, 50, 120, 260, 540),
    SkillKind.LEADERSHIP: (0, 10, 35, 90, 200, 420),
    SkillKind.DOMAIN: (0, 15, 45, 110, 240, 500),
}


def hours_to_learn(skill: str, start: float, end: float) -> float:
    """Hours of one's own time from level to level (0 to 5), on a straight line between whole levels.

    A judgement, not a measurement. It rests on two things: the extent of courses that take a beginner to working alone
    (level 3; a credit of the European Credit Transfer System is 25 to 30 hours, so that an introduction to a language
    of 5 to 10 credits is 125 to 300; a vendor's course for a tool is 30 to 60), and the law of practice, by which each
    further step costs about twice the one before. Level 5 comes from years of work; what is counted is the study.
    """
    return max(0.0, _from_nothing(kind_of(skill), end) - _from_nothing(kind_of(skill), start))


def time_needed(hours: float, hours_per_week: int) -> timedelta:
    """Whole days, at least one, at so many hours a week."""
    return timedelta(days=max(1, math.ceil(round(hours * DAYS_A_WEEK / hours_per_week, 6))))


def _from_nothing(kind: SkillKind, level: float) -> float:
    table = HOURS[kind]
    below = min(int(level), len(table) - 2)
    return table[below] + (level - below) * (table[below + 1] - table[below])
