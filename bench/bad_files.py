"""``make bench-files``: what files made to do harm come to, and whether anybody else notices.

Each file is read alone, in a fresh interpreter, so that the system tells what its child used. Then a running Kairix is
asked for its health and for a public card, idle, and while two such files at a time are being uploaded to it. Writes
its section of docs/performance.md.
"""

from __future__ import annotations

import asyncio
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from clients import sign_up
from performance_page import write_section
from processes import KAIRIX, ROOT, Program, free_port, running

sys.path.insert(0, str(ROOT / "tests"))

from doubles.bad_files import BAD_FILES, BadFile
from doubles.bad_pdfs import many_full_pages

#: Idle and busy by turns, so that what else the machine does falls on both alike.
ROUNDS, SECONDS = 6, 5
AT_ONCE = 2
PAUSE = 0.01
Latencies = dict[str, list[float]]
TITLE = "## Files made to do harm"
READ_ONE = """
import json, resource, sys, time
from kairix_core.errors import KairixError
from kairix_infra.documents import read_resume
from kairix_infra.documents.sandbox import children
# Started anew, the child is this process's own, and the system tells what it used.
children.FORKS = False
data, began = sys.stdin.buffer.read(), time.perf_counter()
try:
    read_resume(data, "cv")
    outcome = "read"
except KairixError as refusal:
    outcome = refusal.code
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([outcome, time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
ABOUT = """
`make bench-files` reads each of the files of `tests/doubles/bad_files.py` alone and notes what its child process used
(none: JSON of up to 64 KB is read without a child). A child is stopped by its limits: 20 s of processor, three
minutes by the clock, and 1 GB of memory, which a reader that is denied more of it may end as a crash. All refusals are
4xx answers. Latency is taken by turns without and with two PDFs that use up their time in children, on a machine that
has other work to do as well.
"""


def alone(bad: BadFile) -> str:
    """A row of the table: outcome, seconds, the child's CPU seconds and peak memory."""
    data = bad.make()
    run = subprocess.run([sys.executable, "-c", READ_ONE], input=data, stdout=subprocess.PIPE, check=True)
    outcome, seconds, cpu, memory = json.loads(run.stdout)
    marked = outcome if outcome in bad.outcomes else f"**{outcome}**"
    print(f"{bad.name}: {outcome}, {seconds:.1f} s, {memory:.0f} MiB", file=sys.stderr)
    return f"| {bad.name} | {len(data) / 1024:,.0f} | {marked} | {seconds:.1f} | {cpu:.1f} | {memory:,.0f} |"


def beside() -> Iterator[str]:
    """Rows of latency in milliseconds, of a Kairix of its own."""
    with tempfile.TemporaryDirectory() as folder:
        port, log = free_port(), Path(folder) / "log"
        env = {
            "KAIRIX_HOME": f"{folder}/home",
            "LOG_LEVEL": "WARNING",
            "REQUESTS_PER_MINUTE": "1000000",
            "COLUMNS": "200",
        }
        with running([str(KAIRIX), "serve"], port=port, path="/health/ready", env=env, log=log) as program:
            yield from asyncio.run(_latencies(program, *_told(log)))


def _told(log: Path) -> tuple[str, str]:
    """The handle of the representative, and the token of the link that makes the owner's account."""
    for _ in range(100):
        told = re.search(r"/@(\S+).*#token=(\S+)", log.read_text(encoding="utf-8"), re.DOTALL)
        if told:
            return told[1], told[2]
        time.sleep(0.1)
    sys.exit("Kairix did not tell its link.")


async def _latencies(program: Program, handle: str, token: str) -> list[str]:
    paths = ("/health", f"/api/representatives/{handle}")
    answers: list[int] = []
    async with aiohttp.ClientSession(program.url) as session:
        proof = await sign_up(session, token)
        idle: Latencies = {path: [] for path in paths}
        busy: Latencies = {path: [] for path in paths}
        for _ in range(ROUNDS):
            await _watch(session, idle)
            async with _uploading(session, proof, answers):
                await _watch(session, busy)
    print(f"answers to uploads: {dict(Counter(answers))}", file=sys.stderr)
    return [
        _latency(name, idle[path], busy[path])
        for name, path in zip(("`/health`", "the public card"), paths, strict=True)
    ]


async def _watch(session: aiohttp.ClientSession, taken: Latencies) -> None:
    """Adds milliseconds for each path."""
    until = time.perf_counter() + SECONDS
    while time.perf_counter() < until:
        for path, times in taken.items():
            began = time.perf_counter()
            async with session.get(path, raise_for_status=True) as answer:
                await answer.read()
            times.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(PAUSE)


@asynccontextmanager
async def _uploading(session: aiohttp.ClientSession, proof: dict[str, str], answers: list[int]) -> AsyncIterator[None]:
    """A file that uses up its time, over and over, by two clients; the statuses of the answers go to ``answers``."""
    data = many_full_pages()
    uploads = [asyncio.create_task(_upload(session, proof, data, answers)) for _ in range(AT_ONCE)]
    try:
        yield
    finally:
        for upload in uploads:
            upload.cancel()
        await asyncio.gather(*uploads, return_exceptions=True)


async def _upload(session: aiohttp.ClientSession, proof: dict[str, str], data: bytes, answers: list[int]) -> None:
    while True:
        form = aiohttp.FormData()
        form.add_field("file", data, filename="cv.pdf")
        async with session.post("/api/documents", data=form, headers=proof) as answer:
            answers.append(answer.status)


def _latency(name: str, idle: list[float], busy: list[float]) -> str:
    figures = [figure for times in (idle, busy) for figure in (statistics.median(times), _p99(times))]
    return f"| {name} | " + " | ".join(f"{figure:.1f}" for figure in figures) + " |"


def _p99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[98]


def main() -> None:
    head = "| file | KB | outcome | s | CPU s of the child | peak MiB |\n|---|---|---|---|---|---|"
    latency = "| ms | idle p50 | idle p99 | p50 beside two | p99 beside two |\n|---|---|---|---|---|"
    write_section(TITLE, ABOUT, "\n".join([latency, *beside()]), "\n".join([head, *map(alone, BAD_FILES)]))


if __name__ == "__main__":
    main()
