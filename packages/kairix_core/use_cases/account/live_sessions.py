"""Whether a session or a visitor still counts. A signature alone cannot tell: somebody may have signed out since."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import Clock, UnitOfWork

#: How long a revocation in another process may go unnoticed here.
REMEMBERED = timedelta(seconds=5)
MAX_REMEMBERED = 10_000


class LiveSessions:
    """Asks the database, and remembers a yes for five seconds; a no is never remembered."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock
        self._seen: dict[UUID, datetime] = {}

    async def has_session(self, user_id: UUID, family_id: UUID) -> bool:
        if self._remembers(family_id):
            return True
        async with self._uow(SYSTEM) as tx:
            user = await tx.users.get(user_id)
            live = user is not None and user.disabled_at is None and await tx.credentials.family_is_live(family_id)
        return self._remember(family_id, live=live)

    async def has_visitor(self, visitor_id: UUID) -> bool:
        if self._remembers(visitor_id):
            return True
        async with self._uow(SYSTEM) as tx:
            visitor = await tx.credentials.visitor(visitor_id)
        return self._remember(visitor_id, live=visitor is not None and visitor.revoked_at is None)

    def forget(self) -> None:
        """Something was revoked here: ask the database again, at once."""
        self._seen.clear()

    def _remembers(self, key: UUID) -> bool:
        seen = self._seen.get(key)
        # A clock that was set back must not keep a dead session alive.
        return seen is not None and timedelta(0) <= self._clock() - seen < REMEMBERED

    def _remember(self, key: UUID, *, live: bool) -> bool:
        if len(self._seen) >= MAX_REMEMBERED:
            self._seen.clear()
        if live:
            self._seen[key] = self._clock()
        return live
