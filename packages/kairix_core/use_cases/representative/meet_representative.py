"""Who is this? The public card of a representative, and what is published for it to speak from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kairix_core.domain.agent import Agent
from kairix_core.domain.principal import Principal
from kairix_core.policies.suggestions import suggest_questions
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import published_agent
from kairix_core.use_cases.profile.read_published import Published, published_by


@dataclass(frozen=True, slots=True)
class Introduction:
    """An agent, what it speaks from, and questions worth asking."""

    agent: Agent
    published: Published
    suggested_questions: Sequence[str]


class MeetRepresentative:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, principal: Principal, handle: str | None) -> Introduction:
        async with self._uow(principal) as tx:
            agent = await published_agent(tx, handle)
            published = await published_by(tx, agent.owner_id, otherwise="This representative has no résumé yet.")
        return Introduction(agent, published, suggest_questions(published.lines))
