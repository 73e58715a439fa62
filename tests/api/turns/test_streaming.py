"""An answer on its way, over server-sent events or as one JSON object."""

from __future__ import annotations

from api.turns.service import Service, Talk, kinds, text_of, told
from doubles.conducted import ConductedModel
from kairix_core.errors import ProviderTimeout
from kairix_core.ports import UnitOfWork


async def test_events_are_numbered_from_one_without_a_gap(talk: Talk, model: ConductedModel) -> None:
    model.answer("A ", "settlement ", "engine.")

    async with talk.asking() as stream:
        events = await stream.rest()

    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert kinds(events) == ["turn.started", "text.delta", "text.delta", "text.delta", "turn.finished"]


async def test_each_piece_arrives_as_the_model_says_it(talk: Talk, model: ConductedModel) -> None:
    async with talk.asking() as stream:
        for piece in ("One", " two", " three"):
            model.say(piece)
            assert (await stream.until("text.delta"))["text"] == piece
        model.finish()
        assert (await stream.until("turn.finished"))["status"] == "complete"


async def test_what_streamed_is_what_is_stored(talk: Talk, model: ConductedModel) -> None:
    model.answer("In Kraków, ", "näïve 🦀 ", "and 東京.")

    async with talk.asking() as stream:
        events = await stream.rest()

    _, answer = await talk.messages()
    assert told(events) == text_of(answer) == "In Kraków, näïve 🦀 and 東京."
    assert answer["status"] == "complete"


async def test_a_marker_becomes_a_citation_of_the_line(talk: Talk, model: ConductedModel) -> None:
    model.answer("They built the settlement ", "engine [", "2]", ".")

    async with talk.asking() as stream:
        events = await stream.rest()

    [citation] = [event["citation"] for event in events if event["type"] == "citation"]
    assert told(events) == "They built the settlement engine."
    assert citation["quote"] == "Built the settlement engine in Rust"
    assert told(events)[citation["start"] : citation["end"]] == "They built the settlement engine"


async def test_what_the_evidence_does_not_say_reaches_the_owner(
    service: Service, talk: Talk, model: ConductedModel, uow: UnitOfWork
) -> None:
    model.answer("That is not in the résumé. ", "[none]")

    async with talk.asking("What is their favourite pizza?") as stream:
        events = await stream.rest()

    assert "not_in_evidence" in [event.get("code") for event in events]
    async with uow(service.somebody.principal) as tx:
        [waiting] = await tx.questions.of_owner(service.somebody.owner.id)
    assert waiting.question == "What is their favourite pizza?"


async def test_a_client_that_does_not_stream_gets_the_answer_whole(talk: Talk, model: ConductedModel) -> None:
    model.answer("A settlement engine.")

    answer = await talk.ask()

    assert answer.status_code == 200
    assert text_of(answer.json()["answer"]) == "A settlement engine."


async def test_a_failing_model_ends_the_stream_with_its_code(talk: Talk, model: ConductedModel) -> None:
    model.say("They")
    model.fail(ProviderTimeout())

    async with talk.asking() as stream:
        failed = await stream.until("turn.failed")

    _, answer = await talk.messages()
    assert (failed["code"], failed["retryable"]) == ("provider_timeout", True)
    assert (answer["status"], text_of(answer)) == ("failed", "They")


async def test_a_failing_model_is_a_problem_for_who_does_not_stream(talk: Talk, model: ConductedModel) -> None:
    model.fail(ProviderTimeout())

    answer = await talk.ask()

    assert answer.status_code == 504
    assert answer.json()["code"] == "provider_timeout"


async def test_a_refusal_keeps_its_status_for_who_streams(talk: Talk) -> None:
    async with talk.asking(" \n ") as stream:
        await stream.answer.aread()

    assert stream.answer.status_code == 422
    assert stream.answer.headers["content-type"] == "application/problem+json"


async def test_the_model_is_asked_with_the_evidence_first_and_the_question_last(
    talk: Talk, model: ConductedModel
) -> None:
    model.answer("Rust. [2]")
    await talk.ask("Do they know Rust?")

    [request] = model.requests
    assert "[2] work: Built the settlement engine in Rust" in request.messages[0].content
    assert request.messages[-1].content == "Do they know Rust?"


async def test_earlier_turns_are_part_of_the_next_request(talk: Talk, model: ConductedModel) -> None:
    for question, answer in (("First?", "One."), ("Second?", "Two.")):
        model.answer(answer)
        await talk.ask(question)

    said = [message.content for message in model.requests[-1].messages[1:]]
    assert said == ["First?", "One.", "Second?"]
