"""Conversations, as those who hold them list them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, delete, insert, select, tuple_, update

from kairix_core.domain.conversation import Conversation
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.ports import Page
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import conversations

TABLE = conversations.c
ADD = insert(conversations)
GET = select(conversations).where(TABLE.id == bindparam("conversation"))
BY_SESSION = select(conversations).where(TABLE.session_hash == bindparam("session"))
OF_THIS = TABLE.id == bindparam("conversation")
ADVANCE = (
    update(conversations)
    .where(OF_THIS)
    .values(head_id=bindparam("head"), title=bindparam("new_title"), updated_at=bindparam("at"))
)
RENAME = update(conversations).where(OF_THIS).values(title=bindparam("new_title"))
DELETE = delete(conversations).where(OF_THIS)
NEWEST_FIRST = (TABLE.updated_at.desc(), TABLE.id.desc())


class SqlConversations:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, conversation: Conversation) -> None:
        await self._statements.run(ADD, vars(conversation))

    async def get(self, conversation_id: UUID) -> Conversation | None:
        return await self._statements.one(Conversation, GET, {"conversation": conversation_id})

    async def by_session(self, session_hash: str) -> Conversation | None:
        return await self._statements.one(Conversation, BY_SESSION, {"session": session_hash})

    async def latest(self, principal: Principal, agent_id: UUID) -> Conversation | None:
        newest = held_by(principal).where(TABLE.agent_id == agent_id).limit(1)
        return await self._statements.one(Conversation, newest, {})

    async def page(self, principal: Principal, *, cursor: str | None, limit: int) -> Page[Conversation]:
        listing = held_by(principal).limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(TABLE.updated_at, TABLE.id) < place_of(cursor))
        found = await self._statements.all(Conversation, listing)
        if len(found) <= limit:
            return Page(found)
        last = found[limit - 1]
        return Page(found[:limit], cursor_of(last.updated_at, last.id))

    async def advance(self, conversation_id: UUID, *, head_id: UUID, title: str | None, at: datetime) -> None:
        place = {"conversation": conversation_id, "head": head_id, "new_title": title, "at": at}
        await self._statements.run(ADVANCE, place)

    async def rename(self, conversation_id: UUID, title: str) -> None:
        await self._statements.run(RENAME, {"conversation": conversation_id, "new_title": title})

    async def delete(self, conversation_id: UUID) -> None:
        await self._statements.run(DELETE, {"conversation": conversation_id})


def held_by(principal: Principal) -> Select[Any]:
    return select(conversations).where(holder_is(principal)).order_by(*NEWEST_FIRST)


def holder_is(principal: Principal) -> ColumnElement[bool]:
    """The system holds nothing: it equals no holder."""
    column = TABLE.user_id if principal.kind is PrincipalKind.USER else TABLE.visitor_id
    return column == principal.id if principal.id is not None else column.is_(None) & column.is_not(None)
