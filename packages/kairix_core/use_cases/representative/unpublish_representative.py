"""Take one's page offline."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import own_representative


class UnpublishRepresentative:
    """Visitors, also those in mid-conversation, read nothing of it any more; its owner loses nothing."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, owner_id: UUID) -> None:
        async with self._uow(Principal.user(owner_id)) as tx:
            agent = await own_representative(tx, owner_id)
            await tx.agents.set_published(agent.id, None)
