"""Nobody sees or changes what is not theirs, whatever the statement: the database itself sees to it, table by table."""

# ruff: noqa: S608 - the names in these statements are those of our own tables

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest

from factories import (
    a_conversation,
    a_document,
    a_fact,
    a_message,
    an_operation,
    ask_something,
    make_current,
    represent_somebody,
    some_evidence,
    visit,
)
from integration.db.worlds import World, a_full_world
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import ANYONE, SYSTEM, Principal, PrincipalKind
from kairix_core.domain.profile.fact import Source, SourceKind
from kairix_core.errors import NotFound
from kairix_infra.db.database import Database
from kairix_infra.db.tables import METADATA
from kairix_infra.db.unit_of_work import SqlUnitOfWork, begin_as
from kairix_infra.db.urls import DatabaseUrls

#: Nobody's own: the same for every account.
SHARED = {"roles"}
TABLES = sorted({*METADATA.tables} - SHARED)
#: What is published is there for everybody to read.
PUBLIC = {"agents", "publications", "evidence", "evidence_words"}
#: A row of theirs, whose visibility to somebody else is what a test asks for.
OWN_COLUMN = {"users": "id", "refresh_tokens": "user_id", "setup_tokens": "user_id"}


@asynccontextmanager
async def acting_as(urls: DatabaseUrls, principal: Principal | None) -> AsyncIterator[asyncpg.Connection]:
    """A transaction as the application opens it, for statements that no repository has; rolled back."""
    connection = await asyncpg.connect(
        host=str(urls.app.query["host"]), port=5432, user=urls.app.username, database=urls.app.database
    )
    await connection.execute(begin_as(principal) if principal else "BEGIN")
    try:
        yield connection
    finally:
        await connection.close()


def key_of(world: World, table: str) -> tuple[str, Any]:
    """The column and the value that mark the rows of the world's owner; of visitors: of its visitor."""
    if table == "visitors":
        return "id", world.visited.holder.id
    return OWN_COLUMN.get(table, "owner_id"), world.owner.owner.id


async def rows_of(connection: asyncpg.Connection, table: str, world: World) -> int:
    column, whose = key_of(world, table)
    return int(await connection.fetchval(f"SELECT count(*) FROM {table} WHERE {column} = $1", whose))


def outsiders(world: World) -> dict[str, Principal | None]:
    return {"another user": world.stranger.principal, "another visitor": world.passer_by, "nobody": None}


async def test_every_table_enables_and_forces_row_level_security(admin: asyncpg.Connection) -> None:
    open_tables = await admin.fetch("""
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'v')
        AND NOT (relrowsecurity AND relforcerowsecurity) AND relname <> 'alembic_version'
    """)
    assert open_tables == []


async def test_every_table_of_the_catalogue_is_tried_here(admin: asyncpg.Connection) -> None:
    rows = await admin.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    assert {row["tablename"] for row in rows} == {*TABLES, *SHARED, "alembic_version"}


async def test_every_table_has_policies_for_the_system_and_none_without_a_rule(admin: asyncpg.Connection) -> None:
    rows = await admin.fetch("SELECT tablename, coalesce(qual, with_check) AS rule FROM pg_policies")
    assert {row["tablename"] for row in rows} == {*TABLES, *SHARED}
    assert not [row for row in rows if row["rule"] in (None, "true")]


async def test_the_application_is_bound(database: Database, database_urls: DatabaseUrls) -> None:
    async with acting_as(database_urls, SYSTEM) as connection:
        role = await connection.fetchrow(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user"
        )
    assert role is not None
    assert not any(role.values())


async def test_every_owner_column_is_indexed(admin: asyncpg.Connection) -> None:
    missing = await admin.fetch("""
        SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attname IN ('owner_id', 'user_id', 'visitor_id')
        AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum)
    """)
    assert missing == []


async def tables_seen(urls: DatabaseUrls, principal: Principal | None, world: World) -> set[str]:
    async with acting_as(urls, principal) as connection:
        return {table for table in TABLES if await rows_of(connection, table, world)}


async def test_the_world_has_something_to_hide_in_every_table(uow: SqlUnitOfWork, database_urls: DatabaseUrls) -> None:
    assert await tables_seen(database_urls, SYSTEM, await a_full_world(uow)) == set(TABLES)


@pytest.mark.parametrize(("who", "seen"), [("another user", PUBLIC), ("another visitor", PUBLIC), ("nobody", set())])
async def test_outsiders_see_only_what_is_published(
    who: str, seen: set[str], uow: SqlUnitOfWork, database_urls: DatabaseUrls
) -> None:
    world = await a_full_world(uow)
    assert await tables_seen(database_urls, outsiders(world)[who], world) == seen


