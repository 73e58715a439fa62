"""How many tokens a turn sends to a model, early and late in one conversation."""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import aiohttp
import orjson

from clients import sign_up
from performance_page import write_section
from processes import ROOT, Program, kairix

sys.path.insert(0, str(ROOT / "tests"))

from doubles.model_server import ModelServer
from doubles.replies import Reply
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.prompts.library import load

EARLY, LATE, AROUND = 20, 200, 5
BUDGET = 1.2
TITLE = "## What a turn sends"
METHOD = """
`make bench-prompts` talks for 200 turns with the coach and with the representative, each side about sixty words a turn,
and counts at the model server what arrived, four characters to a token. What a talk has outgrown is told in short by a
job (`conversation.summarize`), 1,600 characters at most; between 12 and 22 messages are sent word by word. The model's
notes here are twelve lines of what was said.
"""
WORDS = ("last", "year", "we", "wrote", "a", "plan", "for", "the", "team", "and", "talked", "about", "it", "again")
SUMMARIZES = load("summarize").body[:40]


def about_sixty(first: int) -> str:
    return " ".join(islice(cycle((*WORDS[first % len(WORDS) :], *WORDS)), 60))


def answer(body: dict[str, Any]) -> Reply:
    if is_for_notes(body):
        lines = body["messages"][1]["content"].splitlines()
        return Reply(steps=("\n".join(f"- {line[:120]}" for line in lines[-12:]),))
    return Reply(steps=('{"sections": []}' if "response_format" in body else about_sixty(len(body["messages"])),))


def is_for_notes(body: dict[str, Any]) -> bool:
    return str(body["messages"][0]["content"]).startswith(SUMMARIZES)


def tokens(body: dict[str, Any]) -> float:
    return sum(len(message.get("content") or "") for message in body["messages"]) / CHARS_PER_TOKEN


async def talk(http: aiohttp.ClientSession, server: ModelServer, agent: str) -> list[float]:
    """The tokens that each turn sent; the work that a turn leaves behind is done before the next."""
    async with http.post("/api/conversations", json={"agent": agent}, raise_for_status=True) as begun:
        path = f"/api/conversations/{(await begun.json())['id']}/messages"
    sent = []
    for number in range(LATE + AROUND):
        before = len(server.requests)
        question = {"text": about_sixty(number), "client_id": str(number)}
        async with http.post(path, json=question, raise_for_status=True) as answered:
            await answered.read()
        turns = [body for body in server.requests[before:] if "response_format" not in body and not is_for_notes(body)]
        sent.append(tokens(turns[0]))
        await settled(http)
    return sent


async def settled(http: aiohttp.ClientSession) -> None:
    while True:
        async with http.get("/api/jobs", raise_for_status=True) as answered:
            jobs = orjson.loads(await answered.read())["items"]
        if all(job["state"] not in {"queued", "running"} for job in jobs):
            return
        await asyncio.sleep(0.01)


async def measure() -> dict[str, list[float]]:
    with ModelServer(answer) as server, tempfile.TemporaryDirectory() as home:
        log = Path(home) / "log"
        with kairix(Program(0, server.url, 0.0), Path(home), log=log) as program:
            token = setup_token(log)
            async with aiohttp.ClientSession(program.url, cookie_jar=aiohttp.DummyCookieJar()) as http:
                http.headers.update(await sign_up(http, token))
                await publish(http)
                return {agent: await talk(http, server, agent) for agent in ("coach", "representative")}


async def publish(http: aiohttp.ClientSession) -> None:
    """Something to speak from, and a representative that does."""
    career = {"basics": {"name": "Ada Nowak"}, "work": [{"name": f"Works {n}", "position": "Lead"} for n in range(40)]}
    form = aiohttp.FormData()
    form.add_field("file", orjson.dumps(career), filename="resume.json")
    async with http.post("/api/documents", data=form, raise_for_status=True) as brought:
        draft = await brought.json()
    seen = {"revision": draft["revision"]}
    async with http.post(f"/api/documents/{draft['id']}/accept", params=seen, raise_for_status=True):
        pass
    async with http.post("/api/profile/publication", raise_for_status=True):
        pass


def setup_token(log: Path) -> str:
    return log.read_text(encoding="utf-8").partition("setup#token=")[2].split()[0]


def row(agent: str, sent: list[float]) -> tuple[str, bool]:
    early, late = sent[EARLY - 1], sent[LATE - 1]
    means = [statistics.mean(sent[turn - AROUND : turn + AROUND]) for turn in (EARLY, LATE)]
    kept = late <= BUDGET * early
    told = f"| {agent} | {sent[0]:,.0f} | {early:,.0f} | {late:,.0f} ({late / early:.2f}x) | "
    return f"{told}{means[0]:,.0f} → {means[1]:,.0f} | ≤ {BUDGET}x | {'kept' if kept else 'missed'} |", kept


def main() -> None:
    rows = [row(agent, sent) for agent, sent in asyncio.run(measure()).items()]
    head = f"| prompt tokens | turn 1 | turn {EARLY} | turn {LATE} | mean of {2 * AROUND} turns around | budget | |"
    table = "\n".join([head, "|---|---|---|---|---|---|---|", *(told for told, _ in rows)])
    write_section(TITLE, METHOD, table)
    sys.exit(0 if all(kept for _, kept in rows) else 1)


if __name__ == "__main__":
    main()
