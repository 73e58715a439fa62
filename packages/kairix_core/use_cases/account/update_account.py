"""Change one's name, e-mail address or password."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.user import User
from kairix_core.policies.email import checked_email
from kairix_core.policies.password import check_password
from kairix_core.policies.person_name import checked_name
from kairix_core.ports import Clock, PasswordHasher, Transaction, UnitOfWork
from kairix_core.use_cases.account.begin_session import BeginSession, SignedIn
from kairix_core.use_cases.account.live_sessions import LiveSessions
from kairix_core.use_cases.account.read_account import ConfirmPassword, ReadAccount, wrong_password
from kairix_core.use_cases.profile.publish import publish


@dataclass(frozen=True, slots=True)
class AccountChanges:
    """What is None stays. A new e-mail address or password needs ``current_password``."""

    name: str | None = None
    email: str | None = None
    password: str | None = None
    current_password: str | None = None


class UpdateAccount:
    """A new password ends every session of the account and begins one for whoever changed it."""

    def __init__(
        self,
        uow: UnitOfWork,
        passwords: PasswordHasher,
        begin_session: BeginSession,
        live: LiveSessions,
        clock: Clock,
    ) -> None:
        self._uow = uow
        self._passwords = passwords
        self._read_account = ReadAccount(uow)
        self._confirm_password = ConfirmPassword(self._read_account, passwords)
        self._begin_session = begin_session
        self._live = live
        self._clock = clock

    async def __call__(self, user_id: UUID, changes: AccountChanges) -> tuple[User, SignedIn | None]:
        """The changed user, and the new session when the password changed. ``EmailTaken`` when the address is."""
        session = None
        if changes.name is not None:
            await self._rename(user_id, checked_name(changes.name))
        if changes.email is not None or changes.password is not None:
            session = await self._change_credentials(user_id, changes)
        return await self._read_account(user_id), session

    async def _rename(self, user_id: UUID, name: str) -> None:
        """Where no résumé and no word of theirs says what somebody is called, their page has this name too."""
        async with self._uow(SYSTEM) as tx:
            await tx.users.rename(user_id, name)
            for agent in await tx.agents.of_owner(user_id):
                if agent.kind is AgentKind.REPRESENTATIVE:
                    await tx.agents.rename(agent.id, name=name, handle=agent.handle)
            await publish(tx, user_id, self._clock())

    async def _change_credentials(self, user_id: UUID, changes: AccountChanges) -> SignedIn | None:
        user = await self._confirm_password(user_id, changes.current_password)
        email = checked_email(changes.email) if changes.email is not None else user.email
        password_hash = user.password_hash
        if changes.password is not None:
            check_password(changes.password, email=email, name=user.name)
            password_hash = await self._passwords.hash(changes.password)
        async with self._uow(SYSTEM) as tx:
            current = await tx.users.get(user_id)
            # Somebody else's change may have come in between: theirs must not be undone with what was read before.
            if current is None or current.password_hash != user.password_hash or email is None or password_hash is None:
                raise wrong_password()
            await tx.users.set_credentials(user_id, email=email, password_hash=password_hash)
            return await self._begin_anew(tx, current) if changes.password is not None else None

    async def _begin_anew(self, tx: Transaction, user: User) -> SignedIn:
        await tx.credentials.revoke_all(user.id, self._clock())
        self._live.forget()
        return await self._begin_session(tx, user)
