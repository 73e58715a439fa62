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
    SkillKind.TOOL: (0, 6, 16, 36, 70, 130),
    SkillKind.LANGUAGE: (0, 20, 60, 130, 220, 360),
    SkillKind.CRAFT: (0, 12, 36, 80, 150, 260),
    SkillKind.LEADERSHIP: (0, 8, 24, 56, 110, 200),
    SkillKind.DOMAIN: (0, 12, 36, 80, 150, 260),
}


def hours_to_learn(skill: str, start: float, end: float) -> float:
    """Hours of one's own time from level to level (0 to 5), on a straight line between whole levels.

    A judgement, not a measurement. It rests on the extent of what takes a beginner to working alone (level 3): a course
    of a vendor for its tool has three to five days, an introduction to a language 5 credits of the European Credit
    Transfer System, which stand for 125 to 150 hours; and on the law of practice, by which each further step costs more
    than the one before. From level 3 on most is learnt at work; what is counted is the study beside it.
    """
    return max(0.0, _from_nothing(kind_of(skill), end) - _from_nothing(kind_of(skill), start))


def time_needed(hours: float, hours_per_week: int) -> timedelta:
    """Whole days, at least one, at so many hours a week."""
    return timedelta(days=max(1, math.ceil(round(hours * DAYS_A_WEEK / hours_per_week, 6))))


def _from_nothing(kind: SkillKind, level: float) -> float:
    table = HOURS[kind]
    below = min(int(level), len(table) - 2)
    return table[below] + (level - below) * (table[below + 1] - table[below])
