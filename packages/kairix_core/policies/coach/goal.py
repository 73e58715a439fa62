"""The role that somebody wants next, as far as their profile tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kairix_core.domain.roadmap import Roadmap
from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.role_titles import RANKS, role_named
from kairix_core.lexicon.roles import roles
from kairix_core.policies.roadmap.background import Background
from kairix_core.policies.roadmap.starting import has_ranks


@dataclass(frozen=True, slots=True)
class Goal:
    """``is_said``: they named it themselves; else it is the role that they have."""

    role: Role
    seniority: Seniority
    is_said: bool

    @property
    def title(self) -> str:
        if self.seniority is Seniority.MID or not has_ranks(self.role):
            return self.role.title
        rank = f"{self.seniority.value.capitalize()} "
        return self.role.title if self.role.title.startswith(rank) else f"{rank}{self.role.title}"


def goal_of(values: Mapping[str, Any], background: Background, followed: Sequence[Roadmap] = ()) -> Goal | None:
    """The first of the roles wanted that the table knows, at the seniority wanted, else at today's; else where the
    first of the roadmaps that are ``followed`` leads.
    """
    today = background.current
    wanted = RANKS.get(values.get("target_seniority") or "", None)
    for title in values.get("target_roles") or ():
        if match := role_named(title):
            seniority = match.seniority or wanted or (today.seniority if today else Seniority.MID)
            return Goal(match.role, seniority, is_said=True)
    for roadmap in followed:
        if (role := roles().get(roadmap.role_key)) is not None:
            return Goal(role, roadmap.seniority, is_said=True)
    return Goal(today.role, wanted or today.seniority, is_said=False) if today else None
