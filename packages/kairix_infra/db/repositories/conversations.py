"""Conversations, as those who hold them list them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    DateTime,
    Select,
    Text,
    TextualSelect,
    Uuid,
    bindparam,
    delete,
    insert,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy import column as sa_column

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.conversation import Conversation, Turn
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.ports import Entry, Page, Standing
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import agents, conversations, turns

TABLE = conversations.c
ADD = insert(conversations)
GET = select(conversations).where(TABLE.id == bindparam("conversation"))
BY_SESSION = select(conversations).where(TABLE.session_hash == bindparam("session"))
OF_THIS = TABLE.id == bindparam("conversation")
ADVANCE = update(conversations).where(OF_THIS).values(head_id=bindparam("head"), updated_at=bindparam("at"))
LOCK = select(TABLE.id).where(OF_THIS).with_for_update(key_share=True)
RENAME = update(conversations).where(OF_THIS).values(title=bindparam("new_title"))
HEAR = update(conversations).where(OF_THIS).values(heard_until=bindparam("until"))
SUMMARIZE = update(conversations).where(OF_THIS).values(summary=bindparam("told"), summary_until=bindparam("until"))
DELETE = delete(conversations).where(OF_THIS)
NEWEST_FIRST = (TABLE.updated_at.desc(), TABLE.id.desc())


def _entry(holder: str) -> TextualSelect:
    """Turns that were recorded count, and those that still run: many at once must not slip under a limit."""
    repeated = ", ".join(f"t.{column.key} AS turn_{column.key}" for column in turns.c)
    return (
        text(f"""
        SELECT c.*, {repeated}, (SELECT a.kind FROM agents a WHERE a.id = c.agent_id) AS kind,
               spent.input_tokens + spent.output_tokens AS tokens, spent.running_turns AS running,
               (SELECT count(*) FROM usage_records u WHERE u.{holder} = :holder AND u.created_at >= :since)
             + (SELECT count(*) FROM turns r JOIN conversations h ON h.id = r.conversation_id
                WHERE r.status = 'streaming' AND h.{holder} = :holder) AS turns
        FROM conversations c
        CROSS JOIN LATERAL kairix_spent_since(c.owner_id, :since) AS spent
        LEFT JOIN turns t ON t.conversation_id = c.id AND t.client_id = :client
        WHERE c.id = :conversation
        FOR NO KEY UPDATE OF c
    """)  # noqa: S608 - names of columns, from the tables
        .bindparams(
            bindparam("conversation", type_=Uuid()),
            bindparam("holder", type_=Uuid()),
            bindparam("client", type_=Text()),
            bindparam("since", type_=DateTime(timezone=True)),
        )
        .columns(
            *conversations.c,
            *(sa_column(f"turn_{column.key}", column.type) for column in turns.c),
            sa_column("kind", agents.c.kind.type),
            sa_column("tokens", BigInteger()),
            sa_column("running", BigInteger()),
            sa_column("turns", BigInteger()),
        )
    )


ENTRY = {PrincipalKind.USER: _entry("user_id"), PrincipalKind.VISITOR: _entry("visitor_id")}


class SqlConversations:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, conversation: Conversation) -> None:
        await self._statements.run(ADD, vars(conversation))

    async def get(self, conversation_id: UUID) -> Conversation | None:
        return await self._statements.one(Conversation, GET, {"conversation": conversation_id})

    async def entry(
        self, conversation_id: UUID, principal: Principal, *, client_id: str | None, since: datetime
    ) -> Entry | None:
        asked = {"conversation": conversation_id, "holder": principal.id, "client": client_id, "since": since}
        row = await self._statements.row(ENTRY[principal.kind], asked)
        if row is None:
            return None
        found = row._mapping  # noqa: SLF001 - SQLAlchemy's public accessor
        conversation = Conversation(**{column.key: found[column.key] for column in conversations.c})
        turn = {column.key: found[f"turn_{column.key}"] for column in turns.c}
        standing = Standing(tokens=found["tokens"], running=found["running"], turns=found["turns"])
        repeated = Turn(**turn) if turn["id"] else None
        # What a visitor does not see any more is a representative that was published once.
        kind = found["kind"] or AgentKind.REPRESENTATIVE
        return Entry(conversation, kind, repeated, standing, is_offline=found["kind"] is None)

    async def by_session(self, session_hash: str) -> Conversation | None:
        return await self._statements.one(Conversation, BY_SESSION, {"session": session_hash})

    async def page(self, principal: Principal, *, cursor: str | None, limit: int) -> Page[Conversation]:
        listing = held_by(principal).limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(TABLE.updated_at, TABLE.id) < place_of(cursor))
        found = await self._statements.all(Conversation, listing)
        if len(found) <= limit:
            return Page(found)
        last = found[limit - 1]
        return Page(found[:limit], cursor_of(last.updated_at, last.id))

    async def lock(self, conversation_id: UUID) -> None:
        await self._statements.run(LOCK, {"conversation": conversation_id})

    async def advance(self, conversation_id: UUID, *, head_id: UUID, at: datetime) -> None:
        place = {"conversation": conversation_id, "head": head_id, "at": at}
        await self._statements.run(ADVANCE, place)

    async def rename(self, conversation_id: UUID, title: str) -> None:
        await self._statements.run(RENAME, {"conversation": conversation_id, "new_title": title})

    async def hear(self, conversation_id: UUID, *, until: UUID) -> None:
        await self._statements.run(HEAR, {"conversation": conversation_id, "until": until})

    async def summarize(self, conversation_id: UUID, summary: str, *, until: UUID) -> None:
        await self._statements.run(SUMMARIZE, {"conversation": conversation_id, "told": summary, "until": until})

    async def delete(self, conversation_id: UUID) -> None:
        await self._statements.run(DELETE, {"conversation": conversation_id})


def held_by(principal: Principal) -> Select[Any]:
    return select(conversations).where(holder_is(principal)).order_by(*NEWEST_FIRST)


def holder_is(principal: Principal) -> ColumnElement[bool]:
    """The system holds nothing: it equals no holder."""
    column = TABLE.user_id if principal.kind is PrincipalKind.USER else TABLE.visitor_id
    return column == principal.id if principal.id is not None else column.is_(None) & column.is_not(None)
