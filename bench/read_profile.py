"""``make bench-profile``: what it takes to read a profile, and how soon a file's first facts are on the screen.

A Kairix with a database of its own runs in this process, so that the time of a request can be taken where the server
calls the application; whoever asks is a process of its own. Writes its section of docs/performance.md. Where the
machine has other work to do, ``chrt -r 1 make bench-profile`` lets this go first.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import uvloop
from sqlalchemy import event
from starlette.types import ASGIApp, Receive, Scope, Send

from clients import sign_up
from first_facts import Shown, first_facts
from full_profile import full_profile
from kairix_cli.serve_command import listen
from kairix_cli.server import Server, prepare_installation, resume_file
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_infra.container import Container
from kairix_infra.queue.background import embedded_runner
from kairix_infra.settings import SAMPLE_RESUME, Settings
from kairix_infra.wiring.opening import open_container
from performance_page import write_section

HEALTH, PROFILE, SKILLS = "/health", "/api/profile", "/api/profile?fields=technical_skills"
PATHS = (HEALTH, PROFILE, SKILLS)
#: By turns, so that what else the machine does falls on all alike.
ROUNDS, REQUESTS = 8, 100
BUDGET_MS, FILE_BUDGET_S, STORED_BUDGET_S = 5, 5, 1
TITLE = "## Reading a profile"
ABOUT = f"""
`make bench-profile` fills all {len(ATTRIBUTES)} attributes over the API, lists with eight entries each, and reads the
profile as one client, {ROUNDS * REQUESTS} times each, by turns with `/health`. "On the server" is from when the web
server calls the application to when the whole answer is handed back; "CPU" is that of Kairix's process, PostgreSQL's
is not in it. What is read is told by the driver: statements, and columns of `profiles`.
{{company}}
"""
ALONE = "It went before everything else that the machine did (`chrt -r 1`)."
BESIDE_OTHERS = "It had the machine together with whatever else ran."
FILES = """
A résumé of three pages is brought five times, each that of another person, by a window that listens to `/api/events`:
from the first byte of the upload to its first progress and to `profile.updated`, with which its facts are there to be
read; and that event's delay since the profile was stored.
"""
#: Asks for a path over one connection; prints milliseconds.
CLIENT = """
import http.client, json, sys, time
port, path, headers, count = json.loads(sys.argv[1])
connection, taken = http.client.HTTPConnection("127.0.0.1", port), []
for _ in range(count):
    began = time.perf_counter()
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    taken.append((time.perf_counter() - began) * 1000)
    assert answer.status == 200, answer.status
print(json.dumps(taken))
"""


class Timed:
    """Takes the milliseconds of each request for as long as the application is at it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.taken: list[float] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = time.perf_counter()
        await self._app(scope, receive, send)
        self.taken.append((time.perf_counter() - began) * 1000)


@dataclass
class Taken:
    """Milliseconds of each request, on the server and at the client, and of CPU of the server for all of them."""

    server: list[float] = field(default_factory=list)
    client: list[float] = field(default_factory=list)
    cpu: float = 0.0


@dataclass(frozen=True)
class Moved:
    """What one answer came to: bytes of its body, statements, and columns of the wide row."""

    body: int
    statements: int
    columns: int


@dataclass(frozen=True)
class House:
    """A running Kairix whose owner is signed in."""

    container: Container
    timed: Timed
    port: int
    http: aiohttp.ClientSession

    @property
    def proof(self) -> dict[str, str]:
        return {"Authorization": self.http.headers["Authorization"]}


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    settings = Settings(_env_file=None, KAIRIX_HOME=folder, REQUESTS_PER_MINUTE=1_000_000, LOG_LEVEL="WARNING")
    container, listener = await open_container(settings), listen("127.0.0.1", 0)
    await prepare_installation(container, resume_file(SAMPLE_RESUME))
    server, worker, port = Server(container), embedded_runner(container), listener.getsockname()[1]
    server.config.app = timed = Timed(server.config.app)
    serving = asyncio.create_task(server.serve([listener]))
    worker.start()
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http:
            http.headers.update(await sign_up(http, await container.issue_setup_link() or ""))
            gc.collect()
            gc.freeze()  # as `kairix serve` does
            yield House(container, timed, port, http)
    finally:
        await worker.close()
        server.should_exit = True
        await serving
        await container.close()


async def measure() -> tuple[list[Shown], dict[str, Taken], dict[str, Moved]]:
    with tempfile.TemporaryDirectory() as folder:
        async with house(Path(folder)) as ours:
            shown = await first_facts(ours.http)
            await fill(ours.http)
            moved = {path: await read_once(ours, path) for path in PATHS}
            return shown, await read_often(ours), moved


