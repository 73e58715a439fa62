"""Celery's worker as a child of ``kairix worker``: started, watched, and stopped so that no job is torn."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from contextlib import suppress

import psutil

from kairix_infra.db.postmaster import LAUNCHER

APP = "kairix_worker.celery_worker"
#: Seconds that running jobs get to end, then to be given back, then nobody asks any more.
GRACE_SECONDS = 4.0
GIVE_BACK_SECONDS = 6.0
#: Before a Celery that ended is started again.
RESTART_SECONDS = 2.0


log = logging.getLogger(__name__)


class CeleryProcess:
    """``concurrency`` children in one pool. On Linux it stops when we are killed (``launcher.py``)."""

    def __init__(self, *, concurrency: int) -> None:
        self._concurrency = concurrency
        self._process: asyncio.subprocess.Process | None = None

    async def keep_running(self) -> None:
        """For ever: Celery gives up when Redis goes at the wrong moment, and is started again then."""
        while True:
            self._process = await asyncio.create_subprocess_exec(*self._command())
            status = await self._process.wait()
            log.warning("celery.ended", extra={"status": status})
            await asyncio.sleep(RESTART_SECONDS)

    def _command(self) -> list[str]:
        launcher = [sys.executable, "-I", "-S", str(LAUNCHER), *map(str, (os.getpid(), os.geteuid(), os.getegid()))]
        celery = [sys.executable, "-m", "celery", "-A", APP, "--quiet", "worker"]
        options = ["--pool=prefork", f"--concurrency={self._concurrency}", f"--hostname=kairix-{os.getpid()}@%h"]
        return [*launcher, *celery, *options, "--without-gossip", "--without-mingle", "--without-heartbeat"]

    async def close(self) -> None:
        """No new jobs; those that run get a few seconds, are then given back, and what is left is killed."""
        if (process := self._process) is None:
            return
        _signal(process, signal.SIGTERM)
        if await _ended_within(process, GRACE_SECONDS):
            return
        for child in _children(process):
            with suppress(psutil.NoSuchProcess):
                child.terminate()
        if not await _ended_within(process, GIVE_BACK_SECONDS):
            _signal(process, signal.SIGKILL)
            await process.wait()


def _children(process: asyncio.subprocess.Process) -> list[psutil.Process]:
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(process.pid).children()
    return []


def _signal(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        process.send_signal(number)


async def _ended_within(process: asyncio.subprocess.Process, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await process.wait()
    except TimeoutError:
        return False
    return True
