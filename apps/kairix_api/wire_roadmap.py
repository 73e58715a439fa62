"""What goes over the wire about roles and roadmaps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from kairix_api.text import STORABLE, Text, Title
from kairix_api.wire import RequestBody, ResponseBody
from kairix_api.wire_comparison import GapView, StepToRole, gaps_view, path_view
from kairix_api.wire_facts import FactView, fact_view
from kairix_api.wire_roles import RoleCard, role_card
from kairix_core.domain.roadmap import (
    MadeBy,
    Milestone,
    MilestoneStatus,
    ResourceKind,
    RoadmapStatus,
    VersionNote,
    VersionState,
)
from kairix_core.domain.role import Seniority
from kairix_core.policies.roadmap.compare import Change
from kairix_core.policies.roadmap.matching import OPEN
from kairix_core.policies.roadmap.starting import MOST_HOURS_PER_WEEK
from kairix_core.use_cases.roadmap.change_milestones import OwnMilestone
from kairix_core.use_cases.roadmap.change_roadmap import RoadmapChange
from kairix_core.use_cases.roadmap.compare_roles import Target
from kairix_core.use_cases.roadmap.read_roadmaps import Offer, RoadmapList, RoadmapState, RoadmapSummary
from kairix_core.use_cases.roadmap.request_roadmap import Wish

RoleName = Annotated[Text, Field(min_length=1, max_length=120, description="A role's key, or its name in any words.")]
Hours = Annotated[int, Field(ge=1, le=MOST_HOURS_PER_WEEK)]
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 1, 1))]
Notes = Annotated[str, Field(max_length=4_000), STORABLE]


class AskForRoadmap(RequestBody):
    """What is left out follows from the profile."""

    role: RoleName
    seniority: Seniority | None = None
    hours_per_week: Hours | None = None
    starts_on: Day | None = None

    def wish(self) -> Wish:
        return Wish(self.role, self.seniority, self.hours_per_week, self.starts_on)


class TargetBody(RequestBody):
    role: RoleName
    seniority: Seniority | None = None


class CompareRoles(RequestBody):
    roles: Annotated[list[TargetBody], Field(min_length=1, max_length=6)]

    def targets(self) -> list[Target]:
        return [Target(one.role, one.seniority) for one in self.roles]


class LessonView(ResponseBody):
    skill: str
    from_level: float
    to_level: int


class ResourceView(ResponseBody):
    title: str
    kind: ResourceKind
    url: str


class ProofView(ResponseBody):
    """Evidence that would prove a milestone done: of this kind, by this name; a skill at ``level``."""

    kind: Literal["skill", "certificate", "project", "position"]
    name: str
    level: int


class ClosingView(ResponseBody):
    """A proposal: the milestone is done, these facts say so."""

    reason: str
    facts: list[FactView]


class MilestoneView(ResponseBody):
    """``set_by_owner`` names fields that no new plan changes. ``closing`` waits for the owner's word."""

    key: str
    title: str
    why: str
    kind: Literal["learn", "prove", "own"]
    effort_hours: int
    skills: list[LessonView]
    resources: list[ResourceView]
    proof: list[ProofView]
    depends_on: list[str]
    starts_on: date
    due_on: date
    status: MilestoneStatus
    done_on: date | None
    notes: str
    set_by_owner: list[str]
    evidence: list[FactView]
    closing: ClosingView | None


class PlannedMilestone(ResponseBody):
    """Of a plan that is not accepted."""

    key: str
    title: str
    why: str
    effort_hours: int
    skills: list[LessonView]
    starts_on: date
    due_on: date


class ChangeView(ResponseBody):
    """A field of a milestone, or of the plan itself where ``milestone`` is empty; values as in the other answers."""

    milestone: str
    title: str
    field: str
    before: Any
    after: Any


class ProposalView(ResponseBody):
    """A plan that waits, and what it would change in the present one."""

    number: int
    reason: str
    made_by: MadeBy
    created_at: datetime
    readiness: float
    added: list[PlannedMilestone]
    removed: list[PlannedMilestone]
    changed: list[ChangeView]


class RoadmapCard(ResponseBody):
    """``ends_on`` is when the last milestone is due, ``next`` the first that is open. ``readiness`` is of today."""

    id: UUID
    role_key: str
    role_title: str
    seniority: Seniority
    title: str
    status: RoadmapStatus
    hours_per_week: int
    starts_on: date
    ends_on: date | None
    version: int
    revision: int
    created_at: datetime
    updated_at: datetime
    readiness: float
    milestones: int
    done: int
    next: PlannedMilestone | None
    has_proposal: bool


class WantedRole(ResponseBody):
    """The profile says that it is wanted, and no active roadmap leads there."""

    role: RoleCard
    seniority: Seniority


class Roadmaps(ResponseBody):
    items: list[RoadmapCard]
    wanted: list[WantedRole]


