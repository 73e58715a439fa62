"""Seal with today's key what was sealed with an older one, so that the older one may go."""

from __future__ import annotations

import logging
from dataclasses import replace

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import UnitOfWork
from kairix_core.ports.vault import Vault
from kairix_core.use_cases.inbox.calendly_token import calendly_token, token_of

log = logging.getLogger(__name__)


class ResealTokens:
    def __init__(self, uow: UnitOfWork, vault: Vault) -> None:
        self._uow = uow
        self._vault = vault

    async def __call__(self) -> int:
        """How many were sealed anew. What no key opens stays as it is: its owner is asked for it."""
        count = lost = 0
        async with self._uow(SYSTEM) as tx:
            for settings in await tx.inbox.bookings_with_token():
                if self._vault.is_fresh(settings.calendly_sealed or ""):
                    continue
                if (token := calendly_token(self._vault, settings)) is None:
                    lost += 1
                    continue
                sealed = self._vault.seal(token, of=token_of(settings.owner_id))
                await tx.inbox.set_booking(replace(settings, calendly_sealed=sealed))
                count += 1
        if count or lost:
            log.warning("tokens.resealed", extra={"count": count, "lost": lost})
        return count
