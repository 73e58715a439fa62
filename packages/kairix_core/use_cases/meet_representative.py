"""Who is this? The public card of a representative, and what is published for it to speak from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kairix_core.domain.agent import Agent
from kairix_core.domain.document import Evidence
from kairix_core.domain.principal import Principal
from kairix_core.domain.publication import Publication
from kairix_core.errors import NotFound
from kairix_core.policies.suggestions import suggest_questions
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import published_agent


@dataclass(frozen=True, slots=True)
class Introduction:
    """An agent, what it speaks from with its lines in reading order, and questions worth asking."""

    agent: Agent
    publication: Publication
    lines: Sequence[Evidence]
    suggested_questions: Sequence[str]


class MeetRepresentative:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, principal: Principal, handle: str | None) -> Introduction:
        async with self._uow(principal) as tx:
            agent = await published_agent(tx, handle)
            publication = await tx.publications.of_owner(agent.owner_id)
            if publication is None:
                raise NotFound("This representative has no résumé yet.")
            lines = await tx.publications.lines(publication.id)
        return Introduction(agent, publication, lines, suggest_questions(lines))
