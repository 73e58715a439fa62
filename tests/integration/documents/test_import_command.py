"""``kairix import`` as a person or a script runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def kairix(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kairix_cli.main import app; app()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)


def test_a_dry_run_prints_one_json_resume_and_stores_nothing() -> None:
    run = kairix("import", "--dry-run", "--format", "json", "data/resume.json")
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == json.loads((ROOT / "data" / "resume.json").read_text(encoding="utf-8"))


def test_a_table_shows_what_was_found() -> None:
    run = kairix("import", "--dry-run", "data/resume.json")
    assert "Linnéa Okafor" in run.stdout
    assert "Staff Engineer" in run.stdout
    assert "4 languages" in run.stdout


def test_a_refused_file_says_why_on_standard_error_alone(tmp_path: Path) -> None:
    file = tmp_path / "empty.pdf"
    file.touch()
    run = kairix("import", "--dry-run", "--format", "json", file)
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.startswith("Error: This file is empty.")
    assert run.stderr.count("\n") == 1


def test_a_file_that_is_not_there_is_told_by_name() -> None:
    run = kairix("import", "--dry-run", "nowhere.pdf")
    assert run.returncode == 1
    assert "nowhere.pdf cannot be read (No such file or directory)" in run.stderr
