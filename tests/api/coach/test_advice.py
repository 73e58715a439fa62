"""A coach's advice rests on facts, each of which can be opened."""

from __future__ import annotations

import asyncpg

from api.coach.coaching import Coaching, learn
from kairix_infra.container import Container

SAID = "I have 8 years of experience with Python and I want to become a senior data engineer"


async def test_advice_cites_the_facts_that_it_rests_on(coach: Coaching, container: Container) -> None:
    await coach.say(SAID)
    await learn(container)
    parts = (await coach.turn("How is my profile?"))["answer"]["parts"]

    cited = [part["citation"] for part in parts if part["type"] == "citation"]
    facts = {fact["id"] for fact in (await coach.http.get("/api/profile/facts?limit=100")).json()["items"]}
    assert cited[0]["quote"] in SAID
    assert {citation["fact_id"] for citation in cited} <= facts
    assert not [part for part in parts if part["type"] == "notice"]


async def test_a_rehearsal_is_shown_and_ends_with_a_word(coach: Coaching) -> None:
    await coach.say("Let us practise an interview")
    practising = (await coach.http.get("/api/coach")).json()["phase"]
    await coach.say("stop")

    assert practising == "practice"
    assert (await coach.http.get("/api/coach")).json()["phase"] == "intake"


async def test_a_rehearsal_asks_for_no_answer_in_another_conversation(coach: Coaching) -> None:
    await coach.say("Let us practise an interview")
    other = await Coaching.begin(coach.http)
    answer = await other.turn("I live in Lyon and work with bees")

    assert (await coach.http.get("/api/coach")).json()["phase"] == "intake"
    assert not [part for part in answer["answer"]["parts"] if part["type"] == "rubric"]


async def test_a_rehearsal_goes_on_where_it_began(coach: Coaching) -> None:
    await coach.say("Let us practise an interview")

    assert "Question 2 of 3" in await coach.say("In 2019 I led a team at a hospital and we cut waiting times by half.")


async def test_each_phase_has_a_prompt_of_its_own(coach: Coaching, admin: asyncpg.Connection) -> None:
    for text in ("Hello", "How is my profile?", "Let us practise an interview", "What has changed?"):
        await coach.say(text)

    versions = await admin.fetch("SELECT DISTINCT prompt_version FROM messages WHERE role = 'assistant'")
    assert len(versions) == 4
