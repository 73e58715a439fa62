"""A PostgreSQL of our own: started, watched, restarted and stopped by the process that uses it."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import logging
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import asyncpg
import psutil

from kairix_core.errors import NotConfigured
from kairix_infra.db import postmaster
from kairix_infra.db.cluster import DATABASE, SERVER_SETTINGS, SUPERUSER, binary, find_cluster, prepare_cluster
from kairix_infra.db.urls import APP_ROLE, DatabaseUrls

log = logging.getLogger(__name__)

WATCH_SECONDS = 0.25
READY_POLL_SECONDS = 0.05
#: After a crash, the dead server's last children can hold its memory for a moment: try again, ever more slowly.
BACKOFF = (0.1, 0.2, 0.4, 0.8, 1.5)
#: A server that replays a long log answers late; it is given up only when its process ends.
START_SECONDS = 600.0


class EmbeddedPostgres:
    """One per data directory. ``settings`` are added to the server's own, by their PostgreSQL names."""

    def __init__(self, data_dir: Path, *, settings: Mapping[str, str] | None = None) -> None:
        self.data_dir = data_dir
        self._settings = dict(settings or {})
        self._process: subprocess.Popen[bytes] | None = None
        self._watcher: asyncio.Task[None] | None = None
        self._lock: IO[str] | None = None

    @property
    def pid(self) -> int | None:
        """Of the server's process, while it is thought to run."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> DatabaseUrls:
        """Returns when it answers. ``NotConfigured`` when the directory is in use or cannot be used."""
        self._lock = take_lock(self.data_dir)
        try:
            self._cluster = await asyncio.to_thread(find_cluster, self.data_dir)
            await self._end_left_behind()
            await asyncio.to_thread(prepare_cluster, self._cluster)
            await self._start_with_patience()
            await self._make_database()
        except BaseException:
            await self.stop()
            raise
        self._watcher = asyncio.create_task(self._watch(), name="postgres-watch")
        return self._cluster.urls()

    async def stop(self) -> None:
        """In order: sessions end, everything is on disk, no process is left."""
        if self._watcher is not None:
            self._watcher.cancel()
            await asyncio.wait((self._watcher,))
            self._watcher = None
        if self._process is not None:
            await postmaster.end(self._process)
            self._process = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    async def _end_left_behind(self) -> None:
        """What a killed Kairix left running ends here: its memory and its data then have one master again."""
        cluster = self._cluster
        if (process := postmaster.left_behind(cluster.data, cluster.pid_file)) is not None:
            log.warning("postgres.left_behind", extra={"pid": process.pid})
            await postmaster.end(process)
        elif cluster.pid_file.exists() and not _is_postgres(cluster.pid_file):
            # The number belongs to some other program by now, and PostgreSQL would wait for that one.
            cluster.pid_file.unlink()

    async def _start_with_patience(self) -> None:
        for pause in BACKOFF:
            if await self._launch():
                return
            await asyncio.sleep(pause)
        if not await self._launch():
            raise NotConfigured(
                f"The embedded database does not start; {self._log_file} says why. {self._last_words()}"
            )

    async def _launch(self) -> bool:
        """True when the server answers, False when its process ended before it did."""
        cluster = self._cluster
        settings = {**SERVER_SETTINGS, "unix_socket_directories": str(cluster.socket_dir), **self._settings}
        # In this thread on purpose: see ``launch``.
        self._process = postmaster.launch(
            binary("postgres"),
            cluster.data,
            settings,
            log=self._log_file,
            uid=cluster.account.pw_uid,
            gid=cluster.account.pw_gid,
        )
        async with asyncio.timeout(START_SECONDS):
            while not await self._answers():
                if postmaster.is_gone(self._process):
                    return False
                await asyncio.sleep(READY_POLL_SECONDS)
        return True

    async def _answers(self) -> bool:
        try:
            connection = await self._connect("postgres")
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            return False
        try:
            return bool(await connection.fetchval("SELECT 1"))
        finally:
            await connection.close()

    async def _connect(self, database: str) -> asyncpg.Connection:
        return await asyncpg.connect(host=str(self._cluster.socket_dir), port=5432, user=SUPERUSER, database=database)

    async def _make_database(self) -> None:
        connection = await self._connect("postgres")
        try:
            if not await connection.fetchval("SELECT true FROM pg_roles WHERE rolname = $1", APP_ROLE):
                await connection.execute(
                    f"CREATE ROLE {APP_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION"
                )
            if not await connection.fetchval("SELECT true FROM pg_database WHERE datname = $1", DATABASE):
                await connection.execute(f"CREATE DATABASE {DATABASE}")
        finally:
            await connection.close()

    async def _watch(self) -> None:
        """A server that dies is back within seconds; it has kept what it acknowledged."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            if self._process is None or not postmaster.is_gone(self._process):
                continue
            log.error("postgres.died", extra={"status": self._process.returncode})
            try:
                await self._start_with_patience()
            except Exception:
                # Whatever it was may pass: nobody else would start it.
                log.exception("postgres.not_restarted")
            else:
                log.warning("postgres.restarted", extra={"pid": self.pid})

    @property
    def _log_file(self) -> Path:
        return self.data_dir / "postgres.log"

    def _last_words(self) -> str:
        with contextlib.suppress(OSError):
            return self._log_file.read_text(encoding="utf-8", errors="replace").strip().rsplit("\n", 1)[-1]
        return ""


def is_in_use(data_dir: Path) -> bool:
    """Whether a Kairix runs on this data directory, or is about to."""
    try:
        with (data_dir / "postgres.lock").open(encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def take_lock(data_dir: Path) -> IO[str]:
    """Held while the file is open; the kernel lets go of it even when the holder is killed."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        lock = (data_dir / "postgres.lock").open("a+", encoding="ascii")
    except OSError as error:
        raise NotConfigured(
            f"The data directory {data_dir} cannot be written ({error.strerror}). "
            "Make it writable, or choose another one with KAIRIX_HOME."
        ) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.seek(0)
        holder = lock.read().strip() or "unknown"
        lock.close()
        raise NotConfigured(
            f"Another Kairix (process {holder}) already uses the data directory {data_dir}. "
            "Stop it first, or give this one a directory of its own with KAIRIX_HOME."
        ) from error
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


def _is_postgres(pid_file: Path) -> bool:
    try:
        return psutil.Process(int(pid_file.read_text(encoding="utf-8").split("\n", 1)[0])).name().startswith("postgres")
    except (OSError, ValueError, psutil.Error):
        return False
