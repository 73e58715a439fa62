"""How far it is to a role: what is missing and the way there, over HTTP."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from kairix_api.wire import ResponseBody
from kairix_api.wire_roles import RoleCard, role_card
from kairix_core.domain.roadmap import Assessment, GapStatus, Path
from kairix_core.domain.role import Role, Seniority
from kairix_core.policies.roadmap.starting import called
from kairix_core.use_cases.roadmap.compare_roles import Comparison


class GapView(ResponseBody):
    """One need, judged by ``skill``: ``have`` and ``expected`` from 0 to 5; ``evidence`` names facts."""

    any_of: list[str]
    skill: str
    have: float
    expected: int
    size: float
    status: GapStatus
    why: str
    evidence: list[UUID]


class StepToRole(ResponseBody):
    """``title`` has the rank in it. ``is_leap``: not a usual step. ``hours`` of one's own time."""

    role: str
    title: str
    seniority: Seniority
    hours: int
    learns: list[str]
    is_leap: bool


class ComparedRole(ResponseBody):
    """``title`` has the rank in it.

    ``readiness`` and ``known``, the share of the role that anything tells of, from 0 to 1. ``hours`` of learning what
    is missing, all alone; the steps of ``path`` are the cheapest way.
    """

    role: RoleCard
    title: str
    seniority: Seniority
    readiness: float
    known: float
    hours: int
    gaps: list[GapView]
    path: list[StepToRole]


class ComparedRoles(ResponseBody):
    """The one that one is readiest for first."""

    items: list[ComparedRole]


def compared_view(compared: Iterable[Comparison]) -> ComparedRoles:
    return ComparedRoles(items=[_compared(one) for one in compared])


def _compared(one: Comparison) -> ComparedRole:
    return ComparedRole(
        role=role_card(one.role),
        title=called(one.role, one.assessment.seniority),
        seniority=one.assessment.seniority,
        readiness=one.assessment.readiness,
        known=one.assessment.known,
        hours=one.hours,
        gaps=gaps_view(one.assessment),
        path=path_view(one.path, one.roles),
    )


def path_view(path: Path, roles: Mapping[str, Role]) -> list[StepToRole]:
    """A role that is in no table any more is told by its key."""
    return [
        StepToRole(
            title=called(roles[step.role], step.seniority) if step.role in roles else step.role.replace("-", " "),
            **{name: getattr(step, name) for name in ("role", "seniority", "hours", "learns", "is_leap")},
        )
        for step in path.steps
    ]


def gaps_view(assessment: Assessment) -> list[GapView]:
    return [GapView.model_validate(gap) for gap in assessment.gaps]
