"""What a roadmap starts from where nobody has said it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kairix_core.domain.profile.scales import SENIORITIES
from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.role_titles import RANKS
from kairix_core.lexicon.titles import seniority_of
from kairix_core.policies.roadmap.background import Background

#: Beside a job; two evenings.
HOURS_PER_WEEK = 6
MOST_HOURS_PER_WEEK = 80
#: What the profile says about where somebody wants to go, and how fast.
GOALS = ("target_roles", "target_seniority", "learning_hours_per_week")

#: Titles with one of these bear no other rank.
RANKS_OF_THEIR_OWN = frozenset(SENIORITIES[SENIORITIES.index("lead") :]) - {"manager"}


def seniority_for(role: Role, named: Seniority | None, background: Background, goals: Mapping[str, Any]) -> Seniority:
    """The one that was named, else wanted; else the next rank in one's own role, and in another the middle one.

    Who has held no role that is known begins as a junior.
    """
    if named is not None:
        return named
    if wanted := goals.get("target_seniority"):
        return RANKS.get(wanted, Seniority.LEAD)
    if background.current is None:
        return Seniority.JUNIOR
    ranks = [held.seniority for held in background.held if held.role.key == role.key]
    return _next(ranks[0]) if ranks else Seniority.MID


def hours_for(goals: Mapping[str, Any]) -> int:
    """Whole hours a week, at least one."""
    hours = goals.get("learning_hours_per_week")
    return min(MOST_HOURS_PER_WEEK, max(1, round(hours))) if hours else HOURS_PER_WEEK


def called(role: Role, seniority: Seniority) -> str:
    """``Senior Data Engineer``; somebody in the middle has no rank in their title."""
    return role.title if seniority is Seniority.MID or not has_ranks(role) else f"{seniority.capitalize()} {role.title}"


def has_ranks(role: Role) -> bool:
    """Whether there are junior and senior ones: who heads something is the only one who does."""
    return seniority_of(role.title) not in RANKS_OF_THEIR_OWN


def _next(rank: Seniority) -> Seniority:
    ranks = tuple(Seniority)
    return ranks[min(ranks.index(rank) + 1, len(ranks) - 1)]
