"""``make bench``: Kairix beside a bare relay, on one local model server, in one run.

Prints a table and writes ``bench/results.json``. Every figure of Kairix counts its own PostgreSQL in. Budgets are
DESIGN figures, given as ratios where the machine would otherwise decide; exit status 1 when one is missed.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from rich.console import Console
from rich.table import Table

from clients import Answer, CompletionsTalker, KairixTalker, Talker, talk
from processes import ROOT, Program, kairix, relay, upstream
from verdict import LONG_TALK, Line, Load, judge

TOKENS, FIRST_MS, GAP_MS = 200, 100, 10
ANSWER_SECONDS = (FIRST_MS + TOKENS * GAP_MS) / 1000
WINDOW = 40
LOADS = ((1, 3), (10, 4), (50, 4))  # clients, turns of each
console = Console()


def talkers(kind: Callable[..., Talker], session: aiohttp.ClientSession, url: str, count: int) -> list[Talker]:
    return [kind(session, url) for _ in range(count)]


async def load(program: Program, kind: Callable[..., Talker], url: str, *, clients: int, turns: int) -> Load:
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as session:
        await talk(talkers(kind, session, url, min(clients, 10)), turns=1)  # warm
        cpu = program.cpu()
        seconds, answers = await talk(talkers(kind, session, url, clients), turns=turns, within=ANSWER_SECONDS)
        cpu = program.cpu() - cpu
    tokens = TOKENS * len(answers)
    return Load(
        clients=clients,
        cpu_per_1000=cpu / tokens * 1000,
        first_median=statistics.median(answer.first for answer in answers),
        tokens_per_second=tokens / seconds,
        answers=len(answers),
        complete=sum(answer.tokens == TOKENS for answer in answers),
    )


async def long_talk(program: Program) -> dict[int, dict[str, float]]:
    """CPU and latency of one turn, in milliseconds, at the beginning of conversations and after 10, 50 and 200 turns.

    The system counts CPU in hundredths of a second, so each figure is of ``WINDOW`` turns.
    """
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        await talk([KairixTalker(session, program.url)], turns=20)  # warm
        fresh = [KairixTalker(session, program.url) for _ in range(WINDOW // 5)]
        for talker in fresh:
            await talker.begin()
        cpu = program.cpu()
        early = [await talker.ask() for talker in fresh for _ in range(5)]
        marks = {1: _window(program.cpu() - cpu, early)}
        talker = KairixTalker(session, program.url)
        await talker.begin()
        turn = 0
        for mark in (10, 50, LONG_TALK):
            for _ in range(mark - turn):
                await talker.ask()
            cpu, answers = program.cpu(), [await talker.ask() for _ in range(WINDOW)]
            turn = mark + WINDOW
            marks[mark] = _window(program.cpu() - cpu, answers)
    return marks


def _window(cpu: float, answers: list[Answer]) -> dict[str, float]:
    return {
        "cpu_ms": cpu / len(answers) * 1000,
        "latency_ms": statistics.median(answer.total for answer in answers) * 1000,
    }


async def measure() -> tuple[list[Line], dict[str, Any]]:
    with (
        tempfile.TemporaryDirectory() as home,
        upstream(first_ms=FIRST_MS, tokens=TOKENS, gap_ms=GAP_MS) as model_server,
    ):
        completions = "/v1/chat/completions"
        raw: dict[str, Any] = {"limit": {}, "kairix": {}, "provider_first": {}}
        for clients, turns in LOADS:
            console.print(f"· {clients} client{'s' if clients > 1 else ''}: the model server alone, the relay, Kairix")
            options = {"clients": clients, "turns": turns}
            direct = await load(model_server, CompletionsTalker, model_server.url + completions, **options)
            raw["provider_first"][clients] = direct.first_median
            with relay(model_server) as program:
                raw["limit"].setdefault("idle_mib", program.memory())
                raw["limit"].setdefault("started_in", program.started_in)
                raw["limit"][clients] = await load(program, CompletionsTalker, program.url + "/chat", **options)
            with kairix(model_server, Path(home)) as program:
                raw["kairix"].setdefault("first_start", program.started_in)
                # The last of several starts counts: the first one also makes the database and reads the résumé.
                raw["kairix"] |= {"started_in": program.started_in, "idle_mib": program.memory()}
                raw["kairix"][clients] = await load(program, KairixTalker, program.url, **options)
                raw["kairix"]["peak_mib"] = program.memory()
    console.print(f"· one conversation of {LONG_TALK} turns")
    with (
        tempfile.TemporaryDirectory() as home,
        upstream(first_ms=0, tokens=20, gap_ms=0) as fast,
        kairix(fast, Path(home)) as program,
    ):
        raw["long_talk"] = await long_talk(program)
    return judge(raw), raw


def show(lines: list[Line]) -> None:
    table = Table(title=f"{TOKENS} tokens at {GAP_MS} ms after {FIRST_MS} ms", title_justify="left")
    table.add_column("")
    for heading in ("limit: bare relay", "Kairix", "budget"):
        table.add_column(heading, justify="right")
    for line in lines:
        mark = "" if not line.budget else " ✓" if line.kept else " ✗"
        style = None if line.kept else "bold red"
        table.add_row(line.name, line.limit, line.measured, line.budget + mark, style=style)
    console.print(table)


def write(lines: list[Line], raw: dict[str, Any], path: Path) -> None:
    machine = {"python": platform.python_version(), "system": platform.platform(), "cpus": os.cpu_count()}
    result = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine,
        "table": [asdict(line) for line in lines],
        "raw": raw,
    }
    path.write_text(json.dumps(result, indent=1, default=asdict) + "\n", encoding="utf-8")


def main() -> None:
    lines, raw = asyncio.run(measure())
    show(lines)
    write(lines, raw, ROOT / "bench/results.json")
    sys.exit(0 if all(line.kept for line in lines) else 1)


if __name__ == "__main__":
    main()
