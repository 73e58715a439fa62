"""Start and end the server's process.

The server must end when Kairix is killed, but not by the Ctrl-C that Kairix itself still has to answer: it leads a
session of its own, and on Linux the kernel tells it of its parent's death (``launcher.py``).
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import psutil

LAUNCHER = Path(__file__).with_name("launcher.py")
#: What PostgreSQL understands: end the sessions and leave orderly; leave at once; and what nobody can refuse.
ESCALATION = ((signal.SIGINT, 20.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))
POLL_SECONDS = 0.02
LOG_LIMIT = 8 * 1024 * 1024


def launch(
    program: Path, data: Path, settings: Mapping[str, str], *, log: Path, uid: int, gid: int
) -> subprocess.Popen[bytes]:
    """Call it from a thread that lives as long as the server: the kernel takes a thread for the parent."""
    options = [option for name, value in settings.items() for option in ("-c", f"{name}={value}")]
    command = [
        sys.executable,
        "-I",
        "-S",
        str(LAUNCHER),
        str(os.getpid()),
        str(uid),
        str(gid),
        str(program),
        "-D",
        str(data),
        *options,
    ]
    mode = "ab" if log.exists() and log.stat().st_size < LOG_LIMIT else "wb"
    with log.open(mode) as output:
        return subprocess.Popen(  # noqa: S603 - our own program
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd="/", start_new_session=True
        )


async def end(process: psutil.Process | subprocess.Popen[bytes]) -> None:
    """Returns when the process is gone."""
    for number, patience in ESCALATION:
        if is_gone(process):
            return
        with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
            process.send_signal(number)
        if await _gone_within(process, patience):
            return


def is_gone(process: psutil.Process | subprocess.Popen[bytes]) -> bool:
    """A zombie is gone, too; one of ours is reaped by asking."""
    if isinstance(process, subprocess.Popen):
        return process.poll() is not None
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def left_behind(data: Path, pid_file: Path) -> psutil.Process | None:
    """A server that still runs on this data although nobody looks after it."""
    try:
        process = psutil.Process(int(pid_file.read_text(encoding="utf-8").split("\n", 1)[0]))
        is_ours = process.name().startswith("postgres") and Path(process.cwd()) == data.resolve()
    except (OSError, ValueError, psutil.Error):
        return None
    return process if is_ours and not is_gone(process) else None


async def _gone_within(process: psutil.Process | subprocess.Popen[bytes], seconds: float) -> bool:
    for _ in range(int(seconds / POLL_SECONDS)):
        if is_gone(process):
            return True
        await asyncio.sleep(POLL_SECONDS)
    return is_gone(process)
