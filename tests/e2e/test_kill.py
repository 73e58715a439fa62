"""`kill -9` in mid-answer: every question, and of every answer what had been checkpointed, is there afterwards."""

from __future__ import annotations

import json
import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from e2e.installation import Installation, Visitor, slow_model, text_of

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
#: More on demand: `KAIRIX_KILLS=20 make test` or `pytest tests/e2e/test_kill.py`.
KILLS = int(os.environ.get("KAIRIX_KILLS", "2"))
TOKENS, GAP_MS = 400, 10
#: A checkpoint is made every two seconds and takes a moment to be committed.
CHECKPOINT_SECONDS = 2.3


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with slow_model(tokens=TOKENS, gap_ms=GAP_MS) as url:
        env = {"OPENAI_BASE_URL": url, "OPENAI_API_KEY": "local", "LLM_MODEL": "local"}
        installation = Installation(tmp_path_factory.mktemp("killed") / "home", env)
        installation.start()
        yield installation
        installation.stop()


class Reader(threading.Thread):
    """Reads an answer as it streams and notes when each piece came."""

    def __init__(self, visitor: Visitor, question: str) -> None:
        super().__init__(daemon=True)
        self.visitor, self.question = visitor, question
        self.pieces: list[tuple[float, str]] = []
        self.accepted = threading.Event()

    def run(self) -> None:
        body = {"text": self.question, "client_id": self.question}
        path = f"/api/conversations/{self.visitor.conversation}/messages"
        with (
            suppress(httpx.TransportError),
            self.visitor.http.stream("POST", path, json=body, headers={"Accept": "text/event-stream"}) as answer,
        ):
            self.accepted.set()
            for line in answer.iter_lines():
                if line.startswith("data: "):
                    self._note(json.loads(line[6:]))

    def _note(self, event: dict[str, Any]) -> None:
        if event["type"] == "text.delta":
            self.pieces.append((time.monotonic(), event["text"]))

    def read_until(self, moment: float) -> str:
        return "".join(text for at, text in self.pieces if at <= moment)


@pytest.fixture
def visitor(installation: Installation) -> Iterator[Visitor]:
    with installation.visitor() as visitor:
        yield visitor


@pytest.mark.parametrize("attempt", range(KILLS))
def test_nothing_accepted_is_lost_when_the_server_is_killed(
    installation: Installation, visitor: Visitor, attempt: int
) -> None:
    question = f"What did they build, attempt {attempt}?"
    reader = Reader(visitor, question)
    reader.start()
    assert reader.accepted.wait(20)
    time.sleep(random.uniform(0, TOKENS * GAP_MS / 1000))

    killed_at = time.monotonic()
    installation.kill()
    reader.join()
    installation.start()

    asked, answer = visitor.messages()
    assert text_of(asked) == question
    assert answer["status"] in {"interrupted", "complete"}
    assert text_of(answer).startswith(reader.read_until(killed_at - CHECKPOINT_SECONDS))


def test_an_interrupted_answer_can_be_tried_again(installation: Installation, visitor: Visitor) -> None:
    reader = Reader(visitor, "What did they build?")
    reader.start()
    assert reader.accepted.wait(20)
    time.sleep(0.5)
    installation.kill()
    reader.join()
    installation.start()
    _, answer = visitor.messages()

    again = visitor.http.post(f"/api/messages/{answer['id']}/regenerate", json={"client_id": "again"})

    assert again.json()["answer"]["status"] == "complete"
    _, shown = visitor.messages()
    assert shown["id"] == again.json()["answer"]["id"]


def test_ctrl_c_leaves_no_process_behind(tmp_path: Path) -> None:
    installation = Installation(tmp_path / "home")
    installation.start()
    assert installation.process is not None
    family = psutil.Process(installation.process.pid).children(recursive=True)

    assert installation.stop() == 0

    assert family
    assert psutil.wait_procs(family, timeout=5)[1] == []
