"""A representative passes on what visitors say themselves, through a real model server, and nothing else."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from api.inbox.correspondence import PAGE, Owner, Recruiter
from doubles.model_server import ModelServer
from doubles.replies import Reply, calling
from kairix_core.ports import ChatProvider
from kairix_core.use_cases.inbox.send_letter import LETTERS_PER_TALK
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

SAID = "Please tell Ada: I have a role in Lyon. I am Rita, rita@example.com."
MESSAGE = {"name": "Rita", "email": "rita@example.com", "text": "I have a role in Lyon."}


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "quoting", silence=2.0))


def tool_of(answer: dict[str, Any]) -> dict[str, Any]:
    (part,) = [part for part in answer["parts"] if part["type"] == "tool"]
    return {"name": part["name"], "ok": part["ok"]}


async def test_a_message_in_the_visitors_own_words_reaches_the_owner(
    owner: Owner, recruiter: Recruiter, model_server: ModelServer
) -> None:
    model_server.will(calling("leave_message", json.dumps(MESSAGE)), Reply(("It is in their inbox.",)))
    answer = await recruiter.ask(SAID)
    (letter,) = await owner.letters()
    assert tool_of(answer) == {"name": "leave_message", "ok": True}
    assert {name: letter[name] for name in MESSAGE} == MESSAGE
    assert letter["conversation_id"] == recruiter.conversation


@pytest.mark.parametrize("said", ["Hi Ada!", "Thank you so much!", "Are you a bot?"])
async def test_a_greeting_is_passed_on_to_nobody_whatever_a_model_says(
    said: str, owner: Owner, recruiter: Recruiter, model_server: ModelServer
) -> None:
    model_server.will(Reply(("That is not in what I was given. I have passed your question on to Ada. [none]",)))
    answer = await recruiter.ask(said)
    assert [part["type"] for part in answer["parts"]] == ["text"]
    assert await owner.questions() == []


@pytest.mark.parametrize(
    "made_up",
    [{"email": "eve@example.org"}, {"name": "Eve"}, {"text": "Rita loves Ada’s work."}],
    ids=["email", "name", "text"],
)
async def test_what_the_visitor_has_not_said_is_not_sent(
    made_up: dict[str, str], owner: Owner, recruiter: Recruiter, model_server: ModelServer
) -> None:
    model_server.will(calling("leave_message", json.dumps({**MESSAGE, **made_up})), Reply(("I could not.",)))
    answer = await recruiter.ask(SAID)
    assert (tool_of(answer)["ok"], await owner.letters()) == (False, [])


async def test_a_meeting_is_asked_for_at_a_time_that_is_offered(
    owner: Owner, recruiter: Recruiter, model_server: ModelServer
) -> None:
    await owner.can_be_met(hours=[{"day": day, "since": "09:00", "until": "12:00"} for day in range(7)])
    time = (await recruiter.http.get(f"{PAGE}/times")).json()["times"][0]["starts_at"]
    wish = {"name": "Rita", "email": "rita@example.com", "starts_at": time}
    model_server.will(
        calling("offer_times", "{}"), calling("book_meeting", json.dumps(wish)), Reply(("I have asked for it.",))
    )
    await recruiter.ask(SAID)
    (letter,) = await owner.letters(kind="booking")
    assert (letter["state"], letter["starts_at"]) == ("new", time.replace("+00:00", "Z"))
    offered = next(message for message in model_server.turns[-1]["messages"] if message["role"] == "tool")
    assert "Nothing is booked yet" in offered["content"]


async def test_a_talk_sends_a_few_letters_a_day_and_no_more(
    owner: Owner, recruiter: Recruiter, model_server: ModelServer
) -> None:
    for _ in range(LETTERS_PER_TALK + 1):
        model_server.will(calling("leave_message", json.dumps(MESSAGE)), Reply(("Done.",)))
    sent = [tool_of(await recruiter.ask(SAID))["ok"] for _ in range(LETTERS_PER_TALK + 1)]
    assert sent == [True] * LETTERS_PER_TALK + [False]
    assert len(await owner.letters()) == LETTERS_PER_TALK


async def test_an_answer_that_says_so_passes_the_question_on(
    owner: Owner, recruiter: Recruiter, model_server: ModelServer
) -> None:
    model_server.will(Reply(("I do not know. I have passed your question on to Ada.",)))
    await recruiter.ask("Does Ada sail?")
    assert [asked["question"] for asked in await owner.questions()] == ["Does Ada sail?"]


async def test_what_was_answered_for_all_is_not_asked_again(
    owner: Owner, recruiter: Recruiter, another: Recruiter, model_server: ModelServer
) -> None:
    model_server.will(Reply(("That is not known. [none]",)), Reply(("That is not known. [none]",)))
    await recruiter.ask("Does Ada sail?")
    await owner.answer("Every summer.")
    await another.ask("Is Ada into sailing?")
    told = model_server.turns[-1]["messages"][0]["content"]
    assert "answers, Does Ada sail?: Every summer." in told
    assert (await owner.questions(), (await owner.questions("answered"))[0]["count"]) == ([], 2)
