"""Settings: where they are found, and what is told about those that cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import AliasChoices, ValidationError

from doubles.given_settings import given_settings
from kairix_core.errors import NotConfigured
from kairix_infra.db.cluster import SERVER_SETTINGS
from kairix_infra.settings import EMBEDDED_POOL_SIZE, PATHS, ROOT, SAMPLE_RESUME, SECRETS, Settings

EXAMPLE = ROOT / ".env.example"


def names() -> set[str]:
    """What every setting is called in the environment."""
    aliases = (field.validation_alias for field in Settings.model_fields.values())
    return {str(alias.choices[0]) if isinstance(alias, AliasChoices) else str(alias) for alias in aliases}


def settings_of(folder: Path, env: str) -> Settings:
    (folder / ".env").write_text(env, encoding="utf-8")
    return Settings(_env_file=folder / ".env")


@pytest.fixture(autouse=True)
def _nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*names(), *PATHS):
        monkeypatch.delenv(name, raising=False)


def test_the_example_names_every_setting_and_no_other() -> None:
    assert set(re.findall(r"^# ([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)) == names()


def test_every_secret_is_a_setting() -> None:
    assert set(SECRETS) <= names()


def test_a_secret_can_stand_in_a_file_that_env_names(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("from a file\n")
    settings = settings_of(tmp_path, "OPENAI_API_KEY_FILE=key")
    assert settings.openai_api_key is not None
    assert settings.openai_api_key.get_secret_value() == "from a file"


def test_a_secret_can_stand_in_a_file_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "url").write_text("postgresql://db.example/kairix")
    monkeypatch.setenv("DATABASE_URL_FILE", str(tmp_path / "url"))
    settings = settings_of(tmp_path, "")
    assert settings.database_url is not None
    assert settings.database_url.get_secret_value() == "postgresql://db.example/kairix"


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "cannot be read"), (b"\xff\xfe", "holds no text"), (b" \n", "is empty")]
)
def test_a_secret_file_that_holds_no_secret_is_told_by_name(tmp_path: Path, content: bytes | None, reason: str) -> None:
    if content is not None:
        (tmp_path / "key").write_bytes(content)
    with pytest.raises(NotConfigured, match=rf"OPENAI_API_KEY_FILE names {tmp_path}/key, which {reason}"):
        settings_of(tmp_path, "OPENAI_API_KEY_FILE=key")


def test_a_secret_that_is_given_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotConfigured, match="METRICS_TOKEN and METRICS_TOKEN_FILE are both set"):
        settings_of(tmp_path, "METRICS_TOKEN=one\nMETRICS_TOKEN_FILE=two")


@pytest.mark.parametrize(("written", "place"), [("here", "here"), ("/there", "/there"), ("~/home", "~/home")])
def test_a_path_in_env_begins_where_the_file_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, place: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert settings_of(tmp_path, f"KAIRIX_HOME={written}").data_dir == tmp_path / Path(place).expanduser()


def test_env_is_looked_for_in_the_checkout_and_above_it_where_one_works() -> None:
    assert Settings.model_config["env_file"] in {(ROOT / ".env", ".env"), "/dev/null"}


def test_the_sample_is_the_sample_however_its_path_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert given_settings(RESUME_PATH="data/../data/resume.json").resume_path == SAMPLE_RESUME


def test_the_embedded_server_has_connections_to_spare() -> None:
    assert int(SERVER_SETTINGS["max_connections"]) - EMBEDDED_POOL_SIZE >= 10


def test_a_pool_larger_than_the_embedded_server_is_refused() -> None:
    with pytest.raises(ValidationError, match="DATABASE_POOL_SIZE is at most 50 without DATABASE_URL"):
        given_settings(DATABASE_POOL_SIZE=51)


def test_another_server_may_take_a_larger_pool() -> None:
    given = given_settings(DATABASE_POOL_SIZE=200, DATABASE_URL="postgresql://db.example/kairix")
    assert given.database_pool_size == 200
