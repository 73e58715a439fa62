"""Exchange a refresh token for the next one of its family."""

from __future__ import annotations

from datetime import datetime, timedelta

from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.secret import digest
from kairix_core.domain.user import RefreshToken
from kairix_core.errors import TokenReused, Unauthenticated
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.account.begin_session import BeginSession, SignedIn
from kairix_core.use_cases.account.live_sessions import LiveSessions

#: Two tabs that refresh at the same moment send the same token; the later one gets a sibling.
GRACE = timedelta(seconds=10)


class RefreshSession:
    """A token works once. One that comes back after the grace was stolen from somebody: its whole family ends."""

    def __init__(self, uow: UnitOfWork, begin_session: BeginSession, live: LiveSessions, clock: Clock) -> None:
        self._uow = uow
        self._begin_session = begin_session
        self._live = live
        self._clock = clock

    async def __call__(self, refresh_token: str) -> SignedIn:
        at = self._clock()
        async with self._uow(SYSTEM) as tx:
            signed_in = await self._exchange(tx, refresh_token, at)
        if signed_in is None:  # raised only now, so that the revocation is committed
            self._live.forget()
            raise TokenReused
        return signed_in

    async def _exchange(self, tx: Transaction, refresh_token: str, at: datetime) -> SignedIn | None:
        token = await tx.credentials.take_refresh(digest(refresh_token))
        if token is None or token.revoked_at is not None or token.expires_at <= at:
            raise Unauthenticated
        if _is_reused(token, at):
            await tx.credentials.revoke_family(token.family_id, at)
            return None
        user = await tx.users.get(token.user_id)
        if user is None or user.disabled_at is not None:
            raise Unauthenticated
        if token.used_at is None:
            await tx.credentials.spend_refresh(token.id, at)
        return await self._begin_session(tx, user, family_id=token.family_id)


def _is_reused(token: RefreshToken, at: datetime) -> bool:
    return token.used_at is not None and at - token.used_at > GRACE
