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


async def test_another_pace_is_proposed_and_nothing_is_overwritten(coach: Coaching, planner: Planner) -> None:
    roadmap = await planner.roadmap(hours_per_week=4)
    await coach.say("Hello")
    known = (await planner.http.get("/api/profile")).json()["values"]

    answer = await coach.say("Make it 10 hours a week")
    await planner.work()

    assert f"(/roadmap?roadmap={roadmap['id']})" in answer
    now = await planner.get(f"/{roadmap['id']}")
    assert now["hours_per_week"] == 4
    hours = [one["after"] for one in now["proposal"]["changed"] if one["field"] == "hours_per_week"]
    assert hours == [10]
    assert (await planner.http.get("/api/profile")).json()["values"] == known


async def test_a_pace_that_no_week_has_is_refused(coach: Coaching, planner: Planner) -> None:
    roadmap = await planner.roadmap()
    assert "Nothing was changed" in await coach.say("Make it 100 hours a week")
    await planner.work()
    assert (await planner.get(f"/{roadmap['id']}"))["proposal"] is None


async def test_with_several_roadmaps_each_is_shown_to_set_its_pace_there(coach: Coaching, planner: Planner) -> None:
    ids = [(await planner.roadmap(role))["id"] for role in ("Data Engineer", "Product Owner")]
    answer = await coach.say("Make it 10 hours a week")
    assert all(f"(/roadmap?roadmap={one})" in answer for one in ids)


async def test_who_has_no_roadmap_is_told_how_to_get_one(coach: Coaching) -> None:
    assert "no roadmap yet" in await coach.say("Make my roadmap 10 hours a week")


async def test_a_roadmap_that_takes_longer_than_was_said_to_the_coach_tells_so(
    coach: Coaching, planner: Planner
) -> None:
    await coach.say("I want to become a senior data engineer in two months")
    await planner.work()

    (roadmap,) = (await planner.get())["items"]
    late = (await planner.get(f"/{roadmap['id']}"))["late"]
    assert late.startswith(f"At {roadmap['hours_per_week']} hours a week this takes until ")
    assert late.endswith(", longer than the two months you named.")


async def test_who_asks_how_late_they_are_is_told_in_the_talk(coach: Coaching, planner: Planner) -> None:
    await coach.say("I want to become a senior data engineer in two months")
    await planner.work()
    (roadmap,) = (await planner.get())["items"]
    late = (await planner.get(f"/{roadmap['id']}"))["late"]

    assert late in await coach.say("How late will I be?")
    assert late in await coach.say("What has changed?")


async def test_what_is_due_and_what_comes_next_is_told(coach: Coaching, planner: Planner) -> None:
    roadmap = await planner.roadmap()
    first, second = roadmap["items"][:2]
    path = f"/{roadmap['id']}/milestones/{first['key']}"
    await planner.patch(path, starts_on="2020-01-01", due_on="2020-02-01")
    told = await coach.say("What's due?")

    assert f"On your roadmap this was due:\n\n- {first['title']} (1 February 2020)" in told
    assert second["title"] in told.partition("Next on your roadmap:")[2]


async def test_a_pace_is_understood_by_what_was_just_spoken_of(coach: Coaching, planner: Planner) -> None:
    await planner.roadmap(hours_per_week=4)
    await coach.say("show me my roadmap")
    answer = await coach.say("i only have two hours a week")

    assert "anew, at 2 hours a week: then the last milestone is due about " in answer


async def test_who_follows_a_roadmap_practises_for_where_it_leads(coach: Coaching, planner: Planner) -> None:
    await planner.roadmap("Product Owner")
    assert "Product Owner**" in await coach.say("Interview me")
