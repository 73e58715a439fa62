"""``kairix`` as its user runs it: a program with arguments, settings and nothing of the developer's own."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from e2e.installation import KAIRIX, own_environment


def environment(**settings: str | Path) -> dict[str, str]:
    return own_environment() | {"COLUMNS": "200"} | {name: str(value) for name, value in settings.items()}


def kairix(
    *arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None, answer: str = ""
) -> subprocess.CompletedProcess[str]:
    """The whole run; ``answer`` is what the user types."""
    command = [KAIRIX, *map(str, arguments)]
    settings = environment() if env is None else env
    return subprocess.run(
        command, cwd=cwd, env=settings, input=answer, capture_output=True, text=True, timeout=60, check=False
    )


def assert_refused(run: subprocess.CompletedProcess[str], *words: str) -> None:
    """Exit status 1, nothing on standard output, and one line on standard error that says what and what to do."""
    assert run.returncode == 1, run.stderr
    assert run.stdout == ""
    assert run.stderr.startswith("Error: ")
    assert run.stderr.count("\n") == 1, run.stderr
    assert [word for word in words if word not in run.stderr] == [], run.stderr


def resume_file(folder: Path, name: str, *, label: str = "Clockmaker") -> Path:
    """A résumé of somebody with this name."""
    work = {"name": "Tower", "position": label, "startDate": "2019", "highlights": [f"Looked after clocks as {label}"]}
    resume: dict[str, Any] = {"basics": {"name": name, "label": label, "email": "a@example.org"}, "work": [work]}
    path = folder / "resume.json"
    path.write_text(json.dumps(resume), encoding="utf-8")
    return path


def wait_for(log: Path, words: str, *, seconds: float = 30) -> None:
    for _ in range(int(seconds * 20)):
        if words in log.read_text(encoding="utf-8"):
            return
        time.sleep(0.05)
    raise AssertionError(f"{words!r} is not in: {log.read_text(encoding='utf-8')}")
