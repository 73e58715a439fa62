"""Without a model, a coach that is asked for a roadmap has one made, and says where it is."""

from __future__ import annotations

import re

import pytest

from api.coach.coaching import Coaching
from api.roadmap.planning import Planner


@pytest.fixture
async def coach(planner: Planner) -> Coaching:
    return await Coaching.begin(planner.http)


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("I want to become a senior data engineer", "data-engineer"),
        ("Mach mir bitte einen Karriereplan zum Product Owner", "product-owner"),
    ],
)
async def test_who_asks_for_a_roadmap_gets_one(coach: Coaching, planner: Planner, said: str, role: str) -> None:
    answer = await coach.say(said)
    await planner.work()

    link = re.search(r"\(/roadmap\?roadmap=([0-9a-f-]{36})\)", answer)
    assert link is not None, answer
    assert (await planner.get(f"/{link[1]}"))["role_key"] == role


async def test_a_role_that_nobody_knows_is_said_to_be_unknown(coach: Coaching, planner: Planner) -> None:
    answer = await coach.say("Make me a roadmap for grand vizier of teapots")
    await planner.work()

    assert "grand vizier of teapots" in answer
    assert (await planner.get())["items"] == []


async def test_whoever_talks_of_something_else_gets_none(coach: Coaching, planner: Planner) -> None:
    assert "/roadmap" not in await coach.say("I am a data engineer in Lyon")
