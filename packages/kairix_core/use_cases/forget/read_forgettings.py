"""The receipts of what was forgotten."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.forgetting import Forgetting
from kairix_core.domain.principal import Principal
from kairix_core.ports import Page, UnitOfWork


class ReadForgettings:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Forgetting]:
        """Newest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return await tx.forgettings.page(owner_id, cursor=cursor, limit=limit)
