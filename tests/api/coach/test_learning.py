# ruff: noqa: F811 - a fixture has the name of what it stands for
"""What an owner says to their coach fills their profile, in the background, through a real model server."""

from __future__ import annotations

import asyncio
import json

import asyncpg

from api.auth.people import SteppingClock
from api.coach.coaching import Coaching, learn
from api.coach.hearing import (  # noqa: F401 - fixtures among them, by their names
    BY_MODEL,
    PLAIN,
    SAID,
    asked_for,
    chat,
    counts,
    facts_of,
    form_of,
    jobs_of,
    listen_again,
    listener,
    model_server,
    owner,
    values_of,
)
from doubles.listening import CHAT, Listener
from doubles.model_server import ModelServer
from doubles.replies import FAULTS, Reply
from doubles.told_career import CAREER
from kairix_core.domain.job import JobState
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.fact import FactStatus
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_infra.container import Container


async def test_thirty_messages_fill_sixty_attributes_each_with_its_quote(
    coach: Coaching, container: Container, owner: Principal, admin: asyncpg.Connection
) -> None:
    for told in CAREER:
        assert await coach.say(told.text) == CHAT
    await learn(container)

    facts = await facts_of(container, owner)
    texts = {
        row["id"]: json.loads(row["parts"])[0]["text"] for row in await admin.fetch("SELECT id, parts FROM messages")
    }
    assert all(fact.quote and fact.quote in texts[fact.source.message_id] for fact in facts)
    assert len({fact.attribute for fact in facts if fact.state.status is FactStatus.ACCEPTED}) >= 60


