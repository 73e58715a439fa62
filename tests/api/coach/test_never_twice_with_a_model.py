"""A model words the questions, in whatever language: what it was handed once it is never handed again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from api.coach.coaching import Coaching, learn
from api.coach.long_talk import TURNS, asked_for, talk
from api.turns.service import text_of
from doubles.model_server import ModelServer
from doubles.replies import Reply
from kairix_core.ports import ChatProvider
from kairix_infra.container import Container
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.session import open_session

NOTHING_TO_ASK = "I see."


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    with ModelServer(in_words_of_its_own) as server:
        yield server


@pytest.fixture
async def chat(model_server: ModelServer) -> AsyncIterator[ChatProvider]:
    async with open_session() as session:
        yield OpenAICompatible(session, Endpoint("test", f"{model_server.url}/v1", "coach", silence=2.0))


def in_words_of_its_own(body: dict[str, Any]) -> Reply:
    """Whatever it is handed to ask, it asks for in a sentence that no spec has."""
    if "response_format" in body:
        return Reply(steps=('{"sections": []}',))
    handed = body["messages"][0]["content"].rpartition("<worth_knowing>\n")[2].partition("\n</worth_knowing>")[0]
    labels = [line.partition(":")[0] for line in handed.splitlines() if ":" in line]
    return Reply(steps=(f"Und {' / '.join(labels)}, wie sieht es damit aus?" if labels else NOTHING_TO_ASK,))


async def test_no_question_is_asked_twice(coach: Coaching, container: Container) -> None:
    answers = await talk(coach, container, seed=3)

    asked = asked_for(answers)
    questions = [said for said in map(text_of, answers) if said != NOTHING_TO_ASK]
    assert len(asked) > TURNS // 2
    assert len(set(asked)) == len(asked)
    assert len(set(questions)) == len(questions)


async def test_a_short_answer_is_understood_by_what_was_asked_for_in_whatever_words(
    coach: Coaching, container: Container
) -> None:
    await coach.http.post("/api/coach/questions/city/ask-again")
    turn = await coach.turn("Hello")
    await coach.say("Porto")
    await learn(container)

    assert asked_for([turn["answer"]]) == ["city", "email"]
    assert (await coach.http.get("/api/profile?fields=city")).json()["values"] == {"city": "Porto"}
