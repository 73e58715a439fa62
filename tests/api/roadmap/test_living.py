"""A roadmap that its owner lives with: their word stands, and nothing of the plan changes without it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from api.auth.people import SteppingClock
from api.roadmap.planning import Planner
from kairix_core.use_cases.roadmap.revise_later import CALM

MORE_SQL = [{"name": "SQL", "level": 5}, {"name": "Python", "level": 2}]


async def changed(planner: Planner, clock: SteppingClock, made: dict[str, Any], **said: Any) -> dict[str, Any]:
    """The roadmap once the profile says something else and Kairix has looked at it."""
    await planner.say(**said)
    clock.step(CALM.total_seconds() + 1)
    await planner.work()
    return await planner.get(f"/{made['id']}")


def by_key(roadmap: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["key"]: one for one in roadmap["items"]}


async def test_facts_that_change_the_plan_propose_another_and_overwrite_nothing(
    planner: Planner, clock: SteppingClock
) -> None:
    made = await planner.roadmap(seniority="senior")
    now = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])

    assert (now["version"], now["items"]) == (1, made["items"])
    assert now["proposal"]["number"] == 2
    assert now["proposal"]["removed"] or now["proposal"]["changed"]


async def test_facts_that_the_plan_does_not_ask_about_propose_nothing(planner: Planner, clock: SteppingClock) -> None:
    made = await planner.roadmap(seniority="senior")
    now = await changed(planner, clock, made, city="Lyon", design_tools=[{"name": "Figma", "level": 4}])

    assert now["proposal"] is None


async def test_what_the_owner_did_stays_when_they_take_a_new_plan(planner: Planner, clock: SteppingClock) -> None:
    made = await planner.roadmap(seniority="senior")
    path, last = f"/{made['id']}", made["items"][-1]["key"]
    due = (date.fromisoformat(made["ends_on"]) + timedelta(days=700)).isoformat()
    await planner.patch(f"{path}/milestones/{last}", due_on=due, notes="ask Ines")
    await planner.post(f"{path}/milestones", title="Talk at the meetup")
    offered = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])

    taken = await planner.post(f"{path}/proposals/{offered['proposal']['number']}/accept")

    assert (taken["version"], taken["proposal"]) == (2, None)
    assert (by_key(taken)[last]["due_on"], by_key(taken)[last]["notes"]) == (due, "ask Ines")
    assert "own-talk-at-the-meetup" in by_key(taken)
    states = [one["state"] for one in (await planner.get(f"{path}/versions"))["items"]]
    assert states == ["accepted", "superseded"]


async def test_a_plan_that_was_declined_changes_nothing_and_cannot_be_taken(
    planner: Planner, clock: SteppingClock
) -> None:
    made = await planner.roadmap(seniority="senior")
    offered = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])
    path = f"/{made['id']}/proposals/{offered['proposal']['number']}"

    left = await planner.post(f"{path}/decline")
    again = await planner.http.post(f"/api/roadmaps{path}/accept")

    assert (left["version"], left["proposal"], left["items"]) == (1, None, made["items"])
    assert (again.status_code, again.json()["code"]) == (409, "proposal_settled")


async def test_a_plan_that_was_declined_is_not_proposed_once_more(planner: Planner, clock: SteppingClock) -> None:
    made = await planner.roadmap(seniority="senior")
    offered = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])
    await planner.post(f"/{made['id']}/proposals/{offered['proposal']['number']}/decline")

    now = await changed(planner, clock, made, design_tools=[{"name": "Figma", "level": 4}])
    assert now["proposal"] is None


async def test_a_plan_that_waits_is_not_made_anew_while_it_says_the_same(
    planner: Planner, clock: SteppingClock
) -> None:
    made = await planner.roadmap(seniority="senior")
    offered = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])
    now = await changed(planner, clock, made, design_tools=[{"name": "Figma", "level": 4}])

    assert now["proposal"] == offered["proposal"]


async def test_a_plan_that_nothing_speaks_for_any_more_does_not_wait_any_longer(
    planner: Planner, clock: SteppingClock
) -> None:
    made = await planner.roadmap(seniority="senior")
    offered = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])
    now = await changed(planner, clock, made, devops_skills=None)

    assert (offered["proposal"]["number"], now["proposal"]) == (2, None)


async def test_another_seniority_that_is_wanted_is_proposed_and_taken_with_its_name(
    planner: Planner, clock: SteppingClock
) -> None:
    made = await planner.roadmap(seniority="mid")
    offered = await changed(planner, clock, made, target_seniority="senior")
    levels = [one for one in offered["proposal"]["changed"] if one["field"] == "seniority"]
    taken = await planner.post(f"/{made['id']}/proposals/{offered['proposal']['number']}/accept")

    assert (offered["title"], offered["items"]) == ("Data Engineer", made["items"])
    assert offered["proposal"]["reason"] == "Your goal is Senior Data Engineer now"
    assert [(one["before"], one["after"]) for one in levels] == [("mid", "senior")]
    assert (taken["title"], taken["seniority"], taken["proposal"]) == ("Senior Data Engineer", "senior", None)


async def test_a_seniority_that_was_named_when_asking_stays_until_another_one_is_wanted(
    planner: Planner, clock: SteppingClock
) -> None:
    await planner.say(target_seniority="lead")
    made = await planner.roadmap(seniority="senior")
    now = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])

    assert "seniority" not in [one["field"] for one in now["proposal"]["changed"]]


async def test_what_else_changes_keeps_the_aim_of_a_plan_that_waits(planner: Planner, clock: SteppingClock) -> None:
    made = await planner.roadmap(seniority="mid")
    await changed(planner, clock, made, target_seniority="senior")
    now = await changed(planner, clock, made, devops_skills=[{"name": "Docker", "level": 4}])

    assert "seniority" in [one["field"] for one in now["proposal"]["changed"]]


async def test_a_role_that_is_wanted_in_the_place_of_another_is_proposed_for_its_roadmap(
    planner: Planner, clock: SteppingClock
) -> None:
    await planner.say(target_roles=["Data Engineer"])
    made = await planner.roadmap(seniority="mid")
    first = made["items"][0]["key"]
    await planner.patch(f"/{made['id']}/milestones/{first}", status="done")
    offered = await changed(planner, clock, made, target_roles=["Data Scientist"])
    taken = await planner.post(f"/{made['id']}/proposals/{offered['proposal']['number']}/accept")

    assert ("target", "data-engineer", "data-scientist") in [
        (one["field"], one["before"], one["after"]) for one in offered["proposal"]["changed"]
    ]
    assert (taken["role_key"], taken["role_title"]) == ("data-scientist", "Data Scientist")
    assert by_key(taken)[first]["status"] == "done"


async def test_a_further_role_that_is_wanted_leaves_the_roadmap_to_the_first_alone(
    planner: Planner, clock: SteppingClock
) -> None:
    await planner.say(target_roles=["Data Engineer"])
    made = await planner.roadmap(seniority="mid")
    now = await changed(planner, clock, made, target_roles=["Data Engineer", "Data Scientist"])

    assert now["proposal"] is None
    assert [one["role"]["key"] for one in (await planner.get())["wanted"]] == ["data-scientist"]


async def test_a_fact_that_proves_a_milestone_proposes_to_close_it_with_its_quote(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior")
    path = f"/{made['id']}"
    taught = next(one for one in made["items"] if [lesson["skill"] for lesson in one["skills"]] == ["SQL"])
    await planner.say(programming_languages=MORE_SQL)
    closing = by_key(await planner.get(path))[taught["key"]]["closing"]
    assert closing["facts"][0]["value"] == {"name": "SQL", "level": 5}

    done = await planner.post(f"{path}/milestones/{taught['key']}/evidence/{closing['facts'][0]['id']}/accept")

    closed = by_key(done)[taught["key"]]
    assert (closed["status"], closed["closing"]) == ("done", None)
    assert [one["id"] for one in closed["evidence"]] == [closing["facts"][0]["id"]]


async def test_evidence_that_was_declined_is_not_proposed_again(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior")
    path = f"/{made['id']}"
    taught = next(one for one in made["items"] if [lesson["skill"] for lesson in one["skills"]] == ["SQL"])
    await planner.say(programming_languages=MORE_SQL)
    fact = by_key(await planner.get(path))[taught["key"]]["closing"]["facts"][0]["id"]
    decide = f"{path}/milestones/{taught['key']}/evidence/{fact}"

    declined = await planner.post(f"{decide}/decline")

    assert (by_key(declined)[taught["key"]]["status"], by_key(declined)[taught["key"]]["closing"]) == ("todo", None)
    assert (await planner.http.post(f"/api/roadmaps{decide}/accept")).status_code == 404


async def test_what_comes_after_a_milestone_moves_with_it(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior")
    first, second = made["items"][:2]
    due = date.fromisoformat(first["due_on"]) + timedelta(days=30)
    moved = await planner.patch(f"/{made['id']}/milestones/{first['key']}", due_on=due.isoformat())

    assert moved["items"][0]["set_by_owner"] == ["due_on"]
    assert moved["items"][1]["key"] == second["key"]
    assert moved["items"][1]["starts_on"] == (due + timedelta(days=1)).isoformat()


async def test_milestones_change_places(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior")
    keys = [one["key"] for one in made["items"]]
    moved = await planner.patch(f"/{made['id']}/milestones/{keys[2]}", position=0)

    assert [one["key"] for one in moved["items"]] == [keys[2], keys[0], keys[1], *keys[3:]]
    assert moved["items"][0]["starts_on"] == made["items"][0]["starts_on"]


async def test_dates_in_the_wrong_order_are_refused(planner: Planner) -> None:
    made = await planner.roadmap()
    answer = await planner.http.patch(
        f"/api/roadmaps/{made['id']}/milestones/{made['items'][0]['key']}",
        json={"starts_on": "2027-05-02", "due_on": "2027-05-01"},
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")


async def test_another_pace_is_a_version_of_the_owners(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior", hours_per_week=4)
    faster = await planner.patch(f"/{made['id']}", hours_per_week=16)

    assert (faster["version"], faster["hours_per_week"]) == (2, 16)
    assert faster["ends_on"] < made["ends_on"]


@pytest.mark.parametrize("kind", ["own", "learn"])
async def test_only_a_milestone_of_ones_own_can_be_removed(planner: Planner, kind: str) -> None:
    made = await planner.roadmap()
    added = await planner.post(f"/{made['id']}/milestones", title="Read a book", due_on="2027-01-31")
    key = next(one["key"] for one in added["items"] if one["kind"] == kind)
    answer = await planner.http.delete(f"/api/roadmaps/{made['id']}/milestones/{key}")

    assert answer.status_code == (200 if kind == "own" else 422)


async def test_its_dates_come_as_a_calendar_that_a_later_one_replaces(planner: Planner) -> None:
    made = await planner.roadmap()
    path, key = f"/api/roadmaps/{made['id']}/calendar.ics", made["items"][0]["key"]
    first = await planner.http.get(path)
    await planner.patch(f"/{made['id']}/milestones/{key}", status="dropped")
    second = (await planner.http.get(path)).text

    assert first.headers["content-type"] == "text/calendar; charset=utf-8"
    assert first.text.count("BEGIN:VEVENT") == second.count("BEGIN:VEVENT") == len(made["items"])
    assert ("SEQUENCE:1\r\n" in first.text, "SEQUENCE:2\r\n" in second) == (True, True)
    assert (first.text.count("STATUS:CANCELLED"), second.count("STATUS:CANCELLED")) == (0, 1)


async def test_a_roadmap_is_deleted_with_all_that_hangs_on_it(planner: Planner) -> None:
    made = await planner.roadmap()

    assert (await planner.http.delete(f"/api/roadmaps/{made['id']}")).status_code == 204
    assert (await planner.get())["items"] == []


async def test_a_deleted_roadmap_is_not_made_anew_by_a_job_that_was_waiting(planner: Planner) -> None:
    made = await planner.roadmap()
    await planner.post(f"/{made['id']}/revise")
    await planner.http.delete(f"/api/roadmaps/{made['id']}")
    await planner.work()
    assert (await planner.get())["items"] == []


async def test_who_deletes_a_roadmap_and_asks_for_it_again_gets_another_one(planner: Planner) -> None:
    made = await planner.roadmap()
    await planner.post(f"/{made['id']}/revise")
    await planner.http.delete(f"/api/roadmaps/{made['id']}")
    assert (await planner.roadmap())["id"] != made["id"]
