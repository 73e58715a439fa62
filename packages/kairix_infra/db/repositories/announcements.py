"""Word to open windows, by NOTIFY: PostgreSQL tells it when the transaction has been committed, and only then."""

from __future__ import annotations

from uuid import UUID

import orjson
from sqlalchemy import bindparam, func, select

from kairix_core.domain.live import LIVE_EVENT, JobProgressed, LiveEvent, ProfileUpdated
from kairix_infra.db.statements import Statements

CHANNEL = "kairix_live"
#: NOTIFY carries less than 8,000 bytes.
MAX_BYTES = 7_900
#: What is longer than a line of a window is cut.
MAX_MESSAGE = 500
TELL = select(func.pg_notify(CHANNEL, bindparam("payload")))


class SqlAnnouncements:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def announce(self, owner_id: UUID, event: LiveEvent) -> None:
        await self._statements.run(TELL, {"payload": payload_of(owner_id, event)})


def payload_of(owner_id: UUID, event: LiveEvent) -> str:
    """At most ``MAX_BYTES``: attributes too many to be named are told as ``*``, all of them."""
    payload = _encoded(owner_id, event)
    return payload if len(payload.encode()) <= MAX_BYTES else _encoded(owner_id, _shortened(event))


def read_payload(payload: str) -> tuple[UUID, LiveEvent]:
    told = orjson.loads(payload)
    return UUID(told["owner"]), LIVE_EVENT.validate_python(told["event"])


def _encoded(owner_id: UUID, event: LiveEvent) -> str:
    return orjson.dumps({"owner": str(owner_id), "event": event.model_dump(mode="json")}).decode()


def _shortened(event: LiveEvent) -> LiveEvent:
    if isinstance(event, ProfileUpdated):
        return event.model_copy(update={"attributes": ("*",)})
    if isinstance(event, JobProgressed):
        return event.model_copy(update={"message": event.message[:MAX_MESSAGE]})
    return event
