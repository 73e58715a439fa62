"""Turns. A partial unique index holds every conversation to one that is running."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Table, Text, Update, Uuid, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY

from kairix_core.domain.conversation import Message, MessageStatus, Turn
from kairix_infra.db.schema import AT
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import conversations, messages, turns

UUIDS: ARRAY[Any] = ARRAY(Uuid())


def _added(table: Table, role: str) -> CTE:
    """An insert as part of a larger statement; its parameters are the columns' names after ``role``."""
    values = {column.key: bindparam(f"{role}_{column.key}", type_=column.type) for column in table.c}
    return insert(table).values(values).cte(f"new_{role}")


def _values(role: str, row: object) -> dict[str, Any]:
    return {f"{role}_{name}": value for name, value in vars(row).items()}


def _begin(*roles: str) -> Update:
    """Everything that a turn begins with, in one round trip: it is on the way to the first token."""
    advanced = (
        update(conversations)
        .where(conversations.c.id == bindparam("turn_conversation_id"))
        .values(
            head_id=bindparam("turn_answer_id"),
            title=func.coalesce(conversations.c.title, bindparam("new_title", type_=Text())),
            updated_at=bindparam("turn_started_at"),
        )
    )
    return advanced.add_cte(*(_added(messages, role) for role in roles), _added(turns, "turn"))


def _unfinished(table: Table) -> ColumnElement[bool]:
    """What can be ended: that which runs, and, by its runner, what a sweep has taken for abandoned."""
    return (table.c.status == MessageStatus.STREAMING) | (table.c.status == MessageStatus.INTERRUPTED)


BEGIN_WITH_QUESTION = _begin("question", "answer")
BEGIN_WITH_ANSWER = _begin("answer")
GET = select(turns).where(turns.c.id == bindparam("turn"))
RUNNING_IN = select(turns.c.id).where(
    turns.c.conversation_id == bindparam("conversation"), turns.c.status == MessageStatus.STREAMING
)
RESULT = ("parts", "status", "model", "prompt_version", "usage", "error_code")
ANSWERED = (
    update(messages)
    .where(messages.c.id == bindparam("the_answer"), _unfinished(messages))
    .values({name: bindparam(f"answer_{name}") for name in RESULT})
)
END = (
    update(turns)
    .where(turns.c.id == bindparam("turn"), _unfinished(turns))
    .values(status=bindparam("new_status"), finished_at=bindparam("at"), last_event=bindparam("event"))
    .add_cte(ANSWERED.cte("answered"))
)
INTERRUPT_RUNNING = text("""
    WITH left_behind AS (
        UPDATE turns SET status = 'interrupted', finished_at = :at
        WHERE status = 'streaming' AND (:begun_before IS NULL OR started_at < :begun_before) AND id <> ALL(:besides)
        RETURNING answer_id, conversation_id
    ), kept AS (
        UPDATE messages SET status = 'interrupted', error_code = 'interrupted'
        WHERE status = 'streaming' AND id IN (SELECT answer_id FROM left_behind)
    )
    SELECT conversation_id FROM left_behind
""").bindparams(bindparam("at", type_=AT), bindparam("begun_before", type_=AT), bindparam("besides", type_=UUIDS))


class SqlTurns:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def begin(self, turn: Turn, *messages: Message, title: str | None) -> None:
        *asked, answer = messages
        values = {**_values("turn", turn), **_values("answer", answer), "new_title": title}
        if not asked:
            await self._statements.run(BEGIN_WITH_ANSWER, values)
            return
        await self._statements.run(BEGIN_WITH_QUESTION, {**values, **_values("question", asked[0])})

    async def get(self, turn_id: UUID) -> Turn | None:
        return await self._statements.one(Turn, GET, {"turn": turn_id})

    async def running_in(self, conversation_id: UUID) -> UUID | None:
        row = await self._statements.row(RUNNING_IN, {"conversation": conversation_id})
        return None if row is None else row.id

    async def end(self, turn_id: UUID, answer: Message, *, at: datetime, last_event: int) -> None:
        result = {f"answer_{name}": getattr(answer, name) for name in RESULT}
        place = {"turn": turn_id, "the_answer": answer.id, "new_status": answer.status, "at": at, "event": last_event}
        await self._statements.run(END, {**place, **result})

    async def interrupt_running(
        self, at: datetime, *, begun_before: datetime | None = None, besides: Collection[UUID] = ()
    ) -> list[UUID]:
        which = {"at": at, "begun_before": begun_before, "besides": list(besides)}
        return list((await self._statements.run(INTERRUPT_RUNNING, which)).scalars())
