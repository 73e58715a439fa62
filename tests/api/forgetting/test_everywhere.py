"""After forgetting, no table holds the words, but for what somebody else wrote, and of that the receipt tells."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest

from api.auth.people import Browser
from api.coach.coaching import Coaching, learn
from api.forgetting.forgetter import Forgetter
from api.forgetting.test_forgetting import tables_with
from api.inbox.correspondence import Recruiter
from api.roadmap.planning import Planner
from kairix_core.domain.roadmap import Plan
from kairix_core.use_cases.roadmap.make_roadmap import MakeRoadmap
from kairix_infra.container import Container

WORD = "Lisbon"
SENTENCE = f"Forget that I live in {WORD}"


@dataclass(frozen=True, slots=True)
class Life:
    """A word in all that an owner keeps: résumé, talk, memory, answer, roadmap."""

    forgetter: Forgetter
    planner: Planner
    roadmap: str

    async def texts(self) -> str:
        """All that a look at the roadmap tells."""
        return str(await self.planner.get(f"/{self.roadmap}"))


@pytest.fixture
async def life(forgetter: Forgetter, coach: Coaching, container: Container) -> Life:
    await forgetter.bring()
    await coach.say(f"I live in {WORD} and I like it. Don't forget that I would never leave {WORD}.")
    await learn(container)
    planner = Planner(forgetter.http, container)
    roadmap = (await planner.roadmap())["id"]
    await planner.post(f"/{roadmap}/milestones", title=f"Find a flat in {WORD}", notes=f"Ask around in {WORD}")
    listed = (await planner.get(f"/{roadmap}"))["items"]
    await planner.patch(f"/{roadmap}/milestones/{listed[0]['key']}", notes=f"There is a course in {WORD}")
    await planner.patch(f"/{roadmap}", hours_per_week=9)
    return Life(forgetter, planner, roadmap)


async def test_of_what_is_ones_own_nothing_is_left(life: Life, admin: asyncpg.Connection) -> None:
    holding = await tables_with(admin, WORD)
    assert {"facts", "memories", "messages", "milestones", "roadmap_versions", "document_files", "chunks"} <= holding
    receipt = await life.forgetter.forget_all(SENTENCE)
    assert await tables_with(admin, WORD) == set()
    assert (receipt["removed"]["roadmaps"], receipt["remains"]) == (1, [])
    assert "Text in a roadmap" in receipt["items"]


async def test_what_is_forgotten_while_a_plan_is_made_is_in_no_version_of_it(
    forgetter: Forgetter, container: Container, admin: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, go_on, plan = threading.Event(), threading.Event(), MakeRoadmap._plan

    def slowly(*of: Any) -> Plan:
        planned = plan(*of)
        made.set()
        go_on.wait(20)
        return planned

    monkeypatch.setattr(MakeRoadmap, "_plan", slowly)
    planner = Planner(forgetter.http, container)
    did = {"name": "Acme", "position": f"Analyst for {WORD}", "summary": "Wrote SQL and Python every day."}
    await planner.say(work=[did])
    making = asyncio.create_task(planner.roadmap(seniority="senior"))
    assert await asyncio.to_thread(made.wait, 20)
    await forgetter.forget_all(f"Forget “{WORD}”")
    go_on.set()
    assert (await making)["items"]
    assert "roadmap_versions" not in await tables_with(admin, WORD)


async def test_a_roadmap_keeps_what_else_it_says(life: Life) -> None:
    before = (await life.planner.get(f"/{life.roadmap}"))["items"]
    await life.forgetter.forget_all(SENTENCE)
    after = (await life.planner.get(f"/{life.roadmap}"))["items"]
    assert len(after) == len(before)
    assert WORD not in await life.texts()
    assert "Find a flat in (forgotten)" in await life.texts()


async def test_a_roadmap_that_was_not_chosen_keeps_its_words(life: Life) -> None:
    found = await life.forgetter.look(SENTENCE)
    assert [each["id"] for each in found["roadmaps"]] == [life.roadmap]
    body: dict[str, Any] = {"text": SENTENCE, "preview": False, "facts": [each["id"] for each in found["facts"]]}
    (await life.forgetter.http.post("/api/forget", json=body)).raise_for_status()
    assert f"Find a flat in {WORD}" in await life.texts()


async def test_what_visitors_wrote_stays_and_the_receipt_says_where(
    life: Life, browser: Browser, admin: asyncpg.Connection
) -> None:
    recruiter = await Recruiter.begin(browser(address="192.0.2.61"))
    await recruiter.ask(f"Would you open an office in {WORD} with us?")
    letter = (await recruiter.write(text=f"We are in {WORD}, too.")).raise_for_status().json()
    receipt = await life.forgetter.forget_all(SENTENCE)
    assert receipt["remains"] == [
        {"kind": "letter", "id": letter["id"]},
        {"kind": "talk", "id": recruiter.conversation},
    ]
    assert await tables_with(admin, WORD) <= {"letters", "conversations", "messages", "unanswered_questions"}
    left = await admin.fetch(
        "SELECT conversation_id FROM messages m WHERE to_jsonb(m)::text ~ $1"
        " UNION SELECT id FROM conversations c WHERE to_jsonb(c)::text ~ $1"
        " UNION SELECT conversation_id FROM unanswered_questions q WHERE to_jsonb(q)::text ~ $1",
        WORD,
    )
    assert {str(row[0]) for row in left} == {recruiter.conversation}
    assert WORD not in str((await life.forgetter.http.get("/api/forget/receipts")).json())
