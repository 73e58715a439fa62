"""What somebody is called."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.domain.user import User
from kairix_core.ports import Transaction

NAME = "full_name"


async def known_name(tx: Transaction, owner_id: UUID) -> str:
    return name_in(await tx.profiles.get(owner_id, [NAME]), await tx.users.get(owner_id))


def name_in(profile: ProfileRow, owner: User | None) -> str:
    """As the profile has it, the owner's own word before a résumé's; the name of the account is only a default."""
    return str(profile.values.get(NAME) or (owner.name if owner else ""))
