"""The tools that reach a roadmap act for whoever talks, and for nobody who is not its owner."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from api.roadmap.planning import Planner, told
from kairix_core.domain.agent import AgentKind
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import ANYONE, SYSTEM, Principal
from kairix_core.errors import NotFound
from kairix_core.use_cases.tools import read_roadmap, revise_roadmap
from kairix_core.use_cases.tools.read_roadmap import ReadRoadmapTool
from kairix_core.use_cases.tools.revise_roadmap import ReviseRoadmapTool
from kairix_core.use_cases.turn.open_turn import OpenTurn
from unit.tools.turns import a_turn_of


async def a_turn_with(planner: Planner, kind: AgentKind) -> OpenTurn:
    """The owner talks with an agent of their own."""
    me = UUID(told(await planner.http.get("/api/users/me"))["id"])
    opened = a_turn_of(kind)
    opened.conversation.owner_id = me
    return replace(opened, principal=Principal.user(me))


def asked(planner: Planner) -> list[tuple[Any, Any]]:
    return [
        (ReadRoadmapTool(planner.container.read_roadmaps), read_roadmap.Asked()),
        (ReviseRoadmapTool(planner.container.request_roadmap), revise_roadmap.Asked(role="Data Scientist")),
    ]


async def test_the_owner_reads_and_revises_their_roadmap(planner: Planner) -> None:
    await planner.roadmap(seniority="senior")
    opened = await a_turn_with(planner, AgentKind.COACH)
    done = [(await tool(opened, arguments)).summary for tool, arguments in asked(planner)]

    assert done == ["Read the roadmap to Senior Data Engineer", "Asked for a roadmap to Junior Data Scientist"]


@pytest.mark.parametrize("kind", [AgentKind.COACH, AgentKind.REPRESENTATIVE])
@pytest.mark.parametrize("other", [ANYONE, SYSTEM, Principal.visitor(new_id()), Principal.user(new_id())])
async def test_nobody_else_reaches_it_whichever_agent_they_talk_with(
    planner: Planner, kind: AgentKind, other: Principal
) -> None:
    opened = replace(await a_turn_with(planner, kind), principal=other)
    for tool, arguments in asked(planner):
        with pytest.raises(NotFound):
            await tool(opened, arguments)
