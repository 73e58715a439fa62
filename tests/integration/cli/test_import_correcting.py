"""``kairix import``, answered with "e": the résumé in the user's editor, before anything is stored."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from integration.cli.command import environment, kairix, resume_file

pytestmark = pytest.mark.slow
NOWHERE = "postgresql://kairix@127.0.0.1:1/kairix"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Files in progress stand in a folder of their own; there is no database."""
    (tmp_path / "tmp").mkdir()
    return environment(TMPDIR=tmp_path / "tmp", KAIRIX_HOME=tmp_path / "home", DATABASE_URL=NOWHERE)


def editor(folder: Path, *replacements: tuple[str, str]) -> str:
    """An editor that makes one replacement each time it is opened, in turn."""
    script = folder / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        f"todo = {list(replacements)!r}\n"
        "count = pathlib.Path(__file__).with_suffix('.count')\n"
        "turn = len(count.read_text()) if count.exists() else 0\n"
        "count.write_text('x' * (turn + 1))\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "file.write_text(file.read_text(encoding='utf-8').replace(*todo[turn]), encoding='utf-8')\n",
        encoding="utf-8",
    )
    return shlex.join([sys.executable, str(script)])


def kept(folder: Path) -> list[str]:
    """The names in the files that are still there."""
    files = sorted((folder / "tmp").glob("kairix-*.json"))
    return [json.loads(file.read_text(encoding="utf-8"))["basics"]["name"] for file in files]


def test_an_edited_resume_is_shown_again(tmp_path: Path, env: dict[str, str]) -> None:
    env["EDITOR"] = editor(tmp_path, ("Ada Nowak", "Ada Kovač"))
    run = kairix("import", resume_file(tmp_path, "Ada Nowak"), cwd=tmp_path, env=env, answer="e\nn\n")
    assert run.stdout.index("Ada Nowak") < run.stdout.index("Ada Kovač")


def test_what_was_edited_and_not_stored_is_kept(tmp_path: Path, env: dict[str, str]) -> None:
    env["EDITOR"] = editor(tmp_path, ("Ada Nowak", "Ada Kovač"))
    run = kairix("import", resume_file(tmp_path, "Ada Nowak"), cwd=tmp_path, env=env, answer="e\nn\n")
    assert run.returncode == 0, run.stderr
    assert f"What you edited is kept in {tmp_path / 'tmp' / 'kairix-'}" in run.stderr
    assert kept(tmp_path) == ["Ada Kovač"]


def test_a_failure_to_store_keeps_what_was_edited(tmp_path: Path, env: dict[str, str]) -> None:
    env["EDITOR"] = editor(tmp_path, ("Ada Nowak", "Ada Kovač"))
    run = kairix("import", resume_file(tmp_path, "Ada Nowak"), cwd=tmp_path, env=env, answer="e\ny\n")
    assert run.returncode == 1
    assert "does not answer" in run.stderr
    assert kept(tmp_path) == ["Ada Kovač"]


def test_an_invalid_edit_is_told_and_edited_again(tmp_path: Path, env: dict[str, str]) -> None:
    env["EDITOR"] = editor(tmp_path, ('"2019"', '"spring"'), ('"spring"', '"2018"'))
    run = kairix("import", resume_file(tmp_path, "Ada Nowak"), cwd=tmp_path, env=env, answer="e\ny\nn\n")
    assert "work[0].startDate should be a date" in run.stderr
    assert "2018 – present" in run.stdout


def test_giving_up_on_an_invalid_edit_goes_back_to_the_question(tmp_path: Path, env: dict[str, str]) -> None:
    env["EDITOR"] = editor(tmp_path, ('"2019"', '"spring"'))
    run = kairix("import", resume_file(tmp_path, "Ada Nowak"), cwd=tmp_path, env=env, answer="e\nn\nn\n")
    assert run.returncode == 0, run.stderr
    assert run.stderr.count("Make this the résumé that Kairix speaks from?") == 2
    assert kept(tmp_path) == ["Ada Nowak"]


def test_an_editor_that_changes_nothing_leaves_nothing_behind(tmp_path: Path, env: dict[str, str]) -> None:
    env["EDITOR"] = "true"
    run = kairix("import", resume_file(tmp_path, "Ada Nowak"), cwd=tmp_path, env=env, answer="e\nn\n")
    assert run.returncode == 0, run.stderr
    assert "Nothing was changed." in run.stderr
    assert list((tmp_path / "tmp").iterdir()) == []


def test_an_editor_that_is_not_there_is_told(tmp_path: Path, env: dict[str, str]) -> None:
    env["EDITOR"] = "no-such-editor"
    run = kairix("import", resume_file(tmp_path, "Ada Nowak"), cwd=tmp_path, env=env, answer="e\nn\n")
    assert run.returncode == 0, run.stderr
    assert "Set EDITOR to an editor of this machine." in run.stderr