@pytest.mark.parametrize("who", ["another user", "another visitor", "anyone", "nobody"])
async def test_nothing_of_an_unpublished_owner_is_seen(
    who: str, uow: SqlUnitOfWork, database_urls: DatabaseUrls
) -> None:
    world = await a_full_world(uow, published=False)
    assert await tables_seen(database_urls, {**outsiders(world), "anyone": ANYONE}[who], world) == set()


async def attempt(connection: asyncpg.Connection, statement: str, *parameters: Any) -> int:
    """How many rows a statement touched; refused ones touch none."""
    try:
        status = await connection.execute(statement, *parameters)
    except asyncpg.InsufficientPrivilegeError:
        return 0
    return int(status.rsplit(" ", 1)[-1])


#: A column that the application's role may write, so that the policy is what refuses.
CHANGEABLE = {
    "users": "email",
    "refresh_tokens": "used_at",
    "setup_tokens": "used_at",
    "visitors": "revoked_at",
    "agents": "published_at",
    "conversations": "title",
    "messages": "feedback",
    "turns": "finished_at",
    "documents": "is_current",
    "unanswered_questions": "read_at",
    "answers": "updated_at",
    "letters": "state",
    "booking_settings": "link",
    "jobs": "progress",
    "facts": "decided",
    "memories": "superseded_by",
    "chunks": "embedding",
    "forgotten": "forgetting_id",
    "operations": "undone_by",
    "roadmaps": "title",
    "roadmap_versions": "state",
}


@pytest.mark.parametrize("who", ["another user", "another visitor", "nobody"])
async def test_outsiders_change_nothing(who: str, uow: SqlUnitOfWork, database_urls: DatabaseUrls) -> None:
    world = await a_full_world(uow)
    touched = []
    for table in TABLES:
        column, whose = key_of(world, table)
        for change in (f"UPDATE {table} SET {CHANGEABLE.get(table, column)} = NULL", f"DELETE FROM {table}"):
            async with acting_as(database_urls, outsiders(world)[who]) as connection:
                touched += [change] * await attempt(connection, f"{change} WHERE {column} = $1", whose)
    assert touched == []


@pytest.mark.parametrize("who", ["another user", "another visitor", "nobody"])
async def test_outsiders_add_nothing_in_anothers_name(
    who: str, uow: SqlUnitOfWork, database_urls: DatabaseUrls, admin: asyncpg.Connection
) -> None:
    """A copy of the owner's own row, under a new id, is what an attacker would write."""
    world = await a_full_world(uow)
    added = []
    for table in TABLES:
        column, whose = key_of(world, table)
        row = await admin.fetchval(f"SELECT to_jsonb(t)::text FROM {table} t WHERE {column} = $1", whose)
        copy = f"INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, $1::jsonb || $2::jsonb)"
        fresh = '{"word": 77}' if table == "evidence_words" else f'{{"id": "{new_id()}"}}'
        async with acting_as(database_urls, outsiders(world)[who]) as connection:
            added += [table] * await attempt(connection, copy, row, fresh)
    assert added == []


async def test_a_visitor_reads_neither_users_nor_tokens(uow: SqlUnitOfWork, database_urls: DatabaseUrls) -> None:
    world = await a_full_world(uow)
    async with acting_as(database_urls, world.visited.holder) as connection:
        seen = [await connection.fetchval(f"SELECT count(*) FROM {table}") for table in OWN_COLUMN]
    assert seen == [0, 0, 0]


async def test_an_owner_reads_a_visitors_conversation(uow: SqlUnitOfWork) -> None:
    world = await a_full_world(uow)
    async with uow(world.owner.principal) as tx:
        found = await tx.messages.get(world.visited.question.id)
    assert found is not None


async def test_an_owner_writes_nothing_into_a_visitors_conversation(uow: SqlUnitOfWork) -> None:
    world = await a_full_world(uow)
    forged = a_message(world.visited.conversation, "I never asked that", parent_id=world.visited.answer.id)
    with pytest.raises(NotFound):
        async with uow(world.owner.principal) as tx:
            await tx.messages.add(forged)


async def test_an_owner_does_not_rewrite_a_visitors_question(uow: SqlUnitOfWork) -> None:
    world = await a_full_world(uow)
    async with uow(world.owner.principal) as tx:
        await tx.messages.checkpoint(world.visited.answer.id, [])
        await tx.conversations.rename(world.visited.conversation.id, "Mine now")
    async with uow(world.visited.holder) as tx:
        found = await tx.conversations.get(world.visited.conversation.id)
    assert found is not None
    assert found.title == "Studies"


async def test_a_user_talks_to_anothers_representative(uow: SqlUnitOfWork) -> None:
    representative, reader = await represent_somebody(uow), await represent_somebody(uow)
    asked = await ask_something(uow, representative.agent, reader.principal)
    async with uow(reader.principal) as tx:
        lines = await tx.publications.search(representative.owner.id, "mathematics", limit=5)
        found = await tx.turns.get(asked.turn.id)
    assert lines
    assert found is not None


