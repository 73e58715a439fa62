"""Secrets are sealed with a key of this installation."""

from __future__ import annotations

import stat
from pathlib import Path
from secrets import token_bytes

import pytest
from pydantic import SecretStr

from kairix_core.errors import NotConfigured
from kairix_infra.auth.vault import JweVault, open_vault
from kairix_infra.settings import Settings

OLD, NEW = "A" * 43, "B" * 42 + "A"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.read(data_dir=tmp_path)


def with_keys(settings: Settings, written: str) -> JweVault:
    return open_vault(settings.model_copy(update={"secrets_key": SecretStr(written)}))


@pytest.mark.parametrize("secret", ["eyJ.a.b", "", "密码 🔑", "x" * 500])
def test_what_is_sealed_can_be_opened_and_not_be_read(settings: Settings, secret: str) -> None:
    vault = open_vault(settings)
    sealed = vault.seal(secret, of="token/ada")
    assert vault.open(sealed, of="token/ada") == secret
    assert not secret or secret not in sealed


def test_the_same_is_sealed_differently_each_time(settings: Settings) -> None:
    vault = open_vault(settings)
    assert vault.seal("secret", of="a") != vault.seal("secret", of="a")


def test_the_next_start_opens_it_with_a_key_that_only_its_owner_can_read(settings: Settings) -> None:
    sealed = open_vault(settings).seal("secret", of="a")
    assert open_vault(settings).open(sealed, of="a") == "secret"
    (file,) = (settings.data_dir / "keys").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_is_somebody_elses_does_not_open(settings: Settings) -> None:
    vault = open_vault(settings)
    assert vault.open(vault.seal("secret", of="token/ada"), of="token/eve") is None


@pytest.mark.parametrize("broken", ["", "plain", "eyJhbGciOiJIUzI1NiJ9.e30.x", "a.b.c.d.e", "....", "é.é.é.é.é"])
def test_what_was_never_sealed_does_not_open(settings: Settings, broken: str) -> None:
    vault = open_vault(settings)
    assert (vault.open(broken, of="a"), vault.is_fresh(broken)) == (None, False)


def test_what_was_changed_does_not_open(settings: Settings) -> None:
    vault = open_vault(settings)
    sealed = vault.seal("secret", of="a")
    head, _, rest = sealed.partition("..")
    assert vault.open(f"{head}..{'A' if rest[0] != 'A' else 'B'}{rest[1:]}", of="a") is None


def test_another_key_opens_nothing() -> None:
    sealed = JweVault.of_a_new_key().seal("secret", of="a")
    assert JweVault.of_a_new_key().open(sealed, of="a") is None


@pytest.mark.parametrize("written", [f"{NEW},{OLD}", f"{NEW}\n{OLD}\n", f" {NEW} {OLD}="])
def test_of_several_keys_the_first_seals_and_each_opens(settings: Settings, written: str) -> None:
    sealed = with_keys(settings, OLD).seal("secret", of="a")
    both = with_keys(settings, written)
    assert (both.open(sealed, of="a"), both.is_fresh(sealed)) == ("secret", False)
    anew = both.seal("secret", of="a")
    assert (both.is_fresh(anew), with_keys(settings, OLD).open(anew, of="a")) == (True, None)
    assert with_keys(settings, NEW).open(anew, of="a") == "secret"


@pytest.mark.parametrize("written", ["", "  ", "not a key", "A" * 42, "A" * 44, "é" * 43])
def test_what_is_no_key_stops_the_start_with_a_remedy(settings: Settings, written: str) -> None:
    (settings.data_dir / "keys").mkdir()
    (settings.data_dir / "keys" / "secrets.key").write_text(written, encoding="utf-8")
    with pytest.raises(NotConfigured, match="openssl rand"):
        open_vault(settings)


def test_a_file_of_bytes_is_no_key(settings: Settings) -> None:
    (settings.data_dir / "keys").mkdir()
    (settings.data_dir / "keys" / "secrets.key").write_bytes(b"\xff" + token_bytes(32))
    with pytest.raises(NotConfigured, match="holds no key"):
        open_vault(settings)


def test_the_key_can_come_from_a_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text(f"{OLD}\n", encoding="ascii")
    monkeypatch.setenv("SECRETS_KEY_FILE", str(tmp_path / "key"))
    settings = Settings.read(data_dir=tmp_path)
    assert settings.secrets_key is not None
    open_vault(settings)
    assert not (tmp_path / "keys").exists()
