"""``kairix import --dry-run``: what is read and shown, without a database."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from e2e.installation import KAIRIX, ROOT
from integration.cli.command import assert_refused, environment, kairix

pytestmark = pytest.mark.slow
SAMPLE = ROOT / "data" / "resume.json"


def test_a_dry_run_prints_one_json_resume(tmp_path: Path) -> None:
    run = kairix("import", "--dry-run", "--format", "json", SAMPLE, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == json.loads(SAMPLE.read_text(encoding="utf-8"))


def test_a_dry_run_makes_no_data_directory_and_asks_nothing(tmp_path: Path) -> None:
    env = environment(KAIRIX_HOME=tmp_path / "home", DATABASE_URL="postgresql://127.0.0.1:1/nowhere")
    run = kairix("import", "--dry-run", SAMPLE, cwd=tmp_path, env=env)
    assert (run.returncode, run.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_a_table_shows_what_was_found(tmp_path: Path) -> None:
    run = kairix("import", "--dry-run", SAMPLE, cwd=tmp_path)
    assert "Linnéa Okafor" in run.stdout
    assert "Staff Engineer" in run.stdout
    assert "4 languages" in run.stdout


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    run = kairix("import", "--dry-run", "--format", "json", "empty.pdf", cwd=tmp_path)
    assert_refused(run, "This file is empty.")


def test_a_file_that_holds_no_resume_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    assert_refused(kairix("import", "--yes", "photo.pdf", cwd=tmp_path))


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    run = kairix("import", "--dry-run", "nowhere.pdf", cwd=tmp_path)
    assert_refused(run, "nowhere.pdf cannot be read (No such file or directory)")


@pytest.mark.parametrize("form", ["json", "table"])
def test_a_reader_that_leaves_early_causes_no_traceback(tmp_path: Path, form: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        run = subprocess.run(
            [KAIRIX, "import", "--dry-run", "--format", form, SAMPLE],
            cwd=tmp_path,
            env=environment(),
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert run.stderr == ""
