"""A whole plan: the gaps, the way and the milestones to one role."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kairix_core.domain.roadmap import Path, Plan
from kairix_core.domain.role import Role, Seniority
from kairix_core.policies.roadmap.background import Background
from kairix_core.policies.roadmap.gaps import assess
from kairix_core.policies.roadmap.milestones import milestones_for
from kairix_core.policies.roadmap.paths import paths_to


def plan_for(
    background: Background,
    role: Role,
    seniority: Seniority,
    *,
    roles: Mapping[str, Role],
    starts_on: date,
    hours_per_week: int,
) -> Plan:
    """The plan that follows from the profile alone, the same for the same profile."""
    assessment = assess(background, role, seniority)
    paths = paths_to(background, role, seniority, roles)
    return Plan(
        target=role.key,
        seniority=seniority,
        hours_per_week=hours_per_week,
        starts_on=starts_on,
        readiness=assessment.readiness,
        gaps=assessment.gaps,
        path=paths[0] if paths else Path(()),
        milestones=milestones_for(assessment, role, starts_on, hours_per_week),
    )
