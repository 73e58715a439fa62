"""A model words a roadmap, through a real model server, and cannot make it say what nobody knows."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from api.auth.people import SteppingClock
from api.coach.coaching import Coaching
from api.forgetting.forgetter import Forgetter
from api.roadmap.planning import Planner
from api.roadmap.writer import WHY, Writer, words
from doubles.model_server import ModelServer
from doubles.replies import Garbage, Reply, calling, status
from kairix_core.ports import ChatProvider
from kairix_core.use_cases.roadmap.revise_later import CALM
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session


@pytest.fixture
def writer() -> Writer:
    return Writer()


@pytest.fixture
def model_server(writer: Writer) -> Iterator[ModelServer]:
    with ModelServer(writer) as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "writer", silence=20))


async def test_titles_and_reasons_are_the_models_the_rest_is_the_plans(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior")

    assert made["version"] == 2
    assert {one["why"] for one in made["items"]} == {WHY}
    assert all(one["title"].startswith(("Be at home in", "Show what")) for one in made["items"])
    assert all("Do it once for your own data." in [seen["title"] for seen in one["resources"]] for one in made["items"])
    versions = (await planner.get(f"/{made['id']}/versions"))["items"]
    assert [(one["made_by"], one["state"]) for one in versions] == [("model", "accepted"), ("rules", "superseded")]


@pytest.mark.parametrize(
    "invented",
    [
        {"why": "At Initech you wrote queries for many years, so this comes easily."},
        {"why": "You will be ready by March 2031, and the role asks for it."},
        {"why": "Learn Terraform first, since the role cannot do without it."},
        {"title": "x"},
        {"practice": ["Do this.", "And this as well.", "And a third thing."]},
        {"url": "https://example.org/course"},
    ],
)
async def test_what_is_invented_costs_the_milestone_its_new_words(
    planner: Planner, writer: Writer, invented: dict[str, Any]
) -> None:
    writer.worded = lambda told: {"milestones": [words(told[0], **invented)]}
    made = await planner.roadmap("Data Analyst", seniority="mid")

    assert (made["version"], writer.asked) == (1, 2)


@pytest.mark.parametrize(
    "answer",
    [Reply(("no JSON at all",)), Reply(("{}",)), Reply(()), Reply((Garbage(),)), status(500), status(401)],
    ids=["words", "nothing in it", "empty", "garbage", "down", "refused"],
)
async def test_whatever_a_model_answers_there_is_a_plan(planner: Planner, writer: Writer, answer: Reply) -> None:
    writer.worded = lambda _: answer
    made = await planner.roadmap()

    assert (made["version"], made["proposal"]) == (1, None)
    assert made["items"]


async def test_words_for_a_milestone_that_is_not_there_are_dropped(planner: Planner, writer: Writer) -> None:
    writer.worded = lambda told: {"milestones": [words(told[0]), words(told[0], key="learn-magic")]}
    made = await planner.roadmap()

    assert [one["why"] for one in made["items"]].count(WHY) == 1
    assert "learn-magic" not in [one["key"] for one in made["items"]]


async def test_what_changes_while_a_model_words_a_plan_is_looked_at_afterwards(
    planner: Planner, writer: Writer, clock: SteppingClock
) -> None:
    asked, said = threading.Event(), threading.Event()

    def slowly(told: list[dict[str, Any]]) -> Any:
        asked.set()
        said.wait(20)
        return {"milestones": [words(one) for one in told]}

    made = await planner.roadmap(seniority="senior")
    writer.worded = slowly
    await planner.say(devops_skills=[{"name": "Docker", "level": 4}])
    clock.step(CALM.total_seconds() + 1)
    looking = asyncio.create_task(planner.work())
    assert await asyncio.to_thread(asked.wait, 20)
    await planner.say(databases=[{"name": "Snowflake", "level": 5}])
    said.set()
    await looking
    clock.step(CALM.total_seconds() + 1)
    await planner.work()

    now = await planner.get(f"/{made['id']}")
    assert now["proposal"]["readiness"] == now["readiness"] > made["readiness"]


async def test_what_is_forgotten_while_a_model_words_a_plan_stays_forgotten(
    planner: Planner, writer: Writer, clock: SteppingClock
) -> None:
    asked, said = threading.Event(), threading.Event()

    def slowly(told: list[dict[str, Any]]) -> Any:
        asked.set()
        said.wait(20)
        return {
            "milestones": [words(one, why="The work at Quillon Ltd has shown you what is asked here.") for one in told]
        }

    await planner.say(work=[{"name": "Quillon Ltd", "position": "Analyst", "startDate": "2020-01"}])
    writer.worded = slowly
    making = asyncio.create_task(planner.roadmap(seniority="senior"))
    assert await asyncio.to_thread(asked.wait, 20)
    receipt = await Forgetter(planner.http).forget_all("Forget “Quillon Ltd”")
    said.set()
    made = await making
    assert receipt["removed"]["facts"]
    assert "Quillon" not in str(made)


async def test_a_yes_to_a_plan_holds_for_its_other_words_that_came_meanwhile(planner: Planner) -> None:
    made = await planner.roadmap(seniority="senior")
    await planner.roadmap(seniority="senior", hours_per_week=12)
    versions = (await planner.get(f"/{made['id']}/versions"))["items"]
    worded, seen = (one for one in versions if one["number"] > made["version"])

    taken = await planner.post(f"/{made['id']}/proposals/{seen['number']}/accept")

    assert (worded["state"], worded["made_by"], seen["state"], seen["made_by"]) == (
        "proposed", "model", "superseded", "rules"
    )  # fmt: skip
    assert (taken["version"], taken["hours_per_week"]) == (worded["number"], 12)


async def test_a_coach_asks_for_a_roadmap_and_reads_it(planner: Planner, model_server: ModelServer) -> None:
    coach = await Coaching.begin(planner.http)
    model_server.will(
        calling("revise_roadmap", '{"role": "Data Engineer", "seniority": "senior"}'),
        Reply(("I have asked for it.",)),
    )
    asked = await coach.turn("Plan my way to a senior data engineer.")
    await planner.work()
    model_server.will(calling("read_roadmap", "{}"), Reply(("SQL comes first.",)))
    read = await coach.turn("What comes first?")

    told = [part["summary"] for turn in (asked, read) for part in turn["answer"]["parts"] if part["type"] == "tool"]
    assert told == ["Asked for a roadmap to Senior Data Engineer", "Read the roadmap to Senior Data Engineer"]
    assert "SQL 3 of 4" in model_server.turns[-1]["messages"][-1]["content"]
