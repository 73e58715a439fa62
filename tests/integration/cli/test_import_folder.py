"""``kairix import FOLDER``: an export as one résumé, or each file of the folder with a summary at the end."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from doubles.linkedin import EXPORT, PRIVATE, a_folder
from doubles.papers import a_pdf
from e2e.installation import KAIRIX
from integration.cli.command import assert_refused, environment, kairix

PAPER = [(40, 790, 24, "F2", "Zoe Kowalczyk"), (40, 730, 14, "F2", "Skills"), (40, 712, 10, "F1", "Python")]


def a_resume(name: str) -> str:
    return json.dumps({"basics": {"name": name}, "work": [{"name": "Tower", "position": "Clockmaker"}]})


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    files: dict[str, str | bytes] = {
        "ada.json": a_resume("Ada Nowak"),
        "zoe.pdf": a_pdf(PAPER),
        "履歴書.json": a_resume("山田太郎"),
        "photo.bin": b"\x7fELF" + bytes(200),
        ".hidden": "not a file of mine",
        "inner/other.json": a_resume("Somebody Else"),
    }
    return a_folder(tmp_path / "papers", files)


def lines(run: subprocess.CompletedProcess[str]) -> list[Any]:
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_each_file_at_the_top_is_one_line_of_json(papers: Path, tmp_path: Path) -> None:
    run = kairix("import", "--dry-run", "--format", "json", papers, cwd=tmp_path)
    assert run.returncode == 1, run.stderr
    told = {line["file"]: line["resume"]["basics"]["name"] for line in lines(run) if "resume" in line}
    assert told == {"ada.json": "Ada Nowak", "zoe.pdf": "Zoe Kowalczyk", "履歴書.json": "山田太郎"}


def test_a_file_that_is_refused_is_told_with_its_code(papers: Path, tmp_path: Path) -> None:
    run = kairix("import", "--dry-run", "--format", "json", papers, cwd=tmp_path)
    refused = [line for line in lines(run) if "error" in line]
    assert [(line["file"], line["code"]) for line in refused] == [("photo.bin", "unsupported_document")]


def test_a_summary_counts_what_was_read_and_what_was_not(papers: Path, tmp_path: Path) -> None:
    run = kairix("import", "--dry-run", papers, cwd=tmp_path)
    assert run.returncode == 1, run.stderr
    assert [name for name in ("Ada Nowak", "Zoe Kowalczyk", "photo.bin") if name not in run.stdout] == []
    assert "4 of 4 files: 3 read, 1 refused" in run.stdout


def test_a_summary_tells_when_each_file_was_changed(papers: Path, tmp_path: Path) -> None:
    a_day = datetime(2024, 2, 29, 12).astimezone().timestamp()
    for file in papers.iterdir():
        os.utime(file, (a_day, a_day))
    table = kairix("import", "--dry-run", papers, cwd=tmp_path).stdout.partition("Refused")[0]
    assert "Changed" in table
    assert table.count("2024-02-29") == 3


def test_a_summary_fits_a_narrow_terminal(papers: Path, tmp_path: Path) -> None:
    a_folder(papers, {f"{'long-name-' * 12}.json": a_resume("寿限無" * 20)})
    run = kairix("import", "--dry-run", papers, cwd=tmp_path, env=environment() | {"COLUMNS": "80"})
    assert max(map(_width, run.stdout.splitlines())) <= 80
    assert run.stdout.replace("\n", "").count("寿") == 20


def _width(line: str) -> int:
    return sum(2 if "\u2e80" <= char <= "\uffef" else 1 for char in line)


def test_status_0_when_all_files_were_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "papers", {"ada.json": a_resume("Ada Nowak")})
    assert kairix("import", "--dry-run", folder, cwd=tmp_path).returncode == 0


def test_status_1_when_no_file_could_be_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "papers", {"photo.bin": b"\x7fELF" + bytes(200)})
    run = kairix("import", "--dry-run", folder, cwd=tmp_path)
    assert run.returncode == 1
    assert "1 of 1 file: 0 read, 1 refused" in run.stdout


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    assert_refused(kairix("import", "--dry-run", "papers", cwd=tmp_path), "There is no file in papers.")


def test_an_export_is_one_resume(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "export", {**EXPORT, **PRIVATE})
    run = kairix("import", "--dry-run", "--format", "json", folder, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["basics"]["name"] == "Mirela Okonjo"


def test_nothing_is_stored_when_none_is_chosen(papers: Path, tmp_path: Path) -> None:
    env = environment(DATABASE_URL="postgresql://127.0.0.1:1/nowhere")
    run = kairix("import", papers, cwd=tmp_path, env=env, answer="0\n")
    assert run.returncode == 0, run.stderr
    assert "Which one becomes the résumé that Kairix speaks from?" in run.stderr


def test_the_one_that_was_changed_last_is_proposed(papers: Path, tmp_path: Path) -> None:
    os.utime(papers / "zoe.pdf", (2_000_000_000, 2_000_000_000))
    run = kairix("import", papers, cwd=tmp_path, answer="7\n0\n")
    assert "[3]" in run.stderr
    assert "Please answer one of 1, 3, 4, or 0." in run.stderr


@pytest.mark.slow
def test_ctrl_c_shows_what_was_read_so_far(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "papers", dict.fromkeys((f"{number:04}.pdf" for number in range(1_000)), a_pdf(PAPER)))
    run = subprocess.Popen(
        [KAIRIX, "import", "--dry-run", "--format", "json", folder],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in the background has Ctrl-C ignored, and so would the command.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    assert run.stdout is not None
    run.stdout.readline()
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=20)
    assert run.returncode == 130
    assert "of 1000 files" in errors
    assert "Interrupted. Nothing was stored." in errors
    assert "Traceback" not in errors


@pytest.mark.slow
def test_a_terminal_shows_how_far_it_is(papers: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [KAIRIX, "import", "--dry-run", "--format", "json", papers]
    env = environment(TERM="xterm")
    run = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    shown = _until_closed(ours)
    assert run.wait(timeout=20) == 1
    assert "zoe.pdf" in shown
    assert "/4" in shown


def _until_closed(terminal: int, *, seconds: float = 30) -> str:
    shown, end = b"", time.monotonic() + seconds
    while time.monotonic() < end and select.select([terminal], [], [], end - time.monotonic())[0]:
        try:
            shown += os.read(terminal, 4096)
        except OSError:  # Linux ends a terminal that nobody writes to any more with EIO
            break
    os.close(terminal)
    return shown.decode(errors="replace")
