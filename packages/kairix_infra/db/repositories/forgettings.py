"""Receipts of what was forgotten, and the words that are still to be."""

# ruff: noqa: S608 - statements are put together from constants only

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, tuple_
from sqlalchemy.dialects import postgresql

from kairix_core.domain.forgetting import Forgetting, Remaining
from kairix_core.ports import Page
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.retrieval_tables import forgettings, forgotten
from kairix_infra.db.statements import Statements

ADD = insert(forgettings)
FORGET = postgresql.insert(forgotten)
FORGET = FORGET.on_conflict_do_update(
    index_elements=["owner_id", "digest"],
    set_={"forgetting_id": func.greatest(forgotten.c.forgetting_id, FORGET.excluded.forgetting_id)},
)
NEWEST_FIRST = (
    select(forgettings)
    .where(forgettings.c.owner_id == bindparam("owner"))
    .order_by(forgettings.c.forgotten_at.desc(), forgettings.c.id.desc())
)
DIGESTS = select(forgotten.c.digest, forgotten.c.forgetting_id).where(forgotten.c.owner_id == bindparam("owner"))

CHUNKS = "SELECT count(*) AS held, count(embedding) AS embedded FROM chunks WHERE owner_id = $1 AND text ~ $2"
SUMMARIES = "SELECT count(*) FROM conversations WHERE owner_id = $1 AND summary ~ $2"
#: Any text in a message's parts: what was said, what was quoted, what a tool was asked.
SAID = """EXISTS (SELECT FROM jsonb_path_query(m.parts, 'strict $.**') v
    WHERE jsonb_typeof(v) = 'string' AND v #>> '{}' ~ $2)"""
HELD = "SELECT c.id FROM conversations c WHERE c.owner_id = $1 AND c.user_id = $1"
MESSAGES = f"SELECT count(*) FROM messages m WHERE m.owner_id = $1 AND m.conversation_id IN ({HELD}) AND {SAID}"
LETTERS = """
    SELECT l.id FROM letters l WHERE l.owner_id = $1 AND concat_ws(chr(10), l.name, l.email, l.text) ~ $2
    ORDER BY l.created_at DESC, l.id DESC LIMIT $3
"""
TALKS = f"""
    SELECT c.id FROM conversations c WHERE c.owner_id = $1 AND c.user_id IS DISTINCT FROM $1
    AND (c.title ~ $2 OR EXISTS (SELECT FROM messages m WHERE m.conversation_id = c.id AND {SAID}))
    ORDER BY c.created_at DESC, c.id DESC LIMIT $3
"""
CLEAR_SUMMARIES = "SELECT kairix_clear_summaries($1, $2)"
BLANK_MESSAGES = f"""
    UPDATE messages m SET parts = jsonb_build_array(jsonb_build_object('type', 'text', 'text', $3::text))
    WHERE m.owner_id = $1 AND m.conversation_id IN ({HELD}) AND {SAID} RETURNING m.id
"""
BLANK_TITLES = "UPDATE conversations SET title = $3 WHERE owner_id = $1 AND user_id = $1 AND title ~ $2"


class SqlForgettings:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, forgetting: Forgetting, digests: Collection[str]) -> None:
        await self._statements.run(ADD, vars(forgetting))
        known = {"owner_id": forgetting.owner_id, "forgetting_id": forgetting.id}
        if digests:
            await self._statements.run(FORGET, [{**known, "digest": digest} for digest in digests])

    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Forgetting]:
        listing = NEWEST_FIRST.limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(forgettings.c.forgotten_at, forgettings.c.id) < place_of(cursor))
        found = await self._statements.all(Forgetting, listing, {"owner": owner_id})
        last = found[limit - 1] if len(found) > limit else None
        return Page(found[:limit], cursor_of(last.forgotten_at, last.id) if last else None)

    async def digests(self, owner_id: UUID) -> Mapping[str, UUID]:
        return {row.digest: row.forgetting_id for row in await self._statements.run(DIGESTS, {"owner": owner_id})}


class SqlTraced:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def chunks(self, owner_id: UUID, pattern: str) -> tuple[int, int]:
        [row] = await self._statements.fetch(CHUNKS, owner_id, pattern)
        return row["held"], row["embedded"]

    async def remaining(self, owner_id: UUID, pattern: str, *, limit: int) -> list[Remaining]:
        letters = await self._statements.fetch(LETTERS, owner_id, pattern, limit)
        talks = await self._statements.fetch(TALKS, owner_id, pattern, limit)
        found = [Remaining("letter", row["id"]) for row in letters]
        return [*found, *(Remaining("talk", row["id"]) for row in talks)]

    async def summaries(self, owner_id: UUID, pattern: str) -> int:
        [row] = await self._statements.fetch(SUMMARIES, owner_id, pattern)
        return int(row[0])

    async def messages(self, owner_id: UUID, pattern: str) -> int:
        [row] = await self._statements.fetch(MESSAGES, owner_id, pattern)
        return int(row[0])

    async def clear_summaries(self, owner_id: UUID, pattern: str) -> int:
        [row] = await self._statements.fetch(CLEAR_SUMMARIES, owner_id, pattern)
        return int(row[0])

    async def blank_messages(self, owner_id: UUID, pattern: str, text: str) -> int:
        await self._statements.fetch(BLANK_TITLES, owner_id, pattern, text)
        return len(await self._statements.fetch(BLANK_MESSAGES, owner_id, pattern, text))
