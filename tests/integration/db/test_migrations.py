"""The migrations make the schema that the tables describe, up and down, and never half."""

from __future__ import annotations

import asyncio
import shlex
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from conftest import connect
from factories import represent_somebody
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import ANYONE
from kairix_core.errors import NotConfigured
from kairix_core.use_cases.inbox.calendly_token import token_of
from kairix_infra.auth.vault import JweVault
from kairix_infra.db import migrate as migrations
from kairix_infra.db.database import Database
from kairix_infra.db.dump import dump
from kairix_infra.db.engine import admin_engine, app_engine
from kairix_infra.db.migrate import HEAD, _way_back, alembic_config, downgrade, migrate, upgrade
from kairix_infra.db.tables import METADATA
from kairix_infra.db.urls import DatabaseUrls


@pytest.fixture
async def fresh(database_server: DatabaseUrls, worker_id: str) -> AsyncIterator[DatabaseUrls]:
    """A database without anything in it."""
    name = f"fresh_{worker_id}"
    connection = await connect(database_server, "postgres")
    await connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    await connection.execute(f'CREATE DATABASE "{name}"')
    yield DatabaseUrls(app=database_server.app.set(database=name), admin=database_server.admin.set(database=name))
    await connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    await connection.close()


async def catalogue(urls: DatabaseUrls) -> list[str]:
    connection = await connect(urls)
    rows = await connection.fetch("""
        SELECT format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) AS line
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = 'public'::regnamespace
        UNION ALL SELECT format('%s %s %s %s', tablename, policyname, qual, with_check) FROM pg_policies
        UNION ALL SELECT format('%s %s', proname, prosrc) FROM pg_proc WHERE proname LIKE 'kairix%'
        ORDER BY 1
    """)
    await connection.close()
    return [row["line"] for row in rows]


async def run(urls: DatabaseUrls, work: object, *arguments: str) -> None:
    engine = admin_engine(urls)
    async with engine.begin() as connection:
        await connection.run_sync(work, *arguments)  # type: ignore[arg-type]
    await engine.dispose()


async def test_up_down_and_up_again_ends_in_the_same_schema(fresh: DatabaseUrls, tmp_path: Path) -> None:
    await migrate(fresh, backups=tmp_path)
    first = await catalogue(fresh)
    await run(fresh, downgrade, "base")
    below = await catalogue(fresh)
    await run(fresh, upgrade)
    assert await catalogue(fresh) == first
    assert [line for line in below if not line.startswith("alembic_version")] == []


async def test_the_tables_describe_what_the_migrations_make(database_urls: DatabaseUrls) -> None:
    found: list[object] = []

    def compare(connection: Connection) -> None:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found.extend(compare_metadata(context, METADATA))

    await run(database_urls, compare)
    assert found == []


def test_the_newest_revision_is_the_one_that_a_start_looks_for() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


async def test_migrating_twice_at_once_migrates_once(fresh: DatabaseUrls, tmp_path: Path) -> None:
    await asyncio.gather(*(migrate(fresh, backups=tmp_path) for _ in range(3)))
    assert (await catalogue(fresh))[0].startswith("agents")


async def test_an_empty_database_is_not_ready(fresh: DatabaseUrls) -> None:
    database = Database(await app_engine(fresh, pool_size=1), fresh)
    checks = await database.ready()
    await database.close()
    assert checks == {"database": True, "migrations": False}


async def test_a_migrated_database_is_ready(database: Database) -> None:
    assert await database.ready() == {"database": True, "migrations": True}


async def test_a_newer_schema_is_refused(fresh: DatabaseUrls, tmp_path: Path) -> None:
    await migrate(fresh, backups=tmp_path)
    connection = await connect(fresh)
    await connection.execute("UPDATE alembic_version SET version_num = '9999'")
    await connection.close()
    with pytest.raises(NotConfigured, match=r"9999.*newer"):
        await migrate(fresh, backups=tmp_path)


