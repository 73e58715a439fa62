"""Open one's page to everybody."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.errors import NothingToPublish
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import own_representative
from kairix_core.use_cases.profile.publish import publish


class PublishRepresentative:
    """From now on what changes in the owner's public facts is public at once."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID) -> None:
        """Publishing twice is fine. ``NothingToPublish`` when no visitor would read anything."""
        async with self._uow(Principal.user(owner_id)) as tx:
            agent, at = await own_representative(tx, owner_id), self._clock()
            await publish(tx, owner_id, at)
            if await tx.publications.of_owner(owner_id) is None:
                raise NothingToPublish
            if agent.published_at is None:
                await tx.agents.set_published(agent.id, at)