class RoadmapView(RoadmapCard):
    """Gaps, ``readiness`` and ``known`` are those of today; the path is that of the accepted plan. ``late`` says that
    it takes longer than its owner wants; empty where it does not.
    """

    role: RoleCard | None
    known: float
    gaps: list[GapView]
    path: list[StepToRole]
    late: str
    items: list[MilestoneView]
    proposal: ProposalView | None


class VersionView(ResponseBody):
    number: int
    state: VersionState
    reason: str
    made_by: MadeBy
    created_at: datetime


class RoadmapVersions(ResponseBody):
    items: list[VersionView]


class ChangeRoadmap(RequestBody):
    title: Title | None = None
    hours_per_week: Hours | None = None
    status: RoadmapStatus | None = None

    def change(self) -> RoadmapChange:
        return RoadmapChange(self.title, self.hours_per_week, self.status)


class ChangeMilestone(RequestBody):
    """Only what is sent changes. ``position`` counts from 0, among all milestones."""

    title: Title | None = None
    status: MilestoneStatus | None = None
    starts_on: Day | None = None
    due_on: Day | None = None
    position: Annotated[int, Field(ge=0, le=100)] | None = None
    notes: Notes | None = None

    def changes(self) -> dict[str, Any]:
        return {name: value for name in self.model_fields_set if (value := getattr(self, name)) is not None}


class AddMilestone(RequestBody):
    title: Title
    notes: Notes = ""
    effort_hours: Annotated[int, Field(ge=1, le=2_000)] = 10
    starts_on: Day | None = None
    due_on: Day | None = None

    def own(self) -> OwnMilestone:
        return OwnMilestone(self.title, self.notes, self.effort_hours, self.starts_on, self.due_on)


def roadmaps_view(listed: RoadmapList) -> Roadmaps:
    return Roadmaps(
        items=[RoadmapCard(**_card(one)) for one in listed.roadmaps],
        wanted=[WantedRole(role=role_card(one.role), seniority=one.seniority) for one in listed.wanted],
    )


def roadmap_view(state: RoadmapState) -> RoadmapView:
    summary = RoadmapSummary(
        state.roadmap, state.role, state.plan.milestones, state.assessment.readiness, state.offer is not None
    )
    return RoadmapView(
        **_card(summary),
        role=role_card(state.role) if state.role else None,
        known=state.assessment.known,
        gaps=gaps_view(state.assessment),
        path=path_view(state.plan.path, state.roles),
        late=state.late,
        items=[_milestone(one, state) for one in state.plan.milestones],
        proposal=_proposal(state.offer, state) if state.offer else None,
    )


def versions_view(notes: Iterable[VersionNote]) -> RoadmapVersions:
    return RoadmapVersions(items=[VersionView.model_validate(note) for note in notes])


def _card(summary: RoadmapSummary) -> dict[str, Any]:
    counted = [one for one in summary.milestones if one.status is not MilestoneStatus.DROPPED]
    following = next((one for one in counted if one.status in OPEN), None)
    return {
        **vars(summary.roadmap),
        "role_title": summary.role.title if summary.role else summary.roadmap.title,
        "ends_on": max((one.due_on for one in counted), default=None),
        "readiness": summary.readiness,
        "milestones": len(counted),
        "done": sum(one.status is MilestoneStatus.DONE for one in counted),
        "next": PlannedMilestone.model_validate(following) if following else None,
        "has_proposal": summary.has_proposal,
    }


def _milestone(milestone: Milestone, state: RoadmapState) -> MilestoneView:
    closing = state.closings.get(milestone.key)
    told = {name: getattr(milestone, name) for name in MilestoneView.model_fields if hasattr(milestone, name)}
    return MilestoneView.model_validate(
        {
            **told,
            "set_by_owner": sorted(milestone.set_by_owner),
            "evidence": _facts(milestone.evidence, state),
            "closing": ClosingView(reason=closing.reason, facts=_facts(closing.evidence, state)) if closing else None,
        }
    )


def _facts(ids: Iterable[UUID], state: RoadmapState) -> list[FactView]:
    """A fact goes with its document; the milestone that it proved stays done."""
    return [fact_view(state.facts[one], state.documents) for one in ids if one in state.facts]


def _proposal(offer: Offer, state: RoadmapState) -> ProposalView:
    difference = offer.difference
    titles = {one.key: one.title for one in state.plan.milestones}
    return ProposalView(
        number=offer.version.number,
        reason=offer.version.reason,
        made_by=offer.version.made_by,
        created_at=offer.version.created_at,
        readiness=offer.version.plan.readiness,
        added=[PlannedMilestone.model_validate(one) for one in difference.added],
        removed=[PlannedMilestone.model_validate(one) for one in difference.removed],
        changed=[_change(one, titles) for one in difference.changed],
    )


def _change(change: Change, titles: dict[str, str]) -> ChangeView:
    return ChangeView(
        milestone=change.milestone,
        title=titles.get(change.milestone, ""),
        field=change.field,
        before=change.before,
        after=change.after,
    )
