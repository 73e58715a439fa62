from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from joserfc.jwk import OKPKey

from kairix_core.errors import NotConfigured
from kairix_infra.auth.keys import load_or_create_key


def test_the_first_start_makes_a_key_that_only_its_owner_can_read(tmp_path: Path) -> None:
    load_or_create_key(tmp_path / "keys", "EdDSA")
    files = list((tmp_path / "keys").iterdir())
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600]


def test_later_starts_use_the_same_key(tmp_path: Path) -> None:
    assert load_or_create_key(tmp_path, "EdDSA").kid == load_or_create_key(tmp_path, "EdDSA").kid


def test_the_key_id_is_the_thumbprint(tmp_path: Path) -> None:
    key = load_or_create_key(tmp_path, "EdDSA")
    assert key.kid == key.thumbprint()


def test_processes_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        kids = set(pool.map(lambda _: load_or_create_key(tmp_path, "EdDSA").kid, range(8)))
    assert len(kids) == 1


def test_each_algorithm_has_a_key_of_its_own(tmp_path: Path) -> None:
    assert load_or_create_key(tmp_path, "RS256").kid != load_or_create_key(tmp_path, "EdDSA").kid


@pytest.mark.parametrize("content", [b"", b"not a key", OKPKey.generate_key("Ed25519").as_pem(private=False)])
def test_a_file_that_holds_no_signing_key_stops_the_start_with_a_remedy(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ed25519.pem").write_bytes(content)
    with pytest.raises(NotConfigured, match="move it away"):
        load_or_create_key(tmp_path, "EdDSA")


def test_a_directory_that_cannot_be_written_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file where the directory should be")
    with pytest.raises(NotConfigured, match="cannot be read or made"):
        load_or_create_key(tmp_path / "keys", "EdDSA")
