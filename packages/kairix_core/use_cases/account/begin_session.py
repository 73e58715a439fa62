"""What every way of signing in ends with: an access token, and the next refresh token of a family."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.secret import digest, new_secret
from kairix_core.domain.user import RefreshToken, User
from kairix_core.ports import Clock, TokenSigner, Transaction

#: The purpose of a token that a user shows with each request.
ACCESS = "access"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """``expires_in`` is the access token's lifetime in seconds."""

    user: User
    access_token: str
    expires_in: int
    refresh_token: str
    refresh_expires_at: datetime


class BeginSession:
    """A session is a family of refresh tokens; its id travels in the access token as ``sid``."""

    def __init__(self, tokens: TokenSigner, *, access_seconds: int, refresh_days: int, clock: Clock) -> None:
        self._tokens = tokens
        self._access_seconds = access_seconds
        self._refresh_lifetime = timedelta(days=refresh_days)
        self._clock = clock

    async def __call__(self, tx: Transaction, user: User, *, family_id: UUID | None = None) -> SignedIn:
        """``family_id`` goes on with a session; without it a new one begins."""
        at, secret = self._clock(), new_secret()
        token = RefreshToken(
            user_id=user.id,
            family_id=family_id or new_id(),
            token_hash=digest(secret),
            expires_at=at + self._refresh_lifetime,
            created_at=at,
        )
        await tx.credentials.add_refresh(token)
        access = self._tokens.sign(ACCESS, user.id, seconds=self._access_seconds, claims={"sid": str(token.family_id)})
        return SignedIn(user, access, self._access_seconds, secret, token.expires_at)
