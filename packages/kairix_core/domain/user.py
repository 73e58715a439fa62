"""People with an account, people without one, and the proofs they carry."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from kairix_core.domain.ids import new_id


@dataclass(eq=False)
class User:
    """Someone with an account. The first one owns the installation's representative.

    An unclaimed user (no e-mail, no password) is made at the first start so that an imported résumé has an owner;
    the one-time link claims it.
    """

    name: str
    created_at: datetime
    email: str | None = None
    password_hash: str | None = None
    is_admin: bool = False
    disabled_at: datetime | None = None
    id: UUID = field(default_factory=new_id)

    @property
    def is_claimed(self) -> bool:
        return self.password_hash is not None


@dataclass(eq=False)
class Visitor:
    """Somebody without an account who talks to a representative, known only by a signed token."""

    created_at: datetime
    revoked_at: datetime | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(eq=False)
class RefreshToken:
    """One link in a chain of refresh tokens. Using a spent one revokes the whole family (``family_id``)."""

    user_id: UUID
    family_id: UUID
    token_hash: str
    expires_at: datetime
    created_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(eq=False)
class SetupToken:
    """The one-time link of the first start: whoever opens it claims ``user_id``."""

    user_id: UUID
    token_hash: str
    expires_at: datetime
    created_at: datetime
    used_at: datetime | None = None
    id: UUID = field(default_factory=new_id)
