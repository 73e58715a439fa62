"""Count to today what goes on counting: years in a position that has not ended, and what else follows from the date."""

from __future__ import annotations

import asyncio
import logging
from uuid import UUID

from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.errors import StorageUnavailable
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.profile.keep_ledger import KeepLedger

log = logging.getLogger(__name__)

DAY_SECONDS = 24 * 3600.0
TITLE = "Counted to today"


class RefreshProfiles:
    """Each profile in a transaction of its own: one that cannot be counted keeps no other one back."""

    def __init__(self, uow: UnitOfWork, keep: KeepLedger, clock: Clock) -> None:
        self._uow = uow
        self._keep = keep
        self._clock = clock

    async def __call__(self) -> int:
        """How many profiles changed by it."""
        midnight = self._clock().replace(hour=0, minute=0, second=0, microsecond=0)
        async with self._uow(SYSTEM) as tx:
            owners = await tx.profiles.inferred_before(midnight)
        return sum([await self._refresh(owner_id) for owner_id in owners])

    async def _refresh(self, owner_id: UUID) -> bool:
        try:
            async with self._uow(Principal.user(owner_id)) as tx:
                kept = await self._keep(tx, owner_id, lambda _: None, actor="kairix", title=TITLE)
        except StorageUnavailable:
            raise
        except Exception:
            log.exception("profile.not_refreshed", extra={"owner_id": str(owner_id)})
            return False
        return kept.operation is not None

    async def keep_refreshing(self) -> None:
        """Once a day, for as long as the server runs."""
        while True:
            try:
                if count := await self():
                    log.info("profiles.refreshed", extra={"count": count})
            except StorageUnavailable as error:
                log.warning("profiles.not_refreshed", extra={"reason": error.message})
            except Exception:
                log.exception("profiles.not_refreshed")
            await asyncio.sleep(DAY_SECONDS)
