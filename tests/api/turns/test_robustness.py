"""Whatever happens to a turn, its conversation stays open to questions, and what was spent stays spent."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import pytest

from api.turns.service import Service, Talk, kinds, text_of, told
from doubles.conducted import ConductedModel
from kairix_core.domain.conversation import MessageStatus, Turn
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.domain.usage import Usage
from kairix_core.errors import ProviderRejected, ProviderUnavailable, StorageUnavailable
from kairix_core.ports import UnitOfWork
from kairix_core.schemas import Finished
from kairix_infra.streams import MemoryTurnStreams


class FailingOnce:
    """A unit of work that fails ``times`` times where a turn is to be recorded."""

    def __init__(self, uow: UnitOfWork, error: Exception, times: int) -> None:
        self._uow, self._error, self._left = uow, error, times

    def __call__(self, principal: Any) -> Any:
        if self._left:
            self._left -= 1
            raise self._error
        return self._uow(principal)


def break_recording(service: Service, error: Exception, times: int) -> None:
    record = service.container.run_turn._record
    record._uow = FailingOnce(record._uow, error, times)


async def test_an_answer_that_cannot_be_stored_fails_and_frees_its_conversation(
    service: Service, talk: Talk, model: ConductedModel
) -> None:
    break_recording(service, RuntimeError("no such shape"), times=1)
    model.answer("Unstorable.")
    async with talk.asking() as stream:
        failed = await stream.until("turn.failed")
    model.answer("Next.")

    again = await talk.ask("And now?")

    assert failed["code"] == "internal_error"
    assert text_of(again.json()["answer"]) == "Next."


async def test_an_answer_waits_for_a_database_that_is_away(service: Service, talk: Talk, model: ConductedModel) -> None:
    break_recording(service, StorageUnavailable(), times=2)
    model.answer("Kept.")

    answer = await talk.ask()

    assert (answer.status_code, text_of(answer.json()["answer"])) == (200, "Kept.")


async def test_a_nul_in_an_answer_is_left_out(talk: Talk, model: ConductedModel) -> None:
    model.answer("A \0settlement", " engine.\0")

    assert text_of((await talk.ask()).json()["answer"]) == "A settlement engine."


async def test_an_answer_cut_at_its_length_says_so(talk: Talk, model: ConductedModel) -> None:
    model.say("They built")
    model._score.put_nowait(Finished(reason="length", usage=Usage()))

    answer = (await talk.ask()).json()["answer"]

    assert "truncated" in [part.get("code") for part in answer["parts"]]


async def test_a_stopped_answer_costs_what_it_was_likely_billed(
    service: Service, talk: Talk, model: ConductedModel, uow: UnitOfWork
) -> None:
    async with talk.asking() as stream:
        model.say("A settlement engine")
        await stream.until("text.delta")
        await talk.stop(stream.turn_id)

    tokens, turns = await spent(service, talk, uow)
    assert tokens > 100
    assert turns == 1


async def test_deleting_a_conversation_stops_its_answer_and_gives_nothing_back(
    service: Service, talk: Talk, model: ConductedModel, uow: UnitOfWork
) -> None:
    async with talk.asking() as stream:
        model.say("A settlement engine")
        await stream.until("text.delta")
        deleted = await talk.http.delete(talk.path)

    assert deleted.status_code == 204
    assert model.left == 1
    other = (await talk.http.post("/api/conversations", json={})).json()["id"]
    tokens, turns = await spent(service, Talk(talk.http, other), uow)
    assert (tokens > 100, turns) == (True, 1)


async def visitor_of(talk: Talk, uow: UnitOfWork) -> Principal:
    async with uow(SYSTEM) as tx:
        conversation = await tx.conversations.get(UUID(talk.conversation))
    assert conversation is not None
    assert conversation.visitor_id is not None
    return Principal.visitor(conversation.visitor_id)


async def spent(service: Service, talk: Talk, uow: UnitOfWork) -> tuple[int, int]:
    """What stands against the limits of who talks."""
    visitor = await visitor_of(talk, uow)
    async with uow(visitor) as tx:
        entry = await tx.conversations.entry(
            UUID(talk.conversation), visitor, client_id=None, since=service.somebody.owner.created_at
        )
    assert entry is not None
    return entry.standing.tokens, entry.standing.turns


async def test_an_answer_stopped_before_its_first_word_is_counted(
    service: Service, talk: Talk, model: ConductedModel, uow: UnitOfWork
) -> None:
    async with talk.asking() as stream:
        await stream.until("turn.started")
        await asyncio.wait_for(model.asked.wait(), 5)
        await talk.stop(stream.turn_id)

    tokens, turns = await spent(service, talk, uow)
    assert (tokens > 100, turns) == (True, 1)


async def test_a_model_that_cannot_be_reached_costs_nothing(
    service: Service, talk: Talk, model: ConductedModel, uow: UnitOfWork
) -> None:
    model.refuse(ProviderUnavailable())

    await talk.ask()

    assert await spent(service, talk, uow) == (0, 1)


async def ask_at_once(service: Service, talk: Talk, uow: UnitOfWork) -> tuple[Principal, Turn]:
    """A turn whose tasks have not taken their first step yet."""
    visitor = await visitor_of(talk, uow)
    return visitor, await service.container.ask_question(visitor, UUID(talk.conversation), "What did they build?")


async def test_a_turn_that_is_stopped_before_its_first_step_is_recorded(
    service: Service, talk: Talk, uow: UnitOfWork
) -> None:
    visitor, turn = await ask_at_once(service, talk, uow)
    service.container.run_turn.stop(turn.id)

    assert kinds(await talk.events(str(turn.id))) == ["turn.started", "turn.finished"]
    ended = await service.container.read_conversation.turn(visitor, turn.id)
    assert ended.status is MessageStatus.STOPPED


async def test_a_turn_that_is_admitted_while_the_server_stops_is_interrupted(
    service: Service, talk: Talk, uow: UnitOfWork
) -> None:
    run_turn = service.container.run_turn
    admit, run_turn.require_open = run_turn.require_open, lambda: None  # type: ignore[method-assign]
    await run_turn.shut_down()

    visitor, turn = await ask_at_once(service, talk, uow)
    await run_turn.wait(turn.id)

    run_turn.require_open = admit  # type: ignore[method-assign]
    ended = await service.container.read_conversation.turn(visitor, turn.id)
    assert ended.status is MessageStatus.INTERRUPTED


async def test_a_shutdown_does_not_wait_for_a_database_that_is_away(
    service: Service, talk: Talk, model: ConductedModel
) -> None:
    break_recording(service, StorageUnavailable(), times=100)
    model.answer("Lost.")
    async with talk.asking() as stream:
        await stream.until("text.delta")
        async with asyncio.timeout(2):
            await service.container.run_turn.shut_down()
        failed = await stream.until("turn.failed")

    assert failed["code"] == "storage_unavailable"


async def test_an_answer_whose_conversation_is_gone_is_still_counted(
    service: Service, talk: Talk, model: ConductedModel, uow: UnitOfWork
) -> None:
    async with talk.asking() as stream:
        await stream.until("turn.started")
        async with uow(await visitor_of(talk, uow)) as tx:
            await tx.conversations.delete(UUID(talk.conversation))
        model.answer("Not in the résumé. [none]")
        await stream.rest()

    other = (await talk.http.post("/api/conversations", json={})).json()["id"]
    assert await spent(service, Talk(talk.http, other), uow) == (107, 1)


async def test_a_question_that_stays_unanswered_is_filed_once(
    service: Service, talk: Talk, model: ConductedModel, uow: UnitOfWork
) -> None:
    for _ in range(2):
        model.answer("Not in the résumé. [none]")
    first = (await talk.ask("Pizza?")).json()["answer"]
    await talk.regenerate(first["id"])

    async with uow(service.somebody.principal) as tx:
        assert len(await tx.questions.of_owner(service.somebody.owner.id)) == 1


async def test_one_client_id_is_for_one_question(talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    await talk.ask("First?", client_id="once")

    other = await talk.ask("Second?", client_id="once")

    assert (other.status_code, other.json()["code"]) == (409, "conflict")


async def test_one_client_id_is_for_one_place(talk: Talk, model: ConductedModel) -> None:
    for number in range(2):
        model.answer("Done.")
        asked = (await talk.ask("Again?", client_id=f"number {number}")).json()

    other = await talk.ask("Again?", client_id="number 0", edit_of=asked["question"]["id"])

    assert (other.status_code, other.json()["code"]) == (409, "conflict")


async def test_an_edit_that_is_sent_twice_is_one_turn(talk: Talk, model: ConductedModel) -> None:
    for _ in range(3):
        model.answer("Done.")
    asked = (await talk.ask("First?")).json()["question"]

    edits = [await talk.ask("Else?", client_id="edit", edit_of=asked["id"]) for _ in range(2)]

    assert edits[0].json() == edits[1].json()


async def test_one_client_id_is_for_one_answer_to_be_written_again(talk: Talk, model: ConductedModel) -> None:
    for _ in range(3):
        model.answer("Done.")
    first, second = [(await talk.ask(text, client_id=text)).json()["answer"] for text in ("One?", "Two?")]
    again = [await talk.regenerate(first["id"], client_id="once") for _ in range(2)]

    others = [
        await talk.regenerate(second["id"], client_id="once"),
        await talk.regenerate(first["id"], client_id="One?"),
    ]

    assert again[0].json() == again[1].json()
    assert [other.status_code for other in others] == [409, 409]


@pytest.mark.parametrize("seen", [2, 3])
async def test_a_reader_who_skips_what_it_has_seen_still_gets_text_and_end(
    service: Service, talk: Talk, model: ConductedModel, seen: int
) -> None:
    model.answer("A", " settlement", " engine.")
    async with talk.asking() as stream:
        await stream.rest()
    service.container.streams = MemoryTurnStreams()

    again = await talk.events(stream.turn_id, after=seen)

    assert all(event["seq"] > seen for event in again)
    assert told(again) == "A settlement engine."
    assert kinds(again)[-1] == "turn.finished"


async def test_no_branch_is_switched_under_a_running_answer(talk: Talk, model: ConductedModel) -> None:
    model.answer("Done.")
    first = (await talk.ask()).json()
    async with talk.asking("More?") as stream:
        await stream.until("turn.started")
        refused = await talk.http.patch(talk.path, json={"head_id": first["answer"]["id"]})
        model.finish()
        await stream.rest()

    assert (refused.status_code, refused.json()["code"]) == (409, "turn_already_running")


async def test_a_shutdown_takes_no_new_question(service: Service, talk: Talk) -> None:
    await service.container.run_turn.shut_down()

    refused = await talk.ask()

    assert (refused.status_code, refused.json()["retryable"]) == (503, True)


async def test_what_a_model_server_told_the_operator_is_not_told_to_visitors(talk: Talk, model: ConductedModel) -> None:
    model.fail(ProviderRejected("The key of account 4711 has no credit left."))

    async with talk.asking() as stream:
        failed = await stream.until("turn.failed")

    assert "4711" not in failed["message"]


async def test_the_model_reads_its_own_answers_with_their_markers(talk: Talk, model: ConductedModel) -> None:
    answers = ("They built an engine [2] and led a team [2][3].", "That is not in the résumé. [none]")
    for answer in answers:
        model.answer(answer)
        await talk.ask("Where did they lead a team?")
    model.finish()
    await talk.ask("Third?")

    said = [message.content for message in model.requests[-1].messages if message.role == "assistant"]
    assert said == list(answers)
