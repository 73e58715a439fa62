"""Kairix as its operator has it: the program `kairix serve`, a data directory, a port."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parents[2]
KAIRIX = str(Path(sys.executable).with_name("kairix"))
START_SECONDS = 60
#: Nothing of the developer's own configuration reaches a test but which sources and which client are tried.
KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "SSL_CERT_FILE", "PYTHONPATH", "KAIRIX_WEB_DIR")


def own_environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"KAIRIX_ENV_FILE": os.devnull}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Installation:
    """One data directory; what runs on it can be started, stopped and killed."""

    home: Path
    env: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def launch(self) -> subprocess.Popen[bytes]:
        """Start the program without waiting for anything."""
        kept = own_environment()
        settings = {"KAIRIX_HOME": str(self.home), "PORT": str(self.port), "COLUMNS": "200"}
        with (self.home.parent / "kairix.log").open("a") as log:
            self.process = subprocess.Popen(
                [KAIRIX, "serve"], env=kept | settings | dict(self.env), cwd=self.home.parent, stdout=log, stderr=log
            )
        return self.process

    def start(self) -> None:
        process = self.launch()
        for _ in range(START_SECONDS * 20):
            if process.poll() is not None:
                raise AssertionError(f"kairix ended with {process.returncode}:\n{self.log()}")
            try:
                if httpx.get(f"{self.url}/health/ready").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise AssertionError(f"kairix was not ready in {START_SECONDS} s:\n{self.log()}")

    def log(self) -> str:
        """What the program said so far."""
        return (self.home.parent / "kairix.log").read_text()

    def stop(self, *, within: float = 15) -> int:
        """Ctrl-C; the exit status."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(within)

    def kill(self) -> None:
        """As the out-of-memory killer does it."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    @contextmanager
    def visitor(self) -> Iterator[Visitor]:
        """Somebody new, with a conversation begun."""
        with httpx.Client(base_url=self.url, timeout=60) as http:
            yield Visitor(http)


class Visitor:
    """Somebody without an account, in one conversation, over HTTP."""

    def __init__(self, http: httpx.Client) -> None:
        self.http = http
        begun = self.http.post("/api/conversations", json={}).raise_for_status().json()
        self.conversation = str(begun["id"])
        self.token = str(begun["visitor_token"])
        self.http.cookies.clear()
        self.http.headers["Authorization"] = f"Bearer {self.token}"

    def ask(self, text: str, **more: Any) -> httpx.Response:
        body = {"text": text, "client_id": os.urandom(8).hex()} | more
        return self.http.post(f"/api/conversations/{self.conversation}/messages", json=body)

    def messages(self) -> list[dict[str, Any]]:
        page = self.http.get(f"/api/conversations/{self.conversation}/messages").raise_for_status().json()
        items: list[dict[str, Any]] = page["items"]
        return items


def text_of(message: Mapping[str, Any]) -> str:
    return "".join(part["text"] for part in message["parts"] if part["type"] == "text")


@contextmanager
def slow_model(*, tokens: int, gap_ms: int) -> Iterator[str]:
    """A model server, as a program, whose answers take a while; its base URL."""
    server = [sys.executable, str(ROOT / "tests/doubles/model_server.py")]
    shape = ["--tokens", str(tokens), "--gap-ms", str(gap_ms)]
    with subprocess.Popen([*server, *shape], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip() + "/v1"
        finally:
            process.terminate()
