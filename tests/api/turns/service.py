"""Kairix on a port, as the clients of these tests see it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

from factories import Represented
from kairix_infra.container import Container

Event = dict[str, Any]


@dataclass
class Service:
    url: str
    container: Container
    somebody: Represented
    opened: list[httpx.AsyncClient] = field(default_factory=list)

    async def visitor(self) -> Talk:
        """Somebody new with a conversation of their own."""
        http = httpx.AsyncClient(base_url=self.url, timeout=10)
        self.opened.append(http)
        begun = (await http.post("/api/conversations", json={})).raise_for_status().json()
        http.cookies.clear()
        http.headers["Authorization"] = f"Bearer {begun['visitor_token']}"
        return Talk(http, begun["id"])

    async def close(self) -> None:
        for http in self.opened:
            await http.aclose()


@dataclass
class Talk:
    """One person in one conversation."""

    http: httpx.AsyncClient
    conversation: str

    @property
    def path(self) -> str:
        return f"/api/conversations/{self.conversation}"

    async def ask(self, text: str = "What did they build?", **more: Any) -> httpx.Response:
        """Waits for the whole answer."""
        body = {"text": text, "client_id": uuid4().hex} | more
        return await self.http.post(f"{self.path}/messages", json=body)

    @asynccontextmanager
    async def asking(self, text: str = "What did they build?", **more: Any) -> AsyncIterator[Stream]:
        """A stream that is open as long as the block."""
        body = {"text": text, "client_id": uuid4().hex} | more
        async with self.streaming("POST", f"{self.path}/messages", json=body) as stream:
            yield stream

    @asynccontextmanager
    async def streaming(self, method: str, path: str, **more: Any) -> AsyncIterator[Stream]:
        headers = {"Accept": "text/event-stream"} | more.pop("headers", {})
        async with self.http.stream(method, path, headers=headers, **more) as answer:
            yield Stream(answer)

    async def events(self, turn_id: str, *, after: int = 0, headers: dict[str, str] | None = None) -> list[Event]:
        path = f"/api/turns/{turn_id}/events"
        async with self.streaming("GET", path, params={"after": after}, headers=headers or {}) as stream:
            return await stream.rest()

    async def messages(self) -> list[dict[str, Any]]:
        answer = (await self.http.get(f"{self.path}/messages")).raise_for_status()
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def stop(self, turn_id: str) -> httpx.Response:
        return await self.http.post(f"/api/turns/{turn_id}/stop")

    async def regenerate(self, answer_id: str, **more: Any) -> httpx.Response:
        body = {"client_id": uuid4().hex} | more
        return await self.http.post(f"/api/messages/{answer_id}/regenerate", json=body)


class Stream:
    """Server-sent events, one at a time."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self._lines = answer.aiter_lines()
        self.turn_id = ""
        self.last_id = 0

    async def next(self) -> Event:
        """The next event, its number checked against the SSE id; ``StopAsyncIteration`` at the end."""
        number, name = 0, ""
        async for line in self._lines:
            key, _, value = line.partition(": ")
            if key == "id":
                number = int(value)
            elif key == "event":
                name = value
            elif key == "data":
                event: Event = json.loads(value)
                assert (event["seq"], event["type"]) == (number, name)
                self.turn_id = event.get("turn_id", self.turn_id)
                self.last_id = number
                return event
        raise StopAsyncIteration

    async def until(self, kind: str) -> Event:
        while (event := await self.next())["type"] != kind:
            pass
        return event

    async def rest(self) -> list[Event]:
        events = []
        while True:
            try:
                events.append(await self.next())
            except StopAsyncIteration:
                return events


def text_of(message: dict[str, Any]) -> str:
    return "".join(part["text"] for part in message["parts"] if part["type"] == "text")


def told(events: list[Event]) -> str:
    """The answer that the deltas add up to; each has to begin where the text so far ends."""
    text = ""
    for event in events:
        if event["type"] == "text.delta":
            assert event["offset"] == len(text)
            text += event["text"]
    return text


def kinds(events: list[Event]) -> list[str]:
    return [event["type"] for event in events]
