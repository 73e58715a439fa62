"""A roadmap is made from the profile and the table of roles, without a model."""

from __future__ import annotations

import pytest

from api.documents.desk import Desk
from api.roadmap.planning import PATH, Planner


async def test_a_roadmap_to_a_named_role_has_gaps_milestones_and_dates(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior", hours_per_week=8)

    assert (made["role_key"], made["seniority"], made["version"]) == ("data-engineer", "senior", 1)
    assert {gap["skill"]: gap["status"] for gap in made["gaps"]}["SQL"] == "partly"
    assert 5 <= len(made["items"]) <= 15
    assert [one["starts_on"] for one in made["items"]] == sorted(one["starts_on"] for one in made["items"])
    assert all(one["why"] and one["proof"] for one in made["items"])


@pytest.mark.parametrize(
    ("said", "key", "seniority"),
    [("Sr. Backend Dev", "backend-engineer", "senior"), ("Dateningenieurin", "data-engineer", "junior")],
)
async def test_a_role_is_understood_in_anybodys_words(planner: Planner, said: str, key: str, seniority: str) -> None:
    made = await planner.roadmap(said)

    assert (made["role_key"], made["seniority"]) == (key, seniority)


async def test_an_unknown_role_is_refused_in_words(planner: Planner) -> None:
    answer = await planner.http.post(PATH, json={"role": "Grand Vizier of Teapots"})

    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_role")


async def test_a_title_that_means_several_roles_names_them(planner: Planner) -> None:
    answer = await planner.http.post(PATH, json={"role": "engineer"})

    assert answer.status_code == 422
    assert "could mean" in answer.json()["detail"]


async def test_a_roadmap_that_nothing_has_changed_is_not_proposed_anew(planner: Planner) -> None:
    made = await planner.roadmap()
    again = await planner.roadmap()

    assert (again["id"], again["version"], again["proposal"]) == (made["id"], 1, None)


async def test_several_roles_are_compared_the_nearest_first(planner: Planner) -> None:
    roles = [{"role": "Security Engineer"}, {"role": "Data Analyst"}]
    compared = (await planner.post("/compare", roles=roles))["items"]

    assert [one["role"]["key"] for one in compared] == ["data-analyst", "security-engineer"]
    assert compared[0]["readiness"] > compared[1]["readiness"]
    assert (await planner.get())["items"] == []


async def test_a_role_that_the_profile_wants_is_offered(planner: Planner) -> None:
    await planner.say(target_roles=["Data Engineer"])
    assert [one["role"]["key"] for one in (await planner.get())["wanted"]] == ["data-engineer"]

    await planner.roadmap()
    assert (await planner.get())["wanted"] == []


async def test_roles_are_found_while_one_types_in_any_language_and_with_a_slip(planner: Planner) -> None:
    meant = {
        "data eng": "data-engineer",
        "security e": "security-engineer",
        "Softwareentwickler": "software-engineer",
        "développeur": "software-engineer",
        "SRE": "site-reliability-engineer",
        "cto": "cto",
        "sofware enginer": "software-engineer",
        "prodcut manager": "product-manager",
        "Sr. Backend Dev": "backend-engineer",
    }
    assert {query: (await planner.keys_like(query))[0] for query in meant} == meant


async def test_letters_that_stand_for_several_roles_find_them_all_and_mean_none(planner: Planner) -> None:
    assert {"product-manager", "project-manager", "program-manager"} == {*(await planner.keys_like("PM"))[:3]}
    assert (await planner.http.post(PATH, json={"role": "PM"})).json()["code"] == "unknown_role"


async def test_a_strangers_roadmap_is_not_found(planner: Planner, stranger: Desk) -> None:
    made = await planner.roadmap()
    key = made["items"][0]["key"]
    one = f"{PATH}/{made['id']}"
    answers = [
        await stranger.http.get(one),
        await stranger.http.get(f"{one}/calendar.ics"),
        await stranger.http.get(f"{one}/versions"),
        await stranger.http.patch(one, json={"title": "Mine"}),
        await stranger.http.delete(one),
        await stranger.http.post(f"{one}/revise"),
        await stranger.http.post(f"{one}/proposals/1/accept"),
        await stranger.http.post(f"{one}/milestones", json={"title": "Mine"}),
        await stranger.http.patch(f"{one}/milestones/{key}", json={"status": "done"}),
        await stranger.http.delete(f"{one}/milestones/{key}"),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert (await planner.get(f"/{made['id']}"))["revision"] == made["revision"]


async def test_nobody_who_is_not_signed_in_is_told_of_roadmaps(planner: Planner) -> None:
    planner.http.headers.pop("Authorization")

    assert (await planner.http.get(PATH)).status_code == 401
    assert (await planner.http.get("/api/roles")).status_code == 401
