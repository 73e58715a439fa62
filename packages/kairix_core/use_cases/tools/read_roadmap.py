"""``read_roadmap``: where the person's roadmaps stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kairix_core.domain.roadmap import Milestone
from kairix_core.policies.roadmap.matching import OPEN
from kairix_core.use_cases.access import own_talk
from kairix_core.use_cases.roadmap.read_roadmaps import ReadRoadmaps, RoadmapList, RoadmapState
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn

NONE = "There is no roadmap yet. One can be asked for with revise_roadmap, by the name of a role."


class Asked(Arguments):
    title: str = Field("", max_length=200, description="A roadmap's title, or words of it; empty for the newest one.")


class ReadRoadmapTool:
    name: ClassVar = "read_roadmap"
    description: ClassVar = "Read the person's roadmap: gaps, milestones with dates, a plan that waits for their word."
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, read: ReadRoadmaps) -> None:
        self._read = read

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        owner_id = own_talk(opened.principal, opened.conversation)
        listed = await self._read(owner_id)
        if not listed.roadmaps:
            return ToolResult(NONE, "Looked for a roadmap: there is none yet")
        wanted = next((one for one in listed.roadmaps if asked.title.casefold() in one.roadmap.title.casefold()), None)
        if wanted is None:
            return ToolResult(_titles(listed), "Asked for a roadmap that is not there", ok=False)
        state = await self._read.one(owner_id, wanted.roadmap.id)
        return ToolResult("\n".join(_told(state)), f"Read the roadmap to {state.roadmap.title}")


def _titles(listed: RoadmapList) -> str:
    return f"No such roadmap. There are: {'; '.join(one.roadmap.title for one in listed.roadmaps)}."


def _told(state: RoadmapState) -> Iterator[str]:
    roadmap, assessment = state.roadmap, state.assessment
    yield (
        f"Roadmap to {roadmap.title} ({roadmap.status}), {roadmap.hours_per_week} hours a week from {roadmap.starts_on}"
        f" on; readiness {assessment.readiness:.0%} of which something is known of {assessment.known:.0%}."
    )
    if state.late:
        yield state.late
    open_gaps = [gap for gap in assessment.gaps if gap.size]
    yield "Gaps: " + ("; ".join(f"{gap.skill} {gap.have:g} of {gap.expected}" for gap in open_gaps) or "none") + "."
    yield from (_milestone(one, state) for one in state.plan.milestones)
    if state.offer is not None:
        yield f"A new plan waits for the person's word (version {state.offer.version.number})."


def _milestone(one: Milestone, state: RoadmapState) -> str:
    dated = f"due {one.due_on}" if one.status in OPEN else f"{one.status} {one.done_on or ''}".rstrip()
    closing = state.closings.get(one.key)
    proven = f" It may be done: {closing.reason}" if closing else ""
    return f"- {one.title} ({one.status}, {dated}, {one.effort_hours} h).{proven}"
