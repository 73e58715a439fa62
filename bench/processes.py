"""Programs under measurement: start them, wait for them, count what they and their children use, end them."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
KAIRIX = Path(sys.executable).with_name("kairix")


@dataclass(frozen=True)
class Program:
    """A running program. ``started_in`` is in seconds, from its start to its first good answer."""

    pid: int
    url: str
    started_in: float

    def tree(self) -> list[psutil.Process]:
        parent = psutil.Process(self.pid)
        return [parent, *parent.children(recursive=True)]

    def cpu(self) -> float:
        """Seconds of CPU of the program, of its children, and of those of its children that have ended."""
        total = 0.0
        for process in self.tree():
            try:
                times = process.cpu_times()
            except psutil.NoSuchProcess:
                continue
            total += times.user + times.system
            total += times.children_user + times.children_system
        return total

    def memory(self) -> float:
        """MiB, memory that processes share counted once (proportional set size)."""
        kib = 0
        for process in self.tree():
            try:
                rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
            except OSError:
                continue
            kib += int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1])  # type: ignore[index]
        return kib / 1024


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    command: list[str], *, port: int, path: str = "/", env: Mapping[str, str] | None = None, log: Path | None = None
) -> Iterator[Program]:
    """``log`` is where what the program says goes, if anywhere."""
    began = time.perf_counter()
    with (log or Path(os.devnull)).open("wb") as told:
        process = subprocess.Popen(
            command,
            env={**_without_keys(os.environ), **(env or {}), "PORT": str(port)},
            stdout=told,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
        )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url + path, process)
        yield Program(process.pid, url, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(30)


def _without_keys(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.endswith(("_API_KEY", "_BASE_URL"))}


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(6000):
        if process.poll() is not None:
            sys.exit(f"{process.args!r} ended with status {process.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own http address
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.01)
    sys.exit(f"{url} did not answer within a minute")


@contextmanager
def upstream(*, first_ms: int, tokens: int, gap_ms: int) -> Iterator[Program]:
    """The local model server: one token per network write."""
    port = free_port()
    shape = ["--first-ms", str(first_ms), "--tokens", str(tokens), "--gap-ms", str(gap_ms)]
    command = [sys.executable, str(ROOT / "tests/doubles/model_server.py"), "--port", str(port), *shape]
    with running(command, port=port) as program:
        yield program


@contextmanager
def kairix(model_server: Program, home: Path, *, log: Path | None = None) -> Iterator[Program]:
    port = free_port()
    env = {
        "KAIRIX_HOME": str(home),
        "OPENAI_BASE_URL": f"{model_server.url}/v1",
        "OPENAI_API_KEY": "local",
        "LLM_MODEL": "local",
        "LOG_LEVEL": "WARNING",
        "VISITOR_TURNS_PER_DAY": "1000000",
        "TURNS_PER_MINUTE": "1000000",
        "REQUESTS_PER_MINUTE": "1000000",
        "OWNER_TOKENS_PER_DAY": "1000000000",
    }
    with running([str(KAIRIX), "serve"], port=port, path="/health/ready", env=env, log=log) as program:
        yield program


@contextmanager
def relay(model_server: Program) -> Iterator[Program]:
    port = free_port()
    command = [sys.executable, str(ROOT / "bench/relay.py")]
    with running(command, port=port, env={"OPENAI_BASE_URL": f"{model_server.url}/v1"}) as program:
        yield program
