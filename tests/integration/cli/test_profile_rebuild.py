"""``kairix profile rebuild``: what does not follow from the ledger is put right, and said."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from integration.cli.command import assert_refused, environment, kairix, resume_file
from kairix_core.domain.principal import SYSTEM
from kairix_infra.db.database import visit_database
from kairix_infra.settings import Settings
from kairix_infra.wiring.opening import open_container

pytestmark = pytest.mark.slow


async def spoil(home: Path) -> None:
    """As a fault would leave it: a city that nobody ever named."""
    settings = Settings(_env_file=None, KAIRIX_HOME=home)
    container = await open_container(settings, database=await visit_database(settings))
    async with container.uow(SYSTEM) as tx:
        owner = await tx.users.first()
        assert owner is not None
        await tx.profiles.write(owner.id, {"city": "Atlantis"}, revision=99, at=container.clock())
    await container.close()


def test_a_value_that_does_not_follow_is_named_and_put_right(tmp_path: Path) -> None:
    env = environment(KAIRIX_HOME=tmp_path / "home")
    assert kairix("import", resume_file(tmp_path, "Ada"), "--yes", cwd=tmp_path, env=env).returncode == 0
    asyncio.run(spoil(tmp_path / "home"))

    first, second = (kairix("profile", "rebuild", cwd=tmp_path, env=env) for _ in range(2))
    assert "and are right now: city" in first.stderr
    assert "Nothing was changed" in second.stderr
    other = kairix("profile", "rebuild", "--owner", "eve@example.org", cwd=tmp_path, env=env)
    assert_refused(other, "no account")
