"""What an owner says to their coach, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

from api.turns.service import text_of
from kairix_infra.container import Container

PATH = "/api/conversations"


@dataclass(frozen=True, slots=True)
class Coaching:
    http: httpx.AsyncClient
    conversation: dict[str, Any]

    @classmethod
    async def begin(cls, http: httpx.AsyncClient) -> Coaching:
        answer = await http.post(PATH, json={"agent": "coach"})
        assert answer.status_code == 201, answer.text
        return cls(http, answer.json())

    @property
    def path(self) -> str:
        return f"{PATH}/{self.conversation['id']}"

    async def turn(self, text: str) -> dict[str, Any]:
        """The whole turn, with what the coach answered."""
        answer = await self.http.post(f"{self.path}/messages", json={"text": text, "client_id": uuid4().hex})
        assert answer.status_code == 200, answer.text
        turn: dict[str, Any] = answer.json()
        return turn

    async def say(self, text: str) -> str:
        """What the coach answers."""
        return text_of((await self.turn(text))["answer"])


async def learn(container: Container) -> None:
    """Run what is due, to its end."""
    while await container.run_job():
        pass
