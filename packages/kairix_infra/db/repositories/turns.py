"""Turns. A partial unique index holds every conversation to one that is running."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, insert, select, text, update

from kairix_core.domain.conversation import MessageStatus, Turn
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import turns

ADD = insert(turns)
GET = select(turns).where(turns.c.id == bindparam("turn"))
BY_CLIENT_ID = select(turns).where(
    turns.c.conversation_id == bindparam("conversation"), turns.c.client_id == bindparam("client")
)
RUNNING_IN = select(turns.c.id).where(
    turns.c.conversation_id == bindparam("conversation"), turns.c.status == MessageStatus.STREAMING
)
#: A turn can be ended while it runs, and by its runner after a sweep has taken it for abandoned.
OPEN = (turns.c.status == MessageStatus.STREAMING) | (turns.c.status == MessageStatus.INTERRUPTED)
FINISH = (
    update(turns)
    .where(turns.c.id == bindparam("turn"), OPEN)
    .values(status=bindparam("new_status"), finished_at=bindparam("at"), last_event=bindparam("event"))
)
INTERRUPT_RUNNING = text("""
    WITH left_behind AS (
        UPDATE turns SET status = 'interrupted', finished_at = :at WHERE status = 'streaming' RETURNING answer_id
    ), kept AS (
        UPDATE messages SET status = 'interrupted', error_code = 'interrupted' WHERE status = 'streaming'
    )
    SELECT count(*) FROM left_behind
""")


class SqlTurns:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, turn: Turn) -> None:
        await self._statements.run(ADD, vars(turn))

    async def get(self, turn_id: UUID) -> Turn | None:
        return await self._statements.one(Turn, GET, {"turn": turn_id})

    async def by_client_id(self, conversation_id: UUID, client_id: str) -> Turn | None:
        return await self._statements.one(Turn, BY_CLIENT_ID, {"conversation": conversation_id, "client": client_id})

    async def running_in(self, conversation_id: UUID) -> UUID | None:
        row = await self._statements.row(RUNNING_IN, {"conversation": conversation_id})
        return None if row is None else row.id

    async def finish(self, turn_id: UUID, status: MessageStatus, *, at: datetime, last_event: int) -> None:
        await self._statements.run(FINISH, {"turn": turn_id, "new_status": status, "at": at, "event": last_event})

    async def interrupt_running(self, at: datetime) -> int:
        return int((await self._statements.run(INTERRUPT_RUNNING, {"at": at})).scalar_one())
