"""What an open window is told, over a real connection."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import httpx
import pytest

from api.auth.people import OWN_ORIGIN
from api.documents.desk import PATH, Desk, a_career
from kairix_api import live_stream
from kairix_cli.serve_command import listen
from kairix_cli.server import Server
from kairix_core.domain.principal import ANYONE
from kairix_core.use_cases.inbox.propose_times import Proposal
from kairix_core.use_cases.inbox.sender import Sender
from kairix_infra.container import Container


@pytest.fixture
async def server(container: Container) -> AsyncIterator[Server]:
    listener = listen("127.0.0.1", 0)
    server = Server(container)
    running = asyncio.create_task(server.serve([listener]))
    server.address = f"http://127.0.0.1:{listener.getsockname()[1]}"  # type: ignore[attr-defined]
    yield server
    server.should_exit = True
    await running


class Window:
    """A browser's window that watches."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines

    async def line(self) -> str:
        async with asyncio.timeout(20):
            return await anext(self._lines)

    async def event(self) -> dict[str, Any]:
        while not (line := await self.line()).startswith("data: "):
            pass
        told: dict[str, Any] = json.loads(line[6:])
        return told

    async def until(self, state: str) -> list[dict[str, Any]]:
        events = [await self.event()]
        while events[-1].get("state") != state:
            events.append(await self.event())
        return events

    async def has_ended(self) -> bool:
        with_end = [line async for line in self._lines]
        return not [line for line in with_end if line.startswith("data: ")]


@asynccontextmanager
async def watching(server: Server, desk: Desk) -> AsyncIterator[Window]:
    headers = {"Authorization": desk.http.headers["Authorization"], "Origin": OWN_ORIGIN}
    address: str = server.address  # type: ignore[attr-defined]
    async with (
        httpx.AsyncClient(base_url=address, headers=headers, timeout=20) as http,
        http.stream("GET", "/api/events") as answer,
    ):
        assert answer.status_code == 200, await answer.aread()
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield Window(answer.aiter_lines())


async def test_the_first_word_is_what_is_the_case(server: Server, desk: Desk) -> None:
    async with watching(server, desk) as window:
        assert await window.event() == {"type": "hello", "revision": 0, "jobs": []}


async def test_a_window_sees_a_file_being_read(server: Server, desk: Desk) -> None:
    async with watching(server, desk) as window:
        await window.event()
        await desk.draft()
        events = await window.until("succeeded")
    told = [event for event in events if event["type"] == "job.progressed"]
    steps = [event["step"] for event in told]
    assert [step for number, step in enumerate(steps) if step not in steps[:number]] == [
        "", "reading", "understanding", "recording",
    ]  # fmt: skip
    assert re.fullmatch(r"read 1 page, \d+ facts", told[-1]["message"])


async def test_a_window_hears_which_attributes_a_file_has_filled(server: Server, desk: Desk) -> None:
    async with watching(server, desk) as window:
        await window.event()
        await desk.draft()
        events = await window.until("succeeded")
    (updated,) = [event for event in events if event["type"] == "profile.updated"]
    assert {"full_name", "email", "work"} <= set(updated["attributes"])


async def test_a_window_hears_at_once_what_a_visitor_leaves(server: Server, desk: Desk, container: Container) -> None:
    (await desk.accept(await desk.draft())).raise_for_status()
    async with watching(server, desk) as window:
        await window.event()
        await container.leave_message(ANYONE, "ada-lovelace", Sender("Rita", "rita@example.com"), "Shall we talk?")
        wish = Proposal((), 30, "", "Any afternoon")
        await container.propose_times(ANYONE, "ada-lovelace", Sender("Rita", "rita@example.com"), wish)
        told = [await window.event(), await window.event()]
    assert told == [
        {"type": "inbox.received", "kind": "message"},
        {"type": "inbox.received", "kind": "booking"},
    ]


async def test_nobody_is_told_of_anothers_work(server: Server, desk: Desk, stranger: Desk) -> None:
    async with watching(server, stranger) as window, watching(server, desk) as own:
        await window.event()
        await desk.draft()
        await own.until("succeeded")
        await stranger.draft(b'{"basics": {"name": "Eve"}}', "eve.json")
        first = (await window.until("succeeded"))[-1]
    (job,) = (await stranger.http.get("/api/jobs")).json()["items"]
    assert first["job_id"] == job["id"]


async def test_who_comes_back_learns_what_is_under_way(server: Server, desk: Desk, worker: Any) -> None:
    await worker.close()
    await desk.http.post(PATH, files={"file": ("ada.pdf", a_career())}, headers={"Prefer": "respond-async"})
    async with watching(server, desk) as window:
        (job,) = (await window.event())["jobs"]
    assert (job["state"], job["name"]) == ("queued", "ada.pdf")


async def test_a_connection_to_the_database_that_breaks_is_made_good(
    server: Server, desk: Desk, admin: asyncpg.Connection
) -> None:
    async with watching(server, desk) as window:
        await window.event()
        await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
        assert (await window.event())["type"] == "hello"


async def test_a_quiet_stream_says_that_it_lives(server: Server, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_stream, "PING_SECONDS", 0.05)
    async with watching(server, desk) as window:
        await window.event()
        assert await window.line() == ""
        assert await window.line() == ": ping"


async def test_a_stream_ends_with_its_session(
    server: Server, desk: Desk, container: Container, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_stream, "PING_SECONDS", 0.05)
    async with watching(server, desk) as window:
        await window.event()
        assert (await desk.http.post("/api/auth/logout")).status_code < 300
        assert await window.has_ended()


async def test_a_stream_ends_when_the_server_does(server: Server, desk: Desk) -> None:
    async with watching(server, desk) as window:
        await window.event()
        server.should_exit = True
        assert await window.has_ended()


async def test_an_account_watches_in_so_many_windows_and_no_more(
    server: Server, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kairix_infra.live.MAX_WATCHERS", 1)
    async with watching(server, desk):
        refused = await desk.http.get("/api/events")
    assert (refused.status_code, refused.json()["code"]) == (429, "limit_exceeded")
