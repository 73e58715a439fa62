"""The one-time link of the first start: whoever opens it becomes the owner."""

from __future__ import annotations

from datetime import datetime, timedelta

from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.secret import digest, new_secret
from kairix_core.domain.user import SetupToken, User
from kairix_core.errors import InvalidInput
from kairix_core.policies.email import checked_email
from kairix_core.policies.password import check_password
from kairix_core.policies.person_name import checked_name
from kairix_core.ports import Clock, PasswordHasher, Transaction, UnitOfWork
from kairix_core.use_cases.account.begin_session import BeginSession, SignedIn
from kairix_core.use_cases.installation.retire_sample import retire_sample
from kairix_core.use_cases.representative.name_representative import NOBODY, name_representative, unchosen_names

LINK_LIFETIME = timedelta(days=1)
NO_WAY_IN = "Accounts are made with the one-time link that Kairix prints when it starts. Please open that link."
SPENT = "This link has been used or has expired. Kairix prints a new one when it starts, until somebody has claimed it."


class IssueSetupLink:
    """The token of a link that claims this installation; None once somebody has."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self) -> str | None:
        at, secret = self._clock(), new_secret()
        async with self._uow(SYSTEM) as tx:
            owner = await tx.users.first()
            if owner is None or owner.is_claimed:
                return None
            await tx.credentials.add_setup(
                SetupToken(user_id=owner.id, token_hash=digest(secret), expires_at=at + LINK_LIFETIME, created_at=at)
            )
        return secret


class ClaimInstallation:
    """Gives the unclaimed first user an e-mail address and a password. Of twenty who try at once, one succeeds."""

    def __init__(self, uow: UnitOfWork, passwords: PasswordHasher, begin_session: BeginSession, clock: Clock) -> None:
        self._uow = uow
        self._passwords = passwords
        self._begin_session = begin_session
        self._clock = clock

    async def __call__(self, setup_token: str | None, email: str, password: str, name: str | None = None) -> SignedIn:
        if setup_token is None:
            raise InvalidInput(NO_WAY_IN, field="setup_token")
        email, name = checked_email(email), checked_name(name) if name is not None else None
        check_password(password, email=email, name=name)
        async with self._uow(SYSTEM) as tx:  # a made-up token costs no hash
            await _claimable(tx, setup_token, self._clock())
        password_hash = await self._passwords.hash(password)
        async with self._uow(SYSTEM) as tx:
            token, user = await _claimable(tx, setup_token, self._clock())
            await tx.credentials.spend_setup(token.id, self._clock())
            await tx.users.set_credentials(user.id, email=email, password_hash=password_hash)
            user.email = email
            await _make_it_theirs(tx, user, name)
            return await self._begin_session(tx, user)


async def _make_it_theirs(tx: Transaction, user: User, name: str | None) -> None:
    """Nothing of the person of the sample is left, whose page must not pass for theirs."""
    unchosen = await unchosen_names(tx, user.id)
    chosen = name or (NOBODY if user.name in unchosen else None)
    if chosen is not None:
        user.name = chosen
        await tx.users.rename(user.id, chosen)
        await name_representative(tx, user.id, chosen, unchosen)
    await retire_sample(tx, user.id)


async def _claimable(tx: Transaction, setup_token: str, at: datetime) -> tuple[SetupToken, User]:
    token = await tx.credentials.take_setup(digest(setup_token))
    if token is None or token.used_at is not None or token.expires_at <= at:
        raise InvalidInput(SPENT, field="setup_token")
    user = await tx.users.get(token.user_id)
    if user is None or user.is_claimed:
        raise InvalidInput(SPENT, field="setup_token")
    return token, user
