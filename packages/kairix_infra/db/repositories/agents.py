"""Agents: those of an owner, and the published ones that everybody sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from kairix_core.domain.agent import Agent
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import agents

ADD = insert(agents)
ENSURE = upsert(agents).on_conflict_do_nothing(index_elements=["handle"])
GET = select(agents).where(agents.c.id == bindparam("agent_id"))
BY_HANDLE = select(agents).where(agents.c.handle == bindparam("name"))
PUBLISHED = select(agents).where(agents.c.published_at.is_not(None)).order_by(agents.c.published_at, agents.c.id)
OF_OWNER = select(agents).where(agents.c.owner_id == bindparam("owner")).order_by(agents.c.created_at, agents.c.id)
RENAME = (
    update(agents)
    .where(agents.c.id == bindparam("agent_id"))
    .values(name=bindparam("new_name"), handle=bindparam("new_handle"))
)
SET_PUBLISHED = update(agents).where(agents.c.id == bindparam("agent_id")).values(published_at=bindparam("since"))


class SqlAgents:
    """Handles are kept and compared in lower case."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, agent: Agent) -> None:
        await self._statements.run(ADD, {**vars(agent), "handle": agent.handle.lower()})

    async def ensure(self, agent: Agent) -> Agent:
        await self._statements.run(ENSURE, {**vars(agent), "handle": agent.handle.lower()})
        return await self.by_handle(agent.handle) or agent

    async def get(self, agent_id: UUID) -> Agent | None:
        return await self._statements.one(Agent, GET, {"agent_id": agent_id})

    async def by_handle(self, handle: str) -> Agent | None:
        return await self._statements.one(Agent, BY_HANDLE, {"name": handle.lower()})

    async def published(self) -> Sequence[Agent]:
        return await self._statements.all(Agent, PUBLISHED)

    async def of_owner(self, owner_id: UUID) -> Sequence[Agent]:
        return await self._statements.all(Agent, OF_OWNER, {"owner": owner_id})

    async def rename(self, agent_id: UUID, *, name: str, handle: str) -> None:
        await self._statements.run(RENAME, {"agent_id": agent_id, "new_name": name, "new_handle": handle.lower()})

    async def set_published(self, agent_id: UUID, at: datetime | None) -> None:
        await self._statements.run(SET_PUBLISHED, {"agent_id": agent_id, "since": at})
