"""End a session."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.secret import digest
from kairix_core.errors import Unauthenticated
from kairix_core.ports import Clock, TokenSigner, Transaction, UnitOfWork
from kairix_core.use_cases.account.begin_session import ACCESS
from kairix_core.use_cases.account.live_sessions import LiveSessions


class SignOut:
    """Revokes the family that the tokens belong to. Signing out twice, or without a session, is fine."""

    def __init__(self, uow: UnitOfWork, tokens: TokenSigner, live: LiveSessions, clock: Clock) -> None:
        self._uow = uow
        self._tokens = tokens
        self._live = live
        self._clock = clock

    async def __call__(self, *, refresh_token: str | None, access_token: str | None) -> None:
        async with self._uow(SYSTEM) as tx:
            for family_id in (self._family_of_access(access_token), await _family_of_refresh(tx, refresh_token)):
                if family_id is not None:
                    await tx.credentials.revoke_family(family_id, self._clock())
        self._live.forget()

    def _family_of_access(self, token: str | None) -> UUID | None:
        if token is None:
            return None
        try:
            return UUID(self._tokens.verify(ACCESS, token)["sid"])
        except Unauthenticated:
            return None


async def _family_of_refresh(tx: Transaction, token: str | None) -> UUID | None:
    known = await tx.credentials.take_refresh(digest(token)) if token else None
    return known.family_id if known is not None else None