async def test_no_request_shows_the_model_more_than_a_section(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await coach.say(SAID)
    await learn(container)

    forms = [body["response_format"]["json_schema"] for body in model_server.requests if "response_format" in body]
    assert [form["name"] for form in forms] == ["sections", *["findings"] * 3, "memories"]
    assert all(form["strict"] for form in forms)
    assert max(len(json.dumps(form)) for form in forms) < 6_000


async def test_the_coachs_own_words_are_never_shown_to_the_reader(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await coach.say(SAID)
    await coach.say("Next.")
    await learn(container)

    asked = [json.dumps(body["messages"]) for body in model_server.requests if "response_format" in body]
    assert asked
    assert not any(CHAT in messages for messages in asked)


async def test_the_coach_knows_what_was_learnt_and_what_is_worth_asking(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await coach.say(SAID)
    await learn(container)
    await coach.say("And now?")

    system = model_server.turns[-1]["messages"][0]["content"]
    assert "City: Porto" in system
    assert ATTRIBUTES["full_name"].question in system
    assert ATTRIBUTES["city"].question not in system


async def test_a_finding_says_who_found_it(coach: Coaching, container: Container, owner: Principal) -> None:
    await coach.say(SAID)
    await learn(container)

    by = {fact.attribute: fact.extractor for fact in await facts_of(container, owner)}
    assert by["city"] == "rules/1"
    assert by["current_responsibilities"].startswith("test/listener@")


async def test_what_was_heard_is_not_read_again(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await coach.say(SAID)
    await learn(container)
    asked = len(model_server.requests)
    await coach.say("Nothing else for today.")
    await learn(container)

    later = [body for body in model_server.requests[asked:] if "response_format" in body]
    assert [SAID in body["messages"][1]["content"] for body in later] == [False, False]


async def test_hearing_the_same_again_adds_nothing(
    coach: Coaching, container: Container, owner: Principal, admin: asyncpg.Connection
) -> None:
    await coach.say(SAID)
    await learn(container)
    before = await counts(admin)
    await admin.execute("UPDATE conversations SET heard_until = NULL")
    await listen_again(container, coach, owner)
    await learn(container)

    assert await counts(admin) == before


async def test_two_at_once_learn_it_once(
    coach: Coaching, container: Container, owner: Principal, admin: asyncpg.Connection
) -> None:
    await coach.say(SAID)
    await listen_again(container, coach, owner)
    await asyncio.gather(container.run_job(), container.run_job())
    await learn(container)

    assert await values_of(container, owner) == PLAIN | {BY_MODEL}
    assert len(await facts_of(container, owner)) == len(PLAIN) + 1


async def test_a_worker_that_dies_between_the_steps_leaves_nothing_twice(
    coach: Coaching,
    container: Container,
    owner: Principal,
    model_server: ModelServer,
    listener: Listener,
    clock: SteppingClock,
) -> None:
    listener.spoil = lambda _count, _answer: FAULTS["silent"]
    await coach.say(SAID)
    dying = await container.run_job.take()
    assert dying is not None
    work = asyncio.create_task(container.run_job.run(dying))
    await asked_for(model_server, "findings")
    work.cancel()

    listener.spoil = None
    clock.step(3600)
    await container.sweep_jobs()
    await learn(container)
    assert await values_of(container, owner) == PLAIN | {BY_MODEL}
    assert len(await facts_of(container, owner)) == len(PLAIN) + 1


async def test_what_is_said_while_the_model_reads_is_heard_too(
    coach: Coaching, container: Container, owner: Principal, model_server: ModelServer, listener: Listener
) -> None:
    listener.spoil = lambda _count, answer: Reply(steps=(answer,), first=0.3)
    await coach.say(SAID)
    running = asyncio.create_task(container.run_job())
    await asked_for(model_server, "findings")
    await coach.say("I speak Basque, and my notice period is two weeks.")
    await running
    await learn(container)

    assert ("notice_period", '"two weeks"') in await values_of(container, owner)


async def test_what_is_said_meanwhile_is_read_once_by_two_workers(
    coach: Coaching, container: Container, model_server: ModelServer, listener: Listener
) -> None:
    listener.spoil = lambda _count, answer: Reply(steps=(answer,), first=0.3)
    await coach.say(SAID)
    running = asyncio.create_task(container.run_job())
    await asked_for(model_server, "findings")
    await coach.say("My notice period is two weeks.")
    await running
    await coach.say("Nothing else for today.")
    await asyncio.gather(container.run_job(), container.run_job())

    asked = [body for body in model_server.requests if form_of(body) == "sections"]
    assert sum("two weeks" in body["messages"][1]["content"] for body in asked) == 1


async def test_an_owner_without_a_budget_waits_for_the_model_and_not_for_the_rules(
    coach: Coaching, container: Container, owner: Principal, admin: asyncpg.Connection, model_server: ModelServer
) -> None:
    await coach.say(SAID)
    await admin.execute("UPDATE usage_records SET input_tokens = 2000000")
    asked = len(model_server.requests)
    await learn(container)

    assert len(model_server.requests) == asked
    assert await values_of(container, owner) == PLAIN
    (job,) = await jobs_of(container, owner)
    assert (job.state, job.error_code) == (JobState.QUEUED, "budget_exhausted")


async def test_what_reading_costs_counts_for_the_owner_and_is_no_turn(
    coach: Coaching, container: Container, admin: asyncpg.Connection
) -> None:
    await coach.say(SAID)
    await learn(container)

    rows = await admin.fetch("SELECT turn_id, user_id, input_tokens FROM usage_records ORDER BY created_at")
    assert [row["turn_id"] is None for row in rows] == [False, *[True] * 5]
    assert all(row["input_tokens"] > 0 for row in rows)
    assert {row["user_id"] for row in rows[1:]} == {None}


async def test_a_deleted_conversation_teaches_nothing(coach: Coaching, container: Container, owner: Principal) -> None:
    await coach.say(SAID)
    await coach.http.delete(coach.path)
    await learn(container)

    assert await facts_of(container, owner) == []


async def test_what_was_learnt_outlives_its_conversation_with_its_quote(
    coach: Coaching, container: Container, owner: Principal
) -> None:
    await coach.say(SAID)
    await learn(container)
    (fact,) = [fact for fact in await facts_of(container, owner) if fact.attribute == "city"]
    await coach.http.delete(coach.path)

    listed = (await coach.http.get("/api/profile/facts", params={"attribute": "city"})).json()["items"]
    (kept,) = [each for each in listed if each["id"] == str(fact.id)]
    source = kept["source"]
    assert (kept["quote"], kept["status"]) == (fact.quote, "accepted")
    assert (source["kind"], source["conversation_id"], source["message_id"]) == ("message", None, None)
