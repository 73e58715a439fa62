"""A turn belongs to the server: readers come and go."""

from __future__ import annotations

import asyncio

from api.turns.service import Service, Talk, kinds, text_of, told
from doubles.conducted import ConductedModel
from kairix_infra.streams import MemoryTurnStreams


async def test_an_answer_goes_on_when_its_reader_leaves(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        model.say("A settlement")
        await stream.until("text.delta")
    model.answer(" engine.")

    events = await talk.events(stream.turn_id)

    assert told(events) == "A settlement engine."
    assert model.left == 0


async def test_a_reader_resumes_after_the_event_it_saw_last(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        model.say("A", " settlement")
        for _ in range(2):
            await stream.until("text.delta")
    model.answer(" engine.")

    missed = await talk.events(stream.turn_id, after=stream.last_id)

    assert kinds(missed) == ["text.delta", "turn.finished"]
    assert missed[0] == {"seq": 4, "type": "text.delta", "offset": 12, "text": " engine."}


async def test_a_browser_resumes_by_its_last_event_id(talk: Talk, model: ConductedModel) -> None:
    model.answer("A ", "settlement ", "engine.")
    async with talk.asking() as stream:
        await stream.rest()

    missed = await talk.events(stream.turn_id, headers={"Last-Event-ID": "3"})

    assert [event["seq"] for event in missed] == [4, 5]


async def test_a_reader_who_has_seen_the_end_is_told_nothing(talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    async with talk.asking() as stream:
        await stream.rest()

    assert await talk.events(stream.turn_id, after=stream.last_id) == []


async def test_a_turn_long_over_is_told_again_from_the_database(
    service: Service, talk: Talk, model: ConductedModel
) -> None:
    model.answer("They built the engine [2]", " and led the team [3].")
    async with talk.asking() as stream:
        told_live = await stream.rest()
    service.container.streams = MemoryTurnStreams()

    again = await talk.events(stream.turn_id)

    assert told(again) == told(told_live) == "They built the engine and led the team."
    assert kinds(again)[-1] == "turn.finished"
    assert [e["citation"]["number"] for e in again if e["type"] == "citation"] == [2, 3]


async def test_several_readers_see_the_same_events(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        await stream.until("turn.started")
        others = [asyncio.create_task(talk.events(stream.turn_id)) for _ in range(5)]
        model.say("A ")
        await stream.until("text.delta")
        model.answer("settlement engine.")
        await stream.rest()

    seen = [await other for other in others]
    assert all(events == seen[0] for events in seen)
    assert told(seen[0]) == "A settlement engine."


async def test_a_reader_finds_the_running_turn_after_a_reload(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        model.say("A settlement")
        await stream.until("text.delta")

    _, answer = await talk.messages()

    assert (answer["status"], answer["turn_id"]) == ("streaming", stream.turn_id)
    model.finish()
    await talk.events(stream.turn_id)


async def test_what_was_written_is_checkpointed_while_it_runs(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        model.say("A settlement")
        await stream.until("text.delta")

        async with asyncio.timeout(30):
            while text_of(answer := (await talk.messages())[1]) != "A settlement":  # noqa: ASYNC110 - asks a server
                await asyncio.sleep(0.05)

        assert answer["status"] == "streaming"
        model.finish()
        await stream.rest()


async def test_a_shutdown_interrupts_and_keeps_what_was_written(
    service: Service, talk: Talk, model: ConductedModel
) -> None:
    async with talk.asking() as stream:
        model.say("A settlement")
        await stream.until("text.delta")
        await service.container.run_turn.shut_down()
        failed = await stream.until("turn.failed")

    _, answer = await talk.messages()
    assert failed["code"] == "interrupted"
    assert (answer["status"], text_of(answer)) == ("interrupted", "A settlement")
