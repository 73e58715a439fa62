"""What a client needs to know before anything else."""

from __future__ import annotations

from dataclasses import dataclass

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class SiteDescription:
    """``setup_required`` until someone has claimed the installation with the one-time link."""

    default_handle: str | None
    setup_required: bool


class DescribeSite:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self) -> SiteDescription:
        async with self._uow(SYSTEM) as tx:
            agents = await tx.agents.published()
            owner = await tx.users.first()
        return SiteDescription(
            default_handle=agents[0].handle if agents else None,
            setup_required=owner is None or not owner.is_claimed,
        )
