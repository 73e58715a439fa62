"""The embedded server: one per directory, back after a crash, gone with its parent; what it acknowledged is kept."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import psutil
import pytest

from factories import a_visitor
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import NotConfigured, StorageUnavailable
from kairix_infra.db.cluster import find_cluster
from kairix_infra.db.database import Database
from kairix_infra.db.embedded import EmbeddedPostgres
from kairix_infra.db.engine import app_engine
from kairix_infra.db.migrate import migrate
from kairix_infra.db.postmaster import left_behind

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

#: Far more than it takes, on the busiest machine too.
RECOVERY_SECONDS = 60
ROWS = 10

HOLD = """
import asyncio, sys
from pathlib import Path
from kairix_infra.db.embedded import EmbeddedPostgres
async def main():
    server = EmbeddedPostgres(Path(sys.argv[1]))
    await server.start()
    print(server.pid, flush=True)
    await asyncio.sleep(60)
asyncio.run(main())
"""


@pytest.fixture
def home() -> Iterator[Path]:
    """A short path: pytest's own is closed to the server's account."""
    with tempfile.TemporaryDirectory(prefix="kairix-test-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@pytest.fixture
async def server(home: Path) -> AsyncIterator[EmbeddedPostgres]:
    server = EmbeddedPostgres(home)
    await server.start()
    yield server
    await server.stop()


def hold_elsewhere(home: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Another process with a server on ``home``, and the server's process id."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, home], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    return holder, int(holder.stdout.readline())


def reap(holder: subprocess.Popen[bytes]) -> None:
    holder.kill()
    holder.wait()
    assert holder.stdout is not None
    holder.stdout.close()


async def gone(pid: int, *, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        await asyncio.sleep(0.02)
    return False


async def test_a_second_instance_is_refused_and_told_who_is_there(server: EmbeddedPostgres, home: Path) -> None:
    with pytest.raises(NotConfigured, match=rf"process {os.getpid()}.*KAIRIX_HOME"):
        await EmbeddedPostgres(home).start()


async def test_a_server_that_was_stopped_leaves_no_process_and_starts_again(home: Path) -> None:
    for _ in range(2):
        server = EmbeddedPostgres(home)
        await server.start()
        pid = server.pid
        await server.stop()
        assert pid is not None
        assert not psutil.pid_exists(pid)


async def test_the_server_listens_on_a_private_socket_only(server: EmbeddedPostgres, home: Path) -> None:
    assert server.pid is not None
    kinds = {connection.family.name for connection in psutil.Process(server.pid).net_connections(kind="inet")}
    assert kinds == set()
    assert find_cluster(home).socket_dir.stat().st_mode & 0o777 == 0o700


async def test_nothing_is_trusted(server: EmbeddedPostgres, home: Path) -> None:
    rules = (home / "postgres" / "pg_hba.conf").read_text(encoding="utf-8").splitlines()
    assert rules == ["local all postgres,kairix_app peer map=kairix"]


async def test_a_long_path_gets_a_short_socket(home: Path) -> None:
    deep = home / ("a-very-long-name-" * 6)
    server = EmbeddedPostgres(deep)
    await server.start()
    await server.stop()
    assert (deep / "postgres" / "PG_VERSION").exists()


async def test_a_directory_that_cannot_be_written_names_the_remedy(home: Path) -> None:
    (home / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(NotConfigured, match="KAIRIX_HOME"):
        await EmbeddedPostgres(home / "file").start()


async def test_an_interrupted_first_start_is_begun_anew(home: Path) -> None:
    (home / "postgres.new" / "half").mkdir(parents=True)
    server = EmbeddedPostgres(home)
    await server.start()
    await server.stop()
    assert not (home / "postgres.new").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process of its parent's death")
async def test_the_server_ends_when_its_parent_is_killed(home: Path) -> None:
    holder, pid = hold_elsewhere(home)
    reap(holder)
    assert await gone(pid, seconds=10)


async def test_a_server_left_behind_is_ended_and_its_data_taken_over(home: Path) -> None:
    """A frozen server does not hear of its parent's death: the one who comes next has to end it."""
    holder, pid = hold_elsewhere(home)
    os.kill(pid, signal.SIGSTOP)
    reap(holder)
    assert left_behind(home / "postgres", home / "postgres" / "postmaster.pid") is not None
    os.kill(pid, signal.SIGCONT)
    server = EmbeddedPostgres(home)
    await server.start()
    assert server.pid != pid
    assert await gone(pid, seconds=5)
    await server.stop()


async def test_a_process_id_that_belongs_to_another_program_by_now_is_no_obstacle(home: Path) -> None:
    server = EmbeddedPostgres(home)
    await server.start()
    await server.stop()
    (home / "postgres" / "postmaster.pid").write_text(f"{os.getpid()}\n{home / 'postgres'}\n", encoding="utf-8")
    again = EmbeddedPostgres(home)
    await again.start()
    await again.stop()


async def test_a_ctrl_c_in_the_terminal_does_not_reach_the_server(server: EmbeddedPostgres) -> None:
    assert server.pid is not None
    assert os.getsid(server.pid) != os.getsid(0)


async def test_no_acknowledged_row_is_lost_when_the_server_is_killed_under_load(
    server: EmbeddedPostgres, home: Path
) -> None:
    urls = find_cluster(home).urls()
    await migrate(urls, backups=home / "backups")
    database = Database(await app_engine(urls, pool_size=6), urls)
    acknowledged: list[object] = []
    stopped = asyncio.Event()

    async def write() -> None:
        while not stopped.is_set():
            visitor = a_visitor()
            try:
                async with database.uow(SYSTEM) as tx:
                    await tx.credentials.add_visitor(visitor)
            except StorageUnavailable:
                await asyncio.sleep(0.02)
            else:
                acknowledged.append(visitor.id)

    writers = [asyncio.create_task(write()) for _ in range(4)]
    for _ in range(2):
        await kill_under_load(server, acknowledged)
    stopped.set()
    await asyncio.gather(*writers)
    async with database.engine.connect() as connection:
        await connection.exec_driver_sql("SELECT set_config('kairix.principal_kind', 'system', false)")
        kept = set((await connection.exec_driver_sql("SELECT id FROM visitors")).scalars())
        await connection.invalidate()
    await database.engine.dispose()
    assert set(acknowledged) - kept == set()


async def kill_under_load(server: EmbeddedPostgres, acknowledged: list[object]) -> None:
    """Rows come in before it, and once another server is there."""
    await until_more(acknowledged)
    killed = server.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    await until(lambda: server.pid not in {None, killed})
    await until_more(acknowledged)


async def until_more(acknowledged: list[object]) -> None:
    enough = len(acknowledged) + ROWS
    await until(lambda: len(acknowledged) >= enough)


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(RECOVERY_SECONDS):
        while not is_so():  # noqa: ASYNC110 - a process is at work
            await asyncio.sleep(0.02)
