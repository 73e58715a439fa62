"""What an owner and those who write to them do, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from api.auth.people import bearer, login

PAGE = "/api/representatives/ada-lovelace"
LETTER = {"name": "Rita", "email": "rita@example.com", "text": "Shall we talk about a role?"}


@dataclass(frozen=True, slots=True)
class Owner:
    http: httpx.AsyncClient

    async def inbox(self) -> dict[str, Any]:
        return await self._got("/api/inbox")

    async def questions(self, state: str = "open") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self._got(f"/api/inbox/questions?state={state}"))["items"]
        return found

    async def letters(self, **query: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self._got("/api/inbox/messages", **query))["items"]
        return found

    async def answer(self, text: str, **more: Any) -> dict[str, Any]:
        """The newest open question."""
        (asked, *_) = await self.questions()
        body = {"answer": text, **more}
        answer = await self.http.post(f"/api/inbox/questions/{asked['id']}/answer", json=body)
        told: dict[str, Any] = answer.raise_for_status().json()
        return told

    async def settle(self, letter: str, how: str) -> httpx.Response:
        return await self.http.post(f"/api/inbox/messages/{letter}/{how}")

    async def looks_at(self, **ids: list[str]) -> None:
        (await self.http.post("/api/inbox/seen", json=ids)).raise_for_status()

    async def can_be_met(self, **booking: Any) -> dict[str, Any]:
        body: dict[str, Any] = (await self.http.patch("/api/booking", json=booking)).raise_for_status().json()
        return body

    async def comes_back(self) -> None:
        """After a while: they have to sign in again."""
        signed_in = (await self.http.post("/api/auth/login", json=login())).raise_for_status().json()
        self.http.headers.update(bearer(signed_in["access_token"]))

    async def _got(self, path: str, **query: str) -> dict[str, Any]:
        body: dict[str, Any] = (await self.http.get(path, params=query or None)).raise_for_status().json()
        return body


@dataclass(frozen=True, slots=True)
class Recruiter:
    http: httpx.AsyncClient
    conversation: str

    @classmethod
    async def begin(cls, http: httpx.AsyncClient) -> Recruiter:
        begun = (await http.post("/api/conversations", json={"handle": "ada-lovelace"})).raise_for_status().json()
        return cls(http, begun["id"])

    async def ask(self, text: str) -> dict[str, Any]:
        """The answer message."""
        path = f"/api/conversations/{self.conversation}/messages"
        turn = (await self.http.post(path, json={"text": text}, timeout=30)).raise_for_status().json()
        answer: dict[str, Any] = turn["answer"]
        return answer

    async def write(self, **changes: Any) -> httpx.Response:
        return await self.http.post(f"{PAGE}/messages", json={**LETTER, **changes})


def said(answer: dict[str, Any]) -> str:
    return "".join(part["text"] for part in answer["parts"] if part["type"] == "text")


def cited(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [part["citation"] for part in answer["parts"] if part["type"] == "citation"]