async def test_a_database_with_data_is_dumped_before_it_is_migrated(
    fresh: DatabaseUrls, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await migrate(fresh, backups=tmp_path)
    monkeypatch.setattr(migrations, "HEAD", "9998")
    await migrate(fresh, backups=tmp_path / "backups")
    [backup] = (tmp_path / "backups").iterdir()
    assert backup.name.startswith("before-9998-")
    assert backup.stat().st_mode & 0o777 == 0o600


async def test_tokens_of_a_version_that_kept_them_as_they_were_are_sealed(fresh: DatabaseUrls, tmp_path: Path) -> None:
    await migrate(fresh, backups=tmp_path)
    await run(fresh, downgrade, "0018")
    owner_id, token = new_id(), "eyJ.a-token-of-the-version-before"
    connection = await connect(fresh)
    await connection.execute(
        "INSERT INTO users (id, name, created_at, is_admin) VALUES ($1, 'Ada', now(), false)", owner_id
    )
    await connection.execute(
        "INSERT INTO booking_settings VALUES ($1, now(), NULL, $2, 'UTC', '[]', 30, 24, 28)", owner_id, token
    )
    vault = JweVault.of_a_new_key()
    await migrate(fresh, backups=tmp_path, vault=vault)
    sealed, ending = await connection.fetchrow("SELECT calendly_sealed, calendly_ending FROM booking_settings")
    await connection.close()
    assert (vault.open(sealed, of=token_of(owner_id)), ending) == (token, "fore")


async def test_a_failed_migration_changes_nothing_and_names_the_way_back(
    fresh: DatabaseUrls, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await migrate(fresh, backups=tmp_path)
    before = await catalogue(fresh)

    def break_half_way(connection: Connection, **_: object) -> None:
        connection.exec_driver_sql("DROP TABLE evidence_words")
        connection.exec_driver_sql("SELECT no_such_column FROM users")

    monkeypatch.setattr(migrations, "HEAD", "9998")
    monkeypatch.setattr(migrations, "upgrade", break_half_way)
    with pytest.raises(NotConfigured, match=r"no_such_column.*Nothing was changed.*pg_restore .*before-9998"):
        await migrate(fresh, backups=tmp_path)
    assert await catalogue(fresh) == before


async def test_the_way_back_leads_back(database: Database, database_server: DatabaseUrls, tmp_path: Path) -> None:
    """The command of the message, as an operator runs it."""
    await represent_somebody(database.uow, handle="come-back")
    backup = await dump(database.urls, tmp_path / "all.dump")
    administrator = await connect(database_server, "postgres")
    await administrator.execute("CREATE DATABASE restored TEMPLATE template0")
    url = database_server.admin
    address = f"host={url.query['host']} port=5432 user={url.username} dbname=restored"
    command = shlex.split(_way_back(backup).partition("this restores it: ")[2].replace("ADDRESS", f"'{address}'"))
    run = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    restored = await connect(database_server, "restored")
    handles = await restored.fetch("SELECT handle FROM agents")
    await restored.close()
    await administrator.execute("DROP DATABASE restored")
    await administrator.close()
    assert [row["handle"] for row in handles] == ["come-back"]


async def test_a_dump_holds_every_row(database: Database, tmp_path: Path) -> None:
    somebody = await represent_somebody(database.uow, handle="in-the-dump")
    backup = await dump(database.urls, tmp_path / "all.dump")
    assert somebody.agent.handle == "in-the-dump"
    assert backup.read_bytes()[:5] == b"PGDMP"


#: A published owner with a current résumé of two lines and an earlier one, as a version without publications had them.
BEFORE_PUBLICATIONS = """
INSERT INTO users (id, name, created_at, is_admin) VALUES ('{owner}', 'Ada', now(), false);
INSERT INTO agents (id, owner_id, kind, handle, name, created_at, published_at)
    VALUES (gen_random_uuid(), '{owner}', 'representative', 'ada', 'Ada', now(), now());
INSERT INTO documents (id, owner_id, name, media_type, sha256, text, resume, created_at, language, is_current,
        accepted_at, spans, confidence, notices, pages, corrections, revision)
    SELECT id::uuid, '{owner}', name, 'application/json', id, '', '{{"basics": {{}}}}', timestamptz '2026-03-14', 'en',
        name = 'new.json', now(), '{{}}', '{{}}', '[]', '[]', '[]', 0
    FROM (VALUES ('{current}', 'new.json'), ('{earlier}', 'old.json')) AS d(id, name);
INSERT INTO evidence (id, owner_id, document_id, ordinal, section, path, quote, span, context, words)
    SELECT gen_random_uuid(), '{owner}', d.id, n, 'work', '/work/0', quote, '{{"start": 0, "end": 5}}', '',
        CAST('{{' || kairix_word(quote) || ':1}}/268435456' AS sparsevec)
    FROM documents d, (VALUES (0, 'sail'), (1, 'chess')) AS l(n, quote);
INSERT INTO evidence_words (owner_id, document_id, word, lines)
    SELECT owner_id, id, word, 1 FROM documents, (VALUES (kairix_word('sail')), (kairix_word('chess'))) AS w(word)
    UNION ALL SELECT owner_id, id, 0, 2 FROM documents
"""


async def test_an_upgraded_installation_answers_from_the_same_lines(fresh: DatabaseUrls, tmp_path: Path) -> None:
    owner, current = new_id(), new_id()
    await run(fresh, upgrade, "0002")
    connection = await connect(fresh)
    await connection.execute(BEFORE_PUBLICATIONS.format(owner=owner, current=current, earlier=new_id()))
    await connection.close()
    await migrate(fresh, backups=tmp_path)
    database = Database(await app_engine(fresh, pool_size=1), fresh)
    async with database.uow(ANYONE) as tx:
        found = await tx.publications.search(owner, "Does Ada sail?", limit=5)
    await database.close()
    assert [(line.evidence.quote, line.score > 0) for line in found] == [("sail", True), ("chess", False)]
    assert {(line.evidence.document_id, line.evidence.source) for line in found} == {(current, "new.json")}
