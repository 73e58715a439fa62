"""One's own page before and after it is published: what visitors meet there, and what is kept from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.agent import Agent
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.suggestions import suggest_questions
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import own_representative
from kairix_core.use_cases.profile.read_published import Published
from kairix_core.use_cases.representative.meet_representative import Introduction


@dataclass(frozen=True, slots=True)
class Preview:
    """``introduction`` is None while there is nothing to tell; ``private`` are labels of what nobody is told."""

    agent: Agent
    introduction: Introduction | None
    private: Sequence[str]


class PreviewRepresentative:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, owner_id: UUID) -> Preview:
        async with self._uow(Principal.user(owner_id)) as tx:
            agent = await own_representative(tx, owner_id)
            private = _private(await tx.facts.accepted(owner_id))
            publication = await tx.publications.of_owner(owner_id)
            if publication is None:
                return Preview(agent, None, private)
            lines = await tx.publications.lines(publication.id)
        return Preview(agent, Introduction(agent, Published(publication, lines), suggest_questions(lines)), private)


def _private(facts: Sequence[Fact]) -> list[str]:
    """In the order of the schema, each once."""
    kept = {fact.attribute for fact in facts if fact.state.disclosure is Disclosure.PRIVATE and fact.value is not None}
    return [spec.label for key, spec in ATTRIBUTES.items() if key in kept]
