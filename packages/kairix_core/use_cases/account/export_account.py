"""Everything that an account holds, for its owner to take along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.ports import Clock, UnitOfWork


@dataclass(frozen=True, slots=True)
class AccountExport:
    """``tables`` has every row that is the user's; hashes of passwords and tokens are left out."""

    exported_at: datetime
    tables: dict[str, list[dict[str, Any]]]


class ExportAccount:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, user_id: UUID) -> AccountExport:
        async with self._uow(Principal.user(user_id)) as tx:
            return AccountExport(self._clock(), await tx.users.export(user_id))
