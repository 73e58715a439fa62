"""Stop, try again, say it differently, send it twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from api.turns.service import Service, Talk, text_of
from doubles.conducted import ConductedModel
from kairix_core.use_cases.turn.open_turn import RESERVED_TOKENS


async def test_stopping_keeps_what_was_written(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        model.say("A settlement")
        await stream.until("text.delta")
        stopped = await talk.stop(stream.turn_id)
        finished = await stream.until("turn.finished")

    _, answer = await talk.messages()
    assert stopped.json()["status"] == finished["status"] == answer["status"] == "stopped"
    assert text_of(answer) == "A settlement"
    assert model.left == 1


async def test_stopping_what_has_ended_changes_nothing(talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    turn_id = (await talk.ask()).json()["turn_id"]

    stopped = await talk.stop(turn_id)

    assert (stopped.status_code, stopped.json()["status"]) == (202, "complete")


async def test_one_answer_at_a_time_in_a_conversation(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        await stream.until("turn.started")
        second = await talk.ask("And then?")
        model.answer("Done.")
        await stream.rest()

    assert (second.status_code, second.json()["code"]) == (409, "turn_already_running")
    assert len(await talk.messages()) == 2


async def test_of_twenty_questions_at_once_one_is_answered(talk: Talk, model: ConductedModel) -> None:
    statuses = []
    for number, answered in enumerate(asyncio.as_completed([talk.ask(f"Question {n}?") for n in range(20)])):
        statuses.append((await answered).status_code)
        if number == 18:  # all but the one that waits for its answer
            model.answer("Done.")

    assert statuses == [409] * 19 + [200]
    assert len(await talk.messages()) == 2


async def test_the_same_question_sent_twice_is_one_turn(talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    first = await talk.ask(client_id="once")
    second = await talk.ask(client_id="once")

    assert first.json() == second.json()
    assert len(model.requests) == 1


async def test_a_repeated_send_joins_the_answer_that_is_on_its_way(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking(client_id="once") as stream:
        model.say("A ")
        await stream.until("text.delta")
    async with talk.asking(client_id="once") as again:
        model.answer("settlement engine.")
        events = await again.rest()

    assert again.turn_id == stream.turn_id
    assert events[0]["type"] == "turn.started"


async def test_regenerating_puts_an_answer_beside_the_earlier_one(talk: Talk, model: ConductedModel) -> None:
    model.answer("First.")
    first = (await talk.ask()).json()["answer"]
    model.answer("Second.")

    await talk.regenerate(first["id"])

    question, answer = await talk.messages()
    assert text_of(answer) == "Second."
    assert len(answer["sibling_ids"]) == 2
    assert first["id"] in answer["sibling_ids"]
    assert question["sibling_ids"] == [question["id"]]


async def test_editing_a_question_begins_a_branch_and_rewrites_nothing(talk: Talk, model: ConductedModel) -> None:
    for answer in ("One.", "Two."):
        model.answer(answer)
        await talk.ask(f"Before {answer}")
    first = (await talk.messages())[0]
    model.answer("Three.")

    await talk.ask("Said differently", edit_of=first["id"])

    edited, answer = await talk.messages()
    assert (text_of(edited), text_of(answer)) == ("Said differently", "Three.")
    back = await talk.http.patch(talk.path, json={"head_id": first["id"]})
    assert back.status_code == 200
    assert [text_of(m) for m in await talk.messages()] == ["Before One.", "One.", "Before Two.", "Two."]


async def test_feedback_is_kept_and_can_be_taken_back(talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    answer = (await talk.ask()).json()["answer"]

    for value in ("up", "down", None):
        given = await talk.http.post(f"/api/messages/{answer['id']}/feedback", json={"value": value})
        assert given.status_code == 204
        assert (await talk.messages())[1]["feedback"] == value


async def test_a_days_turns_are_limited(service: Service, talk: Talk, model: ConductedModel) -> None:
    for n in range(30):
        model.answer(f"Answer {n}.")
        assert (await talk.ask()).status_code == 200

    refused = await talk.ask()

    assert refused.status_code == 429
    assert refused.json()["retryable"] is True


async def test_turns_that_run_at_once_cannot_pass_a_budget_together(
    service: Service, model: ConductedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = replace(service.container.ask_question._limits, owner_tokens_per_day=2 * RESERVED_TOKENS)
    monkeypatch.setattr(service.container.ask_question, "_limits", limits)
    first, second, third = [await service.visitor() for _ in range(3)]
    async with first.asking() as one, second.asking() as other:
        refused = await third.ask()
        for stream in (one, other):
            await stream.until("turn.started")
            model.finish()
        for stream in (one, other):
            await stream.rest()

    assert (refused.status_code, refused.json()["code"]) == (429, "budget_exhausted")


async def test_a_conversation_can_be_deleted(talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    await talk.ask()

    assert (await talk.http.delete(talk.path)).status_code == 204
    assert (await talk.http.get(talk.path)).status_code == 404


async def test_nobody_finds_anothers_conversation(service: Service, talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    asked = (await talk.ask()).json()
    stranger = (await service.visitor()).http
    missing = uuid4()

    for method, path, body in (
        ("GET", "/api/conversations/{}", None),
        ("GET", "/api/conversations/{}/messages", None),
        ("PATCH", "/api/conversations/{}", {"title": "Mine"}),
        ("DELETE", "/api/conversations/{}", None),
        ("POST", "/api/conversations/{}/messages", {"text": "Hm?", "client_id": "1"}),
    ):
        theirs = await stranger.request(method, path.format(talk.conversation), json=body)
        nothing = await stranger.request(method, path.format(missing), json=body)
        assert theirs.status_code == nothing.status_code == 404
        assert theirs.json()["detail"] == nothing.json()["detail"]
    for method, path, body in (
        ("GET", f"/api/turns/{asked['turn_id']}/events", None),
        ("POST", f"/api/turns/{asked['turn_id']}/stop", None),
        ("POST", f"/api/messages/{asked['answer']['id']}/feedback", {"value": "up"}),
        ("POST", f"/api/messages/{asked['answer']['id']}/regenerate", {"client_id": "1"}),
    ):
        assert (await stranger.request(method, path, json=body)).status_code == 404
