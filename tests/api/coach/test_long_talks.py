"""The older part of a long talk is told in short, by a job, so that a turn costs no more later on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from api.coach.coaching import Coaching, learn
from doubles.model_server import ModelServer
from doubles.replies import Reply
from kairix_core.ports import ChatProvider
from kairix_core.prompts.library import load
from kairix_infra.container import Container
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

NOTES = "They like long walks."
SUMMARIZES = load("summarize").body[:40]


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer(one_that_takes_notes) as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "coach", silence=5.0))


def one_that_takes_notes(body: dict[str, Any]) -> Reply:
    if is_for_notes(body):
        return Reply(steps=(NOTES,))
    return Reply(steps=('{"sections": []}' if "response_format" in body else "I see.",))


def is_for_notes(body: dict[str, Any]) -> bool:
    return str(body["messages"][0]["content"]).startswith(SUMMARIZES)


async def talk(coach: Coaching, container: Container, turns: int) -> None:
    for number in range(turns):
        await coach.say(f"The walk number {number} was long.")
        await learn(container)


async def test_what_was_said_long_ago_is_sent_in_short(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await talk(coach, container, 12)
    sent = [body for body in model_server.requests if "response_format" not in body and not is_for_notes(body)][-1]
    texts = [message["content"] for message in sent["messages"]]
    assert NOTES in texts[1]
    assert "walk number 0 " not in str(texts)
    assert "walk number 10 " in str(texts)


async def test_no_message_is_told_in_short_twice(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await talk(coach, container, 17)
    told = [body["messages"][1]["content"] for body in model_server.requests if is_for_notes(body)]
    assert [text.count("walk number 2 ") for text in told] == [1, 0]
    assert NOTES in told[1]


async def test_on_another_branch_everything_is_said_word_by_word(
    coach: Coaching, container: Container, model_server: ModelServer
) -> None:
    await talk(coach, container, 12)
    messages = (await coach.http.get(f"{coach.path}/messages")).json()["items"]
    other = {"text": "Or was it?", "client_id": "b", "edit_of": messages[2]["id"]}
    answer = await coach.http.post(f"{coach.path}/messages", json=other)
    assert answer.status_code == 200, answer.text
    texts = [message["content"] for message in model_server.turns[-1]["messages"]]
    assert texts[-1] == "Or was it?"
    assert NOTES not in str(texts)
    assert "walk number 0 " in str(texts)
