"""Messages: a tree of which one branch is shown. Every read walks from a leaf, so a long talk costs no more."""

# ruff: noqa: S608 - statements are put together from constants only

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import bindparam, insert, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from kairix_core.domain.conversation import Feedback, Heard, Message, MessageStatus, Said
from kairix_core.domain.parts import Part
from kairix_core.errors import NotFound
from kairix_core.policies.citations import with_markers
from kairix_core.ports import PathMessage
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import messages

UUIDS: ARRAY[Any] = ARRAY(sa.Uuid())
THIS = messages.c.id == bindparam("message")

ADD = insert(messages)
GET = select(messages).where(THIS)
CHECKPOINT = (
    update(messages).where(THIS, messages.c.status == MessageStatus.STREAMING).values(parts=bindparam("new_parts"))
)
SET_FEEDBACK = update(messages).where(THIS).values(feedback=bindparam("opinion"))

#: Each step up is a look-up by id. Left to join, a planner with stale statistics reads the whole table at each step.
BRANCH = """
    WITH RECURSIVE branch AS (
        SELECT m.*, 1 AS depth FROM messages m WHERE m.id = :leaf
        UNION ALL
        SELECT m.*, b.depth + 1
        FROM branch b CROSS JOIN LATERAL (SELECT * FROM messages WHERE id = b.parent_id LIMIT 1) m
        WHERE b.depth < :limit
    )
"""
WINDOW = text(
    BRANCH
    + """
    SELECT b.id, b.role,
        jsonb_path_query_array(b.parts, '$[*].text') AS texts,
        jsonb_path_query_array(b.parts, '$[*].citation.end') AS ends,
        jsonb_path_query_array(b.parts, '$[*].citation.number') AS numbers,
        jsonb_path_exists(b.parts, '$[*].code ? (@ == "not_in_evidence")') AS declined
    FROM branch b ORDER BY b.depth DESC
"""
).columns(
    messages.c.id,
    messages.c.role,
    *(sa.column(name, JSONB) for name in ("texts", "ends", "numbers")),
    sa.column("declined", sa.Boolean),
)
PATH = text(
    BRANCH
    + """
    SELECT b.*,
        CASE WHEN b.parent_id IS NULL THEN
            (SELECT array_agg(s.id ORDER BY s.created_at, s.id) FROM messages s
             WHERE s.conversation_id = b.conversation_id AND s.parent_id IS NULL)
        ELSE
            (SELECT array_agg(s.id ORDER BY s.created_at, s.id) FROM messages s
             WHERE s.conversation_id = b.conversation_id AND s.parent_id = b.parent_id)
        END AS sibling_ids,
        (SELECT t.id FROM turns t WHERE t.answer_id = b.id LIMIT 1) AS turn_id
    FROM branch b ORDER BY b.depth DESC
"""
).columns(*messages.c, sa.column("depth", sa.Integer), sa.column("sibling_ids", UUIDS), sa.column("turn_id", sa.Uuid()))
#: Question and answer begin in the same moment: of two messages of one time, the deeper is the newer.
LEAF_BELOW = text("""
    WITH RECURSIVE below AS (
        SELECT m.id, m.conversation_id, m.created_at, 1 AS depth FROM messages m WHERE m.id = :message
        UNION ALL
        SELECT m.id, m.conversation_id, m.created_at, b.depth + 1
        FROM below b JOIN messages m ON m.conversation_id = b.conversation_id AND m.parent_id = b.id
    )
    SELECT id FROM below ORDER BY created_at DESC, depth DESC, id DESC LIMIT 1
""").columns(sa.column("id", sa.Uuid()))

SAID = (
    "coalesce((SELECT string_agg(part ->> 'text', '' ORDER BY place)"
    " FROM jsonb_array_elements({0}.parts) WITH ORDINALITY AS parts (part, place)"
    " WHERE part ->> 'type' = 'text'), '')"
)
UNHEARD = text(f"""
    SELECT m.conversation_id, m.id AS message_id, {SAID.format("m")} AS text,
        {SAID.format("p")} AS asked, {SAID.format("g")} AS before,
        (m.created_at AT TIME ZONE 'UTC')::date AS said_on, m.created_at AS said_at,
        coalesce(jsonb_path_query_array(p.parts, '$[*].attributes[*]'), '[]') AS about
    FROM conversations c
    JOIN messages m ON m.conversation_id = c.id AND m.role = 'user'
    LEFT JOIN messages p ON p.conversation_id = c.id AND p.id = m.parent_id
    LEFT JOIN messages g ON g.conversation_id = c.id AND g.id = p.parent_id
    LEFT JOIN messages h ON h.conversation_id = c.id AND h.id = c.heard_until
    WHERE c.id = :conversation AND (h.id IS NULL OR (m.created_at, m.id) > (h.created_at, h.id))
    ORDER BY m.created_at, m.id LIMIT :limit
""").columns(
    sa.column("conversation_id", sa.Uuid()),
    sa.column("message_id", sa.Uuid()),
    *(sa.column(name, sa.Text()) for name in ("text", "asked", "before")),
    sa.column("said_on", sa.Date()),
    sa.column("said_at", sa.DateTime(timezone=True)),
    sa.column("about", JSONB),
)


class SqlMessages:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, *messages: Message) -> None:
        for message in messages:
            await self._statements.run(ADD, vars(message))

    async def get(self, message_id: UUID) -> Message | None:
        return await self._statements.one(Message, GET, {"message": message_id})

    async def path(self, leaf_id: UUID, *, limit: int) -> list[PathMessage]:
        rows = (await self._statements.run(PATH, {"leaf": leaf_id, "limit": limit})).mappings()
        return [PathMessage(message_of(row), tuple(row["sibling_ids"]), row["turn_id"]) for row in rows]

    async def window(self, leaf_id: UUID, *, limit: int) -> list[Said]:
        rows = await self._statements.run(WINDOW, {"leaf": leaf_id, "limit": limit})
        return [Said(row.role, _as_written(row), row.id) for row in rows]

    async def unheard(self, conversation_id: UUID, *, limit: int) -> list[Heard]:
        return await self._statements.all(Heard, UNHEARD, {"conversation": conversation_id, "limit": limit})

    async def leaf_below(self, message_id: UUID) -> UUID:
        row = await self._statements.row(LEAF_BELOW, {"message": message_id})
        if row is None:
            raise NotFound
        leaf: UUID = row.id
        return leaf

    async def checkpoint(self, message_id: UUID, parts: list[Part]) -> None:
        await self._statements.run(CHECKPOINT, {"message": message_id, "new_parts": parts})

    async def set_feedback(self, message_id: UUID, feedback: Feedback | None) -> None:
        await self._statements.run(SET_FEEDBACK, {"message": message_id, "opinion": feedback})


def _as_written(row: sa.Row[Any]) -> str:
    return with_markers("".join(row.texts), zip(row.ends, row.numbers, strict=True), declined=row.declined)


FIELDS = tuple(column.key for column in messages.c)


def message_of(row: sa.RowMapping) -> Message:
    return Message(**{name: row[name] for name in FIELDS})
