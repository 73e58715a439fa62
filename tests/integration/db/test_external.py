"""A PostgreSQL of the operator's own, over the address in DATABASE_URL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
from pydantic import SecretStr

from conftest import connect
from factories import represent_somebody, visit
from kairix_core.domain.principal import ANYONE
from kairix_core.errors import NotConfigured
from kairix_infra.db.database import open_database
from kairix_infra.db.engine import app_engine
from kairix_infra.db.urls import DatabaseUrls, external
from kairix_infra.settings import Settings


@pytest.fixture
async def address(database_server: DatabaseUrls, worker_id: str) -> AsyncIterator[str]:
    """An empty database, reached as its superuser: the worst that an operator can hand us."""
    name = f"external_{worker_id}"
    connection = await connect(database_server, "postgres")
    await connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    await connection.execute(f'CREATE DATABASE "{name}"')
    yield f"postgresql://postgres@/{name}?host={database_server.admin.query['host']}"
    await connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    await connection.close()


async def test_a_superusers_connection_works_as_the_bound_role(address: str, tmp_path: Path) -> None:
    database = await open_database(Settings(DATABASE_URL=SecretStr(address), KAIRIX_HOME=tmp_path))
    hidden = await represent_somebody(database.uow, published_at=None)
    async with database.uow(ANYONE) as tx:
        seen = await tx.agents.get(hidden.agent.id)
    async with database.engine.connect() as connection:
        role = (await connection.exec_driver_sql("SELECT current_user")).scalar_one()
    await visit(database.uow)
    await database.close()
    assert seen is None
    assert role == "kairix_app"


async def test_a_superuser_without_a_role_to_take_is_refused(
    address: str, monkeypatch: pytest.MonkeyPatch, admin: asyncpg.Connection
) -> None:
    monkeypatch.setattr("kairix_infra.db.engine.APP_ROLE", "no_such_role")
    with pytest.raises(NotConfigured, match="superuser"):
        await app_engine(external(address), pool_size=1)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_addresses_are_taken_as_people_write_them(scheme: str) -> None:
    urls = external(f"{scheme}://kairix:secret@db.example.org:6432/kairix?sslmode=require")
    assert urls.app.drivername == "postgresql+asyncpg"
    assert urls.app.query == {"ssl": "require"}
    assert urls.place == "db.example.org:6432"
