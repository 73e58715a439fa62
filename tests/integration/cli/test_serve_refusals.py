"""``kairix serve`` where it cannot: quickly, in one line that names the remedy."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from e2e.installation import free_port
from integration.cli.command import assert_refused, environment, kairix, resume_file
from kairix_infra.db.embedded import take_lock


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    return environment(KAIRIX_HOME=tmp_path / "home", PORT=str(free_port()))


def test_a_port_that_is_taken_is_told_with_another_one(settings: dict[str, str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", int(settings["PORT"]))):
        run = kairix("serve", cwd=tmp_path, env=settings)
    assert_refused(run, f"Port {settings['PORT']} on 127.0.0.1 is taken.", f"PORT={int(settings['PORT']) + 1} make run")
    assert not (tmp_path / "home").exists()


def test_a_data_directory_that_cannot_be_written_is_told(settings: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    run = kairix("serve", cwd=tmp_path, env=settings)
    assert_refused(run, f"The data directory {tmp_path / 'home'} cannot be written", "KAIRIX_HOME")


def test_a_data_directory_that_is_in_use_is_told_with_its_user(settings: dict[str, str], tmp_path: Path) -> None:
    with take_lock(tmp_path / "home"):
        run = kairix("serve", cwd=tmp_path, env=settings)
    assert_refused(run, "Another Kairix (process ", f"already uses the data directory {tmp_path / 'home'}")


def test_a_database_that_does_not_answer_is_told(settings: dict[str, str], tmp_path: Path) -> None:
    address = "postgresql://kairix:hunter2@127.0.0.1:1/kairix"
    run = kairix("serve", cwd=tmp_path, env=settings | {"DATABASE_URL": address})
    assert_refused(run, "The database at 127.0.0.1:1 does not answer.", "DATABASE_URL")
    assert "hunter2" not in run.stderr


@pytest.mark.parametrize(("name", "reason"), [("nowhere.json", "No such file or directory"), ("", "Is a directory")])
def test_a_resume_that_cannot_be_opened_is_told_before_anything_starts(
    settings: dict[str, str], tmp_path: Path, name: str, reason: str
) -> None:
    run = kairix("serve", cwd=tmp_path, env=settings | {"RESUME_PATH": str(tmp_path / name)})
    assert_refused(run, f"RESUME_PATH names {tmp_path / name}, which cannot be read ({reason}).")
    assert not (tmp_path / "home").exists()


@pytest.mark.slow
def test_a_resume_that_cannot_be_understood_is_told(settings: dict[str, str], tmp_path: Path) -> None:
    resume_file(tmp_path, "Somebody").write_text("{ not JSON")
    run = kairix("serve", cwd=tmp_path, env=settings | {"RESUME_PATH": str(tmp_path / "resume.json")})
    assert run.returncode == 1
    last = run.stderr.splitlines()[-1]
    assert last.startswith(f"Error: RESUME_PATH names {tmp_path / 'resume.json'}. This is not valid JSON")
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(("name", "value"), [("PORT", "many"), ("LLM_TIMEOUT", "-1"), ("METRICS_TOKEN", "short")])
def test_a_setting_that_makes_no_sense_is_told_by_name(
    settings: dict[str, str], tmp_path: Path, name: str, value: str
) -> None:
    assert_refused(kairix("serve", cwd=tmp_path, env=settings | {name: value}), name)


def test_a_secret_file_that_cannot_be_read_is_told_by_name(settings: dict[str, str], tmp_path: Path) -> None:
    run = kairix("serve", cwd=tmp_path, env=settings | {"OPENAI_API_KEY_FILE": str(tmp_path / "nowhere")})
    assert_refused(run, f"OPENAI_API_KEY_FILE names {tmp_path / 'nowhere'}, which cannot be read")
