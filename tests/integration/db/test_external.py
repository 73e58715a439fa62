"""A PostgreSQL of the operator's own, over the address in DATABASE_URL."""

from __future__ import annotations

import asyncio
import subprocess
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
from pydantic import SecretStr
from sqlalchemy import make_url

from conftest import connect
from factories import represent_somebody, visit
from kairix_core.domain.principal import ANYONE
from kairix_core.errors import NotConfigured
from kairix_infra.db.cluster import binary
from kairix_infra.db.database import open_database
from kairix_infra.db.dump import dump
from kairix_infra.db.embedded import EmbeddedPostgres
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


@pytest.fixture
async def plain_owner() -> AsyncIterator[str]:
    """A server whose operator gives us a database and nothing else: no superuser, no roles."""
    with tempfile.TemporaryDirectory(prefix="kairix-test-", ignore_cleanup_errors=True) as folder:
        server = EmbeddedPostgres(Path(folder))
        urls = await server.start()
        with (Path(folder) / "postgres" / "pg_hba.conf").open("a", encoding="utf-8") as rules:
            rules.write("local all plain trust\n")
        connection = await connect(urls, "postgres")
        await connection.execute("CREATE ROLE plain LOGIN; SELECT pg_reload_conf()")
        await connection.execute("CREATE DATABASE plain OWNER plain")
        await connection.close()
        yield f"postgresql://plain@/plain?host={urls.admin.query['host']}"
        await server.stop()


async def make_vector(address: str) -> None:
    connection = await connect(DatabaseUrls(app=make_url(address), admin=make_url(address).set(username="postgres")))
    await connection.execute("CREATE EXTENSION vector")
    await connection.close()


@pytest.mark.slow
async def test_a_missing_pgvector_names_the_remedy(plain_owner: str, tmp_path: Path) -> None:
    with pytest.raises(NotConfigured, match="CREATE EXTENSION vector"):
        await open_database(Settings(DATABASE_URL=SecretStr(plain_owner), KAIRIX_HOME=tmp_path))


@pytest.mark.slow
async def test_a_plain_owner_of_the_tables_is_bound_too_and_dumps_them_whole(plain_owner: str, tmp_path: Path) -> None:
    await make_vector(plain_owner)
    database = await open_database(Settings(DATABASE_URL=SecretStr(plain_owner), KAIRIX_HOME=tmp_path))
    hidden = await represent_somebody(database.uow, published_at=None)
    visitor = await visit(database.uow)
    async with database.uow(visitor) as tx:
        seen = await tx.agents.get(hidden.agent.id)
        found = await tx.publications.everything(hidden.owner.id)
    backup = await dump(database.urls, tmp_path / "all.dump")
    await database.close()
    restored = await asyncio.to_thread(subprocess.run, [binary("pg_restore"), "-f", "-", backup], capture_output=True)
    assert (seen, found) == (None, [])
    assert hidden.agent.handle.encode() in restored.stdout


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_addresses_are_taken_as_people_write_them(scheme: str) -> None:
    urls = external(f"{scheme}://kairix:secret@db.example.org:6432/kairix?sslmode=require")
    assert urls.app.drivername == "postgresql+asyncpg"
    assert urls.app.query == {"ssl": "require"}
    assert urls.place == "db.example.org:6432"
