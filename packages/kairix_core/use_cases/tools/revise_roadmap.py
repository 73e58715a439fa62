"""``revise_roadmap``: have a roadmap made, or a new plan proposed; the person decides whether to take it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from kairix_core.domain.role import Seniority
from kairix_core.policies.roadmap.starting import MOST_HOURS_PER_WEEK
from kairix_core.use_cases.access import own_talk
from kairix_core.use_cases.roadmap.request_roadmap import RequestRoadmap, Wish
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn

ASKED = (
    "It is being made. It will be at /roadmap?roadmap={id}. Where there is a roadmap to this role already, it stays,"
    " and what would change is put before the person to accept or decline."
)


class Asked(Arguments):
    role: str = Field(min_length=2, max_length=120, description="The role to reach, such as Data Engineer.")
    seniority: Seniority | None = Field(None, description="Only if the person said it.")
    hours_per_week: int | None = Field(
        None, ge=1, le=MOST_HOURS_PER_WEEK, description="Hours a week to learn, only if the person said so."
    )


class ReviseRoadmapTool:
    name: ClassVar = "revise_roadmap"
    description: ClassVar = (
        "Have a roadmap to a role made, or the one there is looked at anew. Only when the person wants it. "
        "It proposes; nothing is overwritten."
    )
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, request: RequestRoadmap) -> None:
        self._request = request

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        wish = Wish(asked.role, asked.seniority, asked.hours_per_week)
        job = await self._request(own_talk(opened.principal, opened.conversation), wish)
        told = ASKED.format(id=job.payload["roadmap_id"])
        return ToolResult(told, f"Asked for a roadmap to {job.payload['name']}")
