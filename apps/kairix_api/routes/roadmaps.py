"""One's own roadmaps: made in the background, changed by their owner, and by nobody else without their word."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Response, status

from kairix_api.accepted import ACCEPTED, accepted
from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.wire_comparison import ComparedRoles, compared_view
from kairix_api.wire_jobs import JobView
from kairix_api.wire_roadmap import (
    AddMilestone,
    AskForRoadmap,
    ChangeMilestone,
    ChangeRoadmap,
    CompareRoles,
    Roadmaps,
    RoadmapVersions,
    RoadmapView,
    roadmap_view,
    roadmaps_view,
    versions_view,
)

router = APIRouter(prefix="/api/roadmaps", tags=["roadmaps"])
Key = Annotated[Text, Path(max_length=200)]
Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
CALENDAR: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/calendar": {"schema": {"type": "string"}}}, "description": "iCalendar (RFC 5545)"}
}


@router.get("")
async def list_roadmaps(services: Services, user_id: CurrentUser) -> Roadmaps:
    """Newest first, the active ones before the others; and roles that are wanted, to which none leads yet."""
    return roadmaps_view(await services.read_roadmaps(user_id))


@router.post("", status_code=status.HTTP_202_ACCEPTED, response_model=JobView, responses=ACCEPTED)
async def ask_for_roadmap(body: AskForRoadmap, services: Services, user_id: CurrentUser) -> Response:
    """Made in the background; the job's result has the `roadmap_id`. Where one leads there already, a new plan of it is
    proposed. 422 `unknown_role` says what the role could be.
    """
    return accepted(await services.request_roadmap(user_id, body.wish()))


@router.post("/compare")
async def compare_roles(body: CompareRoles, services: Services, user_id: CurrentUser) -> ComparedRoles:
    """Several roles side by side, at once; nothing is stored."""
    return compared_view(await services.compare_roles(user_id, body.targets()))


@router.get("/{roadmap_id}")
async def read_roadmap(roadmap_id: UUID, services: Services, user_id: CurrentUser) -> RoadmapView:
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.patch("/{roadmap_id}")
async def change_roadmap(
    roadmap_id: UUID, body: ChangeRoadmap, services: Services, user_id: CurrentUser
) -> RoadmapView:
    """Another pace dates what is open anew, as a version of the owner's."""
    await services.change_roadmap(user_id, roadmap_id, body.change())
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.delete("/{roadmap_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_roadmap(roadmap_id: UUID, services: Services, user_id: CurrentUser) -> None:
    await services.change_roadmap.delete(user_id, roadmap_id)


@router.post("/{roadmap_id}/revise", status_code=status.HTTP_202_ACCEPTED, response_model=JobView, responses=ACCEPTED)
async def revise_roadmap(roadmap_id: UUID, services: Services, user_id: CurrentUser) -> Response:
    """Look whether another plan is better by now; if so, it is proposed."""
    return accepted(await services.request_roadmap.again(user_id, roadmap_id))


@router.get("/{roadmap_id}/versions")
async def list_versions(roadmap_id: UUID, services: Services, user_id: CurrentUser) -> RoadmapVersions:
    """Newest first."""
    return versions_view(await services.read_roadmaps.versions(user_id, roadmap_id))


@router.post("/{roadmap_id}/proposals/{version}/accept")
async def accept_proposal(roadmap_id: UUID, version: Number, services: Services, user_id: CurrentUser) -> RoadmapView:
    """Take the plan; what the owner did to the milestones stays. 409 when it does not wait any more."""
    await services.decide_proposal.accept(user_id, roadmap_id, version)
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.post("/{roadmap_id}/proposals/{version}/decline")
async def decline_proposal(roadmap_id: UUID, version: Number, services: Services, user_id: CurrentUser) -> RoadmapView:
    await services.decide_proposal.decline(user_id, roadmap_id, version)
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.post("/{roadmap_id}/milestones")
async def add_milestone(roadmap_id: UUID, body: AddMilestone, services: Services, user_id: CurrentUser) -> RoadmapView:
    """One of the owner's own, at the end; dates that are left out follow from its effort."""
    await services.change_milestones.add(user_id, roadmap_id, body.own())
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.patch("/{roadmap_id}/milestones/{milestone}")
async def change_milestone(
    roadmap_id: UUID, milestone: Key, body: ChangeMilestone, services: Services, user_id: CurrentUser
) -> RoadmapView:
    """What the owner sets no new plan changes. A beginning takes its end along, and what comes after moves too."""
    await services.change_milestones(user_id, roadmap_id, milestone, body.changes())
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.delete("/{roadmap_id}/milestones/{milestone}")
async def remove_milestone(roadmap_id: UUID, milestone: Key, services: Services, user_id: CurrentUser) -> RoadmapView:
    """One of the owner's own; others can be dropped."""
    await services.change_milestones.remove(user_id, roadmap_id, milestone)
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.post("/{roadmap_id}/milestones/{milestone}/evidence/{fact_id}/accept")
async def accept_evidence(
    roadmap_id: UUID, milestone: Key, fact_id: UUID, services: Services, user_id: CurrentUser
) -> RoadmapView:
    """The milestone is done, by all the facts that were proposed with this one."""
    await services.decide_evidence(user_id, roadmap_id, milestone, fact_id, accept=True)
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.post("/{roadmap_id}/milestones/{milestone}/evidence/{fact_id}/decline")
async def decline_evidence(
    roadmap_id: UUID, milestone: Key, fact_id: UUID, services: Services, user_id: CurrentUser
) -> RoadmapView:
    """This fact is not proposed for it again."""
    await services.decide_evidence(user_id, roadmap_id, milestone, fact_id, accept=False)
    return roadmap_view(await services.read_roadmaps.one(user_id, roadmap_id))


@router.get("/{roadmap_id}/calendar.ics", response_class=Response, responses=CALENDAR)
async def export_calendar(roadmap_id: UUID, services: Services, user_id: CurrentUser) -> Response:
    """An entry on the day on which each milestone is due; a later export takes the place of the one before."""
    calendar = await services.export_calendar(user_id, roadmap_id)
    headers = {"Content-Disposition": 'attachment; filename="roadmap.ics"'}
    return Response(calendar.text, media_type="text/calendar; charset=utf-8", headers=headers)
