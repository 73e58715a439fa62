"""Readers of streams: they note when the first token came and keep the bytes; what the bytes say is read afterwards."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Protocol

import aiohttp

QUESTION = "What did they build, and with which programming languages?"
#: As long as the prompt that Kairix makes of a résumé, so that the model server works as hard for everybody.
EVIDENCE = "\n".join(
    f"[{n}] work, Staff Engineer: Built part {n} of a system that many people use." for n in range(1, 81)
)


@dataclass(frozen=True)
class Answer:
    """``first`` and ``total`` in seconds since the request; ``tokens`` is how many arrived."""

    first: float
    total: float
    tokens: int


class Talker(Protocol):
    """One client with one conversation."""

    async def begin(self) -> None: ...
    async def ask(self) -> Answer: ...


async def _read(request: aiohttp.client._RequestContextManager, mark: bytes) -> tuple[float, float, bytes]:
    began = time.perf_counter()
    first, chunks = 0.0, bytearray()
    async with request as answer:
        answer.raise_for_status()
        async for chunk in answer.content.iter_any():
            chunks += chunk
            if not first and mark in chunks:
                first = time.perf_counter() - began
    return first, time.perf_counter() - began, bytes(chunks)


class CompletionsTalker:
    """Speaks chat completions: to the model server itself, or to the relay in front of it."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session, self._url = session, url

    async def begin(self) -> None: ...

    async def ask(self) -> Answer:
        messages = [{"role": "system", "content": EVIDENCE}, {"role": "user", "content": QUESTION}]
        body = {"model": "local", "stream": True, "messages": messages}
        first, total, raw = await _read(self._session.post(self._url, json=body), b'"content":"')
        events = [json.loads(line[6:]) for line in raw.splitlines() if line.startswith(b"data: {")]
        texts = (choice["delta"].get("content") for event in events for choice in event["choices"])
        return Answer(first, total, sum(bool(text) for text in texts))


class KairixTalker:
    """Speaks TurnEvents over SSE, as a visitor."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session, self._url = session, url
        self._conversation = ""

    async def begin(self) -> None:
        async with self._session.post(f"{self._url}/api/conversations", json={}) as answer:
            answer.raise_for_status()
            begun = await answer.json()
        self._conversation = f"{self._url}/api/conversations/{begun['id']}/messages"
        if begun["visitor_token"]:  # the first of the session; the others are the same visitor's conversations
            self._session.headers["Authorization"] = f"Bearer {begun['visitor_token']}"

    async def ask(self) -> Answer:
        body = {"text": QUESTION, "client_id": str(time.perf_counter_ns())}
        request = self._session.post(self._conversation, json=body, headers={"Accept": "text/event-stream"})
        first, total, raw = await _read(request, b"event: text.delta")
        events = [json.loads(line[6:]) for line in raw.splitlines() if line.startswith(b"data: ")]
        if events[-1]["type"] != "turn.finished":
            raise SystemExit(f"an answer ended with {events[-1]}")
        # The model's marker arrives as a citation: of every token something has to be there.
        return Answer(first, total, sum(event["type"] in {"text.delta", "citation"} for event in events))


async def talk(talkers: list[Talker], *, turns: int, within: float = 0.0) -> tuple[float, list[Answer]]:
    """Each asks ``turns`` questions in a row; they begin evenly spread over ``within`` seconds, as people would.

    Returns the seconds that it took and every answer.
    """

    async def one(talker: Talker, delay: float) -> list[Answer]:
        await asyncio.sleep(delay)
        return [await talker.ask() for _ in range(turns)]

    for talker in talkers:
        await talker.begin()
    began = time.perf_counter()
    answers = await asyncio.gather(*(one(talker, within * n / len(talkers)) for n, talker in enumerate(talkers)))
    return time.perf_counter() - began, [answer for row in answers for answer in row]


async def sign_up(session: aiohttp.ClientSession, setup_token: str) -> dict[str, str]:
    """Claim the installation that the session talks to; the header that proves it."""
    account = {"email": "owner@example.org", "password": "a long enough one", "setup_token": setup_token}
    async with session.post("/api/auth/register", json=account, raise_for_status=True) as answer:
        return {"Authorization": f"Bearer {(await answer.json())['access_token']}"}
