"""What an owner does while a model still writes is not undone by what it has written."""

from __future__ import annotations

import json
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
    """A model that answers when ``happens`` is over, if asked for ``during``; ``noticed`` is what it finds worth
    remembering, ``notes`` how it tells in short.
    """

    def __init__(self) -> None:
        self.happens: Callable[[], Awaitable[object]] | None = None
        self.during: str | None = None
        self.noticed: list[dict[str, str]] = []
        self.notes = NOTES

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatChunk, None]:
        form = request.output.name if request.output else None
        yield Started(provider="meanwhile", model="meanwhile")
        answer = self._answer(request.messages[0].content, form)
        if self.happens is not None and form == self.during:
            await self.happens()
        yield answer
        yield Finished(reason="stop", usage=Usage())

    def _answer(self, instruction: str, form: str | None) -> str:
        if form is not None:
            return json.dumps({"memories": self.noticed} if form == "memories" else {"sections": []})
        return self.notes if instruction.startswith(SUMMARIZES) else "I see."


@pytest.fixture
def chat() -> Meanwhile:
    return Meanwhile()


async def test_a_phase_chosen_during_an_answer_stays(coach: Coaching, chat: Meanwhile) -> None:
    chat.happens = lambda: coach.http.patch("/api/coach", json={"phase": "practice"})
    await coach.say("Hello there.")
    state = (await coach.http.get("/api/coach")).json()
    assert (state["phase"], state["by_hand"]) == ("practice", True)


@pytest.mark.parametrize("messages", [True, False])
async def test_what_is_forgotten_while_it_is_told_in_short_is_not_kept(
    coach: Coaching, container: Container, chat: Meanwhile, admin: asyncpg.Connection, messages: bool
) -> None:
    for number in range(11):
        await coach.say(f"The walk number {number} in Lisbon was long.")
    asked = {"text": "Lisbon", "preview": False, "messages": messages}
    forgotten: list[httpx.Response] = []

    async def forget() -> None:
        if not forgotten:
            forgotten.append(await coach.http.post("/api/forget", json=asked))
            chat.notes = "They like long walks."

    chat.happens = forget
    await learn(container)
    assert [answer.json()["receipt"]["removed"]["messages"] for answer in forgotten] == [11 if messages else 0]
    assert await admin.fetchval("SELECT count(*) FROM conversations WHERE summary LIKE '%Lisbon%'") == 0


@pytest.mark.parametrize(("forgets", "kept"), [(False, 1), (True, 0)])
async def test_what_is_forgotten_while_a_model_notices_it_is_not_remembered(
    coach: Coaching, container: Container, chat: Meanwhile, admin: asyncpg.Connection, forgets: bool, kept: int
) -> None:
    said = "The bakery of Otto in Lisbon is where I think best"
    chat.noticed = [{"kind": "preference", "text": said, "quote": said}]
    await coach.say(f"{said}.")

    async def forget() -> None:
        asked = {"text": "Lisbon", "preview": False, "messages": True}
        assert (await coach.http.post("/api/forget", json=asked)).is_success

    chat.happens, chat.during = (forget if forgets else None), "memories"
    await learn(container)
    assert await admin.fetchval("SELECT count(*) FROM memories WHERE text LIKE '%Lisbon%'") == kept