async def fill(http: aiohttp.ClientSession) -> None:
    async with http.patch(PROFILE, json={"values": full_profile()}) as answer:
        answer.raise_for_status()
    async with http.get(PROFILE) as answer:
        known = (await answer.json())["values"]
    if empty := ATTRIBUTES.keys() - known.keys():
        sys.exit(f"These attributes are empty: {', '.join(empty)}.")


async def read_once(ours: House, path: str) -> Moved:
    with told(ours.container) as statements:
        async with ours.http.get(path) as answer:
            body = await answer.read()
    selected = [statement.partition(" FROM profiles")[0] for statement in statements if " FROM profiles" in statement]
    return Moved(len(body), len(statements), sum(columns.count(",") + 1 for columns in selected))


@contextmanager
def told(container: Container) -> Iterator[list[str]]:
    """Every statement that the driver sends meanwhile."""
    statements: list[str] = []
    pool = container.database.engine.sync_engine.pool

    def note(query: asyncpg.connection.LoggedQuery) -> None:
        statements.append(query.query)

    def lend(_: Any, record: Any, __: Any) -> None:
        record.driver_connection.add_query_logger(note)

    def give_back(_: Any, record: Any) -> None:
        record.driver_connection.remove_query_logger(note)

    event.listen(pool, "checkout", lend)
    event.listen(pool, "checkin", give_back)
    yield statements
    event.remove(pool, "checkout", lend)
    event.remove(pool, "checkin", give_back)


async def read_often(ours: House) -> dict[str, Taken]:
    for path in PATHS:
        await ask(ours, path, REQUESTS)
    results: dict[str, Taken] = defaultdict(Taken)
    for _ in range(ROUNDS):
        for path in PATHS:
            ours.timed.taken.clear()
            began = time.process_time()
            results[path].client += await ask(ours, path, REQUESTS)
            results[path].cpu += (time.process_time() - began) * 1000
            results[path].server += ours.timed.taken
    return results


async def ask(ours: House, path: str, count: int) -> list[float]:
    wanted = json.dumps([ours.port, path, ours.proof, count])
    client = await asyncio.create_subprocess_exec(sys.executable, "-c", CLIENT, wanted, stdout=asyncio.subprocess.PIPE)
    written, _ = await client.communicate()
    taken: list[float] = json.loads(written)
    return taken


def row(path: str, taken: Taken, moved: Moved, bare: Taken) -> str:
    median = statistics.median(taken.server)
    figures = [
        f"{median:.2f} ({median / statistics.median(bare.server):.1f}x)",
        f"{_p95(taken.server):.2f}",
        f"{statistics.median(taken.client):.2f}",
        f"{_p95(taken.client):.2f}",
        f"{taken.cpu / len(taken.server):.2f}",
        f"{moved.body:,}",
        str(moved.statements),
        str(moved.columns),
    ]
    return f"| `{path}` | " + " | ".join(figures) + " |"


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[18]


def verdict(name: str, figure: float, unit: str, budget: int) -> str:
    return f"| {name} | {figure:.2f} {unit} | < {budget} {unit} | {'kept' if figure < budget else 'missed'} |"


def reading_table(taken: dict[str, Taken], moved: dict[str, Moved]) -> str:
    head = "| | on the server, ms: p50 | p95 | at the client: p50 | p95 | CPU ms | bytes | statements | columns |"
    rows = [row(path, taken[path], moved[path], taken[HEALTH]) for path in PATHS]
    return "\n".join([head, "|---" * 9 + "|", *rows])


def files_table(shown: list[Shown]) -> str:
    rows = ["| s | median | slowest |", "|---|---|---|"]
    for name, meaning in Shown.NAMES.items():
        each = [getattr(one, name) for one in shown]
        rows.append(f"| {meaning} | {statistics.median(each):.2f} | {max(each):.2f} |")
    return "\n".join(rows)


def budget_table(shown: list[Shown], taken: dict[str, Taken]) -> str:
    rows = [
        "| | | budget | |",
        "|---|---|---|---|",
        verdict("a full profile, median on the server", statistics.median(taken[PROFILE].server), "ms", BUDGET_MS),
        verdict("a file's first facts, slowest", max(one.facts for one in shown), "s", FILE_BUDGET_S),
        verdict(
            "`profile.updated` after it is stored, slowest", max(one.stored for one in shown), "s", STORED_BUDGET_S
        ),
    ]
    return "\n".join(rows)


def main() -> None:
    shown, taken, moved = uvloop.run(measure())
    tables = reading_table(taken, moved), FILES, files_table(shown), budget_table(shown, taken)
    is_first = os.sched_getscheduler(0) in {os.SCHED_RR, os.SCHED_FIFO}
    write_section(TITLE, ABOUT.format(company=ALONE if is_first else BESIDE_OTHERS), *tables)


if __name__ == "__main__":
    main()