async def test_nobody_begins_a_conversation_in_anothers_name(uow: SqlUnitOfWork) -> None:
    somebody, victim = await represent_somebody(uow), await visit(uow)
    attacker = await visit(uow)
    with pytest.raises(NotFound):
        async with uow(attacker) as tx:
            await tx.conversations.add(a_conversation(somebody.agent, victim))


async def test_nobody_talks_to_an_unpublished_agent_of_another(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow, published_at=None)
    visitor = await visit(uow)
    with pytest.raises(NotFound):
        async with uow(visitor) as tx:
            await tx.conversations.add(a_conversation(somebody.agent, visitor))


async def test_a_message_cannot_hang_on_another_conversations_message(uow: SqlUnitOfWork) -> None:
    somebody, visitor = await represent_somebody(uow), await visit(uow)
    asked = await ask_something(uow, somebody.agent, visitor)
    elsewhere = a_conversation(somebody.agent, visitor)
    async with uow(visitor) as tx:
        await tx.conversations.add(elsewhere)
    with pytest.raises(NotFound):
        async with uow(visitor) as tx:
            await tx.messages.add(a_message(elsewhere, parent_id=asked.answer.id))


async def test_a_fact_rests_on_no_message_of_anothers(uow: SqlUnitOfWork) -> None:
    somebody, other = await represent_somebody(uow), await represent_somebody(uow)
    asked = await ask_something(uow, other.agent, await visit(uow))
    place = {"conversation_id": asked.conversation.id, "message_id": asked.question.id}
    fact = a_fact(somebody.owner.id, source=Source(SourceKind.MESSAGE, **place))
    async with uow(somebody.principal) as tx:
        await tx.profiles.lock(somebody.owner.id)
    with pytest.raises(NotFound):
        async with uow(somebody.principal) as tx:
            await tx.facts.record(an_operation(fact), [fact])


async def test_what_was_published_before_is_gone(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    newer = a_document(somebody.owner.id)
    async with uow(somebody.principal) as tx:
        await tx.publications.search(somebody.owner.id, "Kraków", limit=5)
        await make_current(tx, newer, some_evidence(newer, "Sails"))
    async with uow(ANYONE) as tx:
        lines = await tx.publications.lines(somebody.publication.id)
        found = await tx.publications.search(somebody.owner.id, "Kraków", limit=5)
    assert lines == []
    assert [item.evidence.quote for item in found] == ["Sails"]


async def test_lines_that_are_remembered_are_shown_to_nobody_who_may_not_see_them(uow: SqlUnitOfWork) -> None:
    hidden, stranger = await represent_somebody(uow, published_at=None), await visit(uow)
    async with uow(hidden.principal) as tx:
        assert await tx.publications.search(hidden.owner.id, "Kraków", limit=5)
    async with uow(stranger) as tx:
        assert await tx.publications.search(hidden.owner.id, "Kraków", limit=5) == []


async def test_a_principal_does_not_stay_on_the_connection(uow: SqlUnitOfWork, database: Database) -> None:
    somebody = await represent_somebody(uow)
    async with uow(somebody.principal) as tx:
        await tx.users.get(somebody.owner.id)
    async with database.engine.connect() as connection:
        seen = (await connection.exec_driver_sql("SELECT count(*) FROM users")).scalar_one()
    assert seen == 0


async def test_nobody_makes_themselves_an_admin(uow: SqlUnitOfWork, database_urls: DatabaseUrls) -> None:
    somebody = await represent_somebody(uow)
    async with acting_as(database_urls, somebody.principal) as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("UPDATE users SET is_admin = true")


async def test_deleting_a_user_leaves_no_row_of_theirs(uow: SqlUnitOfWork, admin: asyncpg.Connection) -> None:
    world = await a_full_world(uow)
    async with uow(world.owner.principal) as tx:
        await tx.users.delete(world.owner.owner.id)
    left = [table for table in TABLES if table != "visitors" and await rows_of(admin, table, world)]
    assert left == []


async def test_deleting_a_conversation_leaves_none_of_its_messages(
    uow: SqlUnitOfWork, admin: asyncpg.Connection
) -> None:
    world = await a_full_world(uow)
    async with uow(world.visited.holder) as tx:
        await tx.conversations.delete(world.visited.conversation.id)
    left = [
        await rows_of(admin, table, world) for table in ("messages", "turns", "unanswered_questions", "usage_records")
    ]
    assert left == [0, 0, 0, 1]


def test_there_is_no_fourth_kind_of_principal() -> None:
    assert {kind.value for kind in PrincipalKind} == {"user", "visitor", "system"}
