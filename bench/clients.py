"""Readers of streams: they note when the first token came and keep the bytes; what the bytes say is read afterwards."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Protocol

import aiohttp

QUESTION = "What did they build, and with which programming languages?"


@dataclass(frozen=True)
class Answer:
    """``first`` and ``total`` in seconds since the request; ``text`` is the whole answer."""

    first: float
    total: float
    text: str


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
        body = {"model": "local", "stream": True, "messages": [{"role": "user", "content": QUESTION}]}
        first, total, raw = await _read(self._session.post(self._url, json=body), b'"content":"')
        text = "".join(
            (choice["delta"].get("content") or "") if (choice := event["choices"][0]) else ""
            for line in raw.splitlines()
            if line.startswith(b"data: {") and (event := json.loads(line[6:])).get("choices")
        )
        return Answer(first, total, text)


class KairixTalker:
    """Speaks TurnEvents over SSE, as a visitor."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session, self._url = session, url
        self._conversation = ""
        self._headers: dict[str, str] = {}

    async def begin(self) -> None:
        async with self._session.post(f"{self._url}/api/conversations", json={}) as answer:
            answer.raise_for_status()
            begun = await answer.json()
        self._conversation = f"{self._url}/api/conversations/{begun['id']}/messages"
        self._headers = {"Authorization": f"Bearer {begun['visitor_token']}", "Accept": "text/event-stream"}

    async def ask(self) -> Answer:
        body = {"text": QUESTION, "client_id": str(time.perf_counter_ns())}
        request = self._session.post(self._conversation, json=body, headers=self._headers)
        first, total, raw = await _read(request, b"event: text.delta")
        events = [json.loads(line[6:]) for line in raw.splitlines() if line.startswith(b"data: ")]
        if events[-1]["type"] != "turn.finished":
            raise SystemExit(f"an answer ended with {events[-1]}")
        return Answer(first, total, "".join(event["text"] for event in events if event["type"] == "text.delta"))


async def talk(talkers: list[Talker], *, turns: int) -> tuple[float, list[Answer]]:
    """All at once, each ``turns`` questions in a row; returns the seconds that it took and every answer."""

    async def one(talker: Talker, delay: float) -> list[Answer]:
        await asyncio.sleep(delay)
        return [await talker.ask() for _ in range(turns)]

    for talker in talkers:
        await talker.begin()
    began = time.perf_counter()
    # Spread over a tenth of a second, as people would be; all at one instant measures the queue at the door.
    answers = await asyncio.gather(*(one(talker, 0.1 * n / len(talkers)) for n, talker in enumerate(talkers)))
    return time.perf_counter() - began, [answer for row in answers for answer in row]
