"""Sign in with e-mail and password."""

from __future__ import annotations

from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_core.errors import Unauthenticated
from kairix_core.policies.email import plain_email
from kairix_core.ports import PasswordHasher, UnitOfWork
from kairix_core.use_cases.account.begin_session import BeginSession, SignedIn

#: One answer for an unknown address, a wrong password and a disabled account.
REFUSED = "E-mail address and password do not match."


class SignIn:
    def __init__(self, uow: UnitOfWork, passwords: PasswordHasher, begin_session: BeginSession) -> None:
        self._uow = uow
        self._passwords = passwords
        self._begin_session = begin_session

    async def __call__(self, email: str, password: str) -> SignedIn:
        async with self._uow(SYSTEM) as tx:
            found = await tx.users.by_email(plain_email(email))
        known = found.password_hash if found is not None else None
        if not await self._passwords.verify(known, password) or found is None or known is None:
            raise Unauthenticated(REFUSED)
        fresh = await self._passwords.hash(password) if self._passwords.is_outdated(known) else None
        return await self._begin(found, known, fresh)

    async def _begin(self, found: User, known_hash: str, fresh_hash: str | None) -> SignedIn:
        async with self._uow(SYSTEM) as tx:
            user = await tx.users.get(found.id)
            # The password may have been changed while the old one was being checked.
            if user is None or user.disabled_at is not None or user.password_hash != known_hash:
                raise Unauthenticated(REFUSED)
            if fresh_hash is not None and user.email is not None:
                await tx.users.set_credentials(user.id, email=user.email, password_hash=fresh_hash)
            return await self._begin_session(tx, user)
