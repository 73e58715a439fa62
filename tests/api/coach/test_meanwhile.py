"""What an owner does while a model still writes is not undone by what it has written."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable

import asyncpg
import httpx
import pytest

from api.coach.coaching import Coaching, learn
from kairix_core.domain.usage import Usage
from kairix_core.prompts.library import load
from kairix_core.schemas import ChatChunk, ChatRequest, Finished, Started
from kairix_infra.container import Container

NOTES = "They like long walks in Lisbon."
SUMMARIZES = load("summarize").body[:40]


class Meanwhile:
    """A model that answers when ``happens`` is over."""

    def __init__(self) -> None:
        self.happens: Callable[[], Awaitable[object]] | None = None

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        is_for_notes = request.messages[0].content.startswith(SUMMARIZES)
        yield Started(provider="meanwhile", model="meanwhile")
        if self.happens is not None and request.output is None:
            await self.happens()
        yield NOTES if is_for_notes else '{"sections": []}' if request.output else "I see."
        yield Finished(reason="stop", usage=Usage())


@pytest.fixture
def chat() -> Meanwhile:
    return Meanwhile()


async def test_a_phase_chosen_during_an_answer_stays(coach: Coaching, chat: Meanwhile) -> None:
    chat.happens = lambda: coach.http.patch("/api/coach", json={"phase": "practice"})
    await coach.say("Hello there.")
    state = (await coach.http.get("/api/coach")).json()
    assert (state["phase"], state["by_hand"]) == ("practice", True)


async def test_what_is_forgotten_while_it_is_told_in_short_is_not_kept(
    coach: Coaching, container: Container, chat: Meanwhile, admin: asyncpg.Connection
) -> None:
    for number in range(11):
        await coach.say(f"The walk number {number} in Lisbon was long.")
    asked = {"text": "Lisbon", "preview": False, "messages": True}
    forgotten: list[httpx.Response] = []

    async def forget() -> None:
        forgotten.append(await coach.http.post("/api/forget", json=asked))

    chat.happens = forget
    await learn(container)
    assert [answer.json()["receipt"]["removed"]["messages"] for answer in forgotten] == [11]
    assert await admin.fetchval("SELECT count(*) FROM conversations WHERE summary LIKE '%Lisbon%'") == 0
