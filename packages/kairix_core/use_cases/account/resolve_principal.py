"""Who stands behind a token."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.errors import Unauthenticated
from kairix_core.ports import TokenSigner
from kairix_core.use_cases.account.admit_visitor import VISITOR
from kairix_core.use_cases.account.begin_session import ACCESS
from kairix_core.use_cases.account.live_sessions import LiveSessions


class ResolvePrincipal:
    """Every way to fail is the same ``Unauthenticated``."""

    def __init__(self, tokens: TokenSigner, live: LiveSessions) -> None:
        self._tokens = tokens
        self._live = live

    async def __call__(self, token: str) -> Principal:
        """The user behind an access token, or the visitor behind a visitor's token."""
        try:
            claims = self._tokens.verify(ACCESS, token)
        except Unauthenticated:
            return await self.visitor(token)
        user_id, family_id = UUID(claims["sub"]), claims.get("sid")
        if family_id is None or not await self._live.has_session(user_id, UUID(family_id)):
            raise Unauthenticated
        return Principal.user(user_id)

    async def visitor(self, token: str) -> Principal:
        visitor = Principal.visitor(UUID(self._tokens.verify(VISITOR, token)["sub"]))
        await self.check(visitor)
        return visitor

    async def check(self, principal: Principal) -> None:
        """``Unauthenticated`` when this visitor was revoked since; a user's session is in their token."""
        if principal.kind is not PrincipalKind.VISITOR or principal.id is None:
            return
        if not await self._live.has_visitor(principal.id):
            raise Unauthenticated
