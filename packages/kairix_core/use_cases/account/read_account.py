"""One's own account."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_core.errors import InvalidInput, Unauthenticated
from kairix_core.ports import PasswordHasher, UnitOfWork


class ReadAccount:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, user_id: UUID) -> User:
        async with self._uow(SYSTEM) as tx:
            user = await tx.users.get(user_id)
        if user is None:
            raise Unauthenticated
        return user


class ConfirmPassword:
    """Asked again before anything that could lock its owner out or cannot be undone."""

    def __init__(self, read_account: ReadAccount, passwords: PasswordHasher) -> None:
        self._read_account = read_account
        self._passwords = passwords

    async def __call__(self, user_id: UUID, password: str | None) -> User:
        user = await self._read_account(user_id)
        if password is None or not await self._passwords.verify(user.password_hash, password):
            raise wrong_password()
        return user


def wrong_password() -> InvalidInput:
    return InvalidInput("This is not your current password.", field="current_password")
