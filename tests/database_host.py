"""One PostgreSQL for a whole test run: ``python database_host.py <folder>`` returns when it answers.

Whoever uses it holds a shared lock on ``users.lock``; when the last one has let go, by ending or by being killed, the
server ends and its data go.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import shutil
import sys
from pathlib import Path

from kairix_infra.db.embedded import EmbeddedPostgres
from kairix_infra.db.migrate import migrate

#: Tests kill processes, not machines: what is on disk at a power cut does not matter to them.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}
POLL_SECONDS = 0.5


async def serve(folder: Path, ready: int) -> None:
    server = EmbeddedPostgres(folder, settings=FAST)
    urls = await server.start()
    try:
        await migrate(urls, backups=folder / "backups")
        (folder / "admin.url").write_text(urls.admin.render_as_string(), encoding="utf-8")
        os.write(ready, b"1")
        await nobody_uses(folder / "users.lock")
    finally:
        await server.stop()


async def nobody_uses(lock_file: Path) -> None:
    with lock_file.open("w") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                await asyncio.sleep(POLL_SECONDS)
            else:
                return


def main(folder: Path) -> int:
    """Forks: this process returns when the server answers, the other one stays with it."""
    heard, ready = os.pipe()
    if os.fork():
        os.close(ready)
        return 0 if os.read(heard, 1) else 1
    os.close(heard)
    os.setsid()
    try:
        asyncio.run(serve(folder, ready))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
