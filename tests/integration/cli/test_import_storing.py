"""``kairix import``: the résumé becomes the one that Kairix speaks from, whether Kairix is running or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from doubles.linkedin import EXPORT, a_folder
from e2e.installation import Installation
from integration.cli.command import environment, kairix, resume_file
from kairix_infra.db.cluster import find_cluster

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    installation = Installation(tmp_path_factory.mktemp("importing") / "home")
    installation.start()
    yield installation
    installation.stop()


@pytest.fixture
def env(running: Installation) -> dict[str, str]:
    return environment(KAIRIX_HOME=running.home, PORT=str(running.port))


def card(installation: Installation) -> Any:
    """Of the representative that stands at ``/``."""
    site = httpx.get(f"{installation.url}/api/site").raise_for_status().json()
    address = f"{installation.url}/api/representatives/{site['default_handle']}"
    return httpx.get(address).raise_for_status().json()


def test_a_running_kairix_speaks_from_the_new_resume_at_once(
    running: Installation, env: dict[str, str], tmp_path: Path
) -> None:
    run = kairix("import", "--yes", resume_file(tmp_path, "Ines Falk"), cwd=tmp_path, env=env)
    assert run.returncode == 0, run.stderr
    assert card(running)["name"] == "Ines Falk"


def test_an_answer_is_given_from_the_new_resume(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    with running.visitor() as visitor:
        visitor.ask("Which clocks did they look after?").raise_for_status()
        file = resume_file(tmp_path, "Mara Quist", label="Glassblower")
        kairix("import", "--yes", file, cwd=tmp_path, env=env)
        assert "Glassblower" in visitor.ask("Which clocks did they look after?").text


def test_the_user_is_told_where_it_speaks(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    run = kairix("import", "--yes", resume_file(tmp_path, "Oda Brandt"), cwd=tmp_path, env=env)
    address = f"http://localhost:{running.port}/@{card(running)['handle']}"
    assert run.stderr == f"Stored and published. {address} now speaks from resume.json.\n"


def test_nothing_is_stored_without_a_yes(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    before = card(running)
    for answer in ("n\n", ""):
        run = kairix("import", resume_file(tmp_path, "Nobody Asked"), cwd=tmp_path, env=env, answer=answer)
        assert "Make this the résumé that Kairix speaks from?" in run.stderr
    assert card(running) == before


def test_a_yes_at_the_question_stores(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    run = kairix("import", resume_file(tmp_path, "Ada Yes"), cwd=tmp_path, env=env, answer="y\n")
    assert run.returncode == 0, run.stderr
    assert card(running)["name"] == "Ada Yes"


def test_an_edited_resume_is_what_is_stored(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    editor = {"EDITOR": "sed -i s/Typo/Type/"}
    run = kairix("import", resume_file(tmp_path, "Ada Typo"), cwd=tmp_path, env=env | editor, answer="e\ny\n")
    assert run.returncode == 0, run.stderr
    assert card(running)["name"] == "Ada Type"


def test_of_a_folder_only_the_chosen_file_is_stored(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    for name in ("Ada First", "Bea Second", "Cyd Third"):
        resume_file(tmp_path, name).rename(tmp_path / f"{name}.json")
    run = kairix("import", tmp_path, cwd=tmp_path, env=env, answer="2\ny\n")
    assert run.returncode == 0, run.stderr
    assert card(running)["name"] == "Bea Second"


def test_an_export_folder_is_stored_as_one_resume(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    run = kairix("import", "--yes", a_folder(tmp_path / "export", EXPORT), cwd=tmp_path, env=env)
    assert run.returncode == 0, run.stderr
    assert card(running)["name"] == "Mirela Okonjo"


def test_a_running_kairix_keeps_running(running: Installation, env: dict[str, str], tmp_path: Path) -> None:
    kairix("import", "--yes", resume_file(tmp_path, "Ida Still"), cwd=tmp_path, env=env)
    assert httpx.get(f"{running.url}/health/ready").status_code == 200


async def test_a_kairix_of_another_version_is_left_alone(
    running: Installation, env: dict[str, str], tmp_path: Path
) -> None:
    url = find_cluster(running.home).urls().admin
    superuser = await asyncpg.connect(host=url.query["host"], port=5432, user=url.username, database=url.database)
    current = await superuser.fetchval("SELECT version_num FROM alembic_version")
    await superuser.execute("UPDATE alembic_version SET version_num = 'other'")
    try:
        run = kairix("import", "--yes", resume_file(tmp_path, "Old Version"), cwd=tmp_path, env=env)
    finally:
        await superuser.execute("UPDATE alembic_version SET version_num = $1", current)
        await superuser.close()
    assert run.returncode == 1
    assert "is of another version than this command. Start it again with this version first." in run.stderr


def test_the_first_resume_can_come_before_the_first_start(tmp_path: Path) -> None:
    installation = Installation(tmp_path / "home")
    env = environment(KAIRIX_HOME=installation.home, PORT=str(installation.port))
    run = kairix("import", "--yes", resume_file(tmp_path, "Early Bird"), cwd=tmp_path, env=env)
    assert run.returncode == 0, run.stderr

    installation.start()
    try:
        shown = card(installation)
    finally:
        installation.stop()
    assert (shown["name"], shown["handle"]) == ("Early Bird", "early-bird")


def test_a_database_that_does_not_answer_is_told(tmp_path: Path) -> None:
    env = environment(KAIRIX_HOME=tmp_path / "home", DATABASE_URL="postgresql://kairix@127.0.0.1:1/kairix")
    run = kairix("import", "--yes", "--format", "json", resume_file(tmp_path, "No Place"), cwd=tmp_path, env=env)
    assert run.returncode == 1
    assert run.stderr.startswith("Error: The database at 127.0.0.1:1 does not answer. Check DATABASE_URL")
