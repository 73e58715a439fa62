"""A booking as a file for calendars."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.policies.inbox.invitation import Attendance, invitation
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.inbox.read_inbox import own_letter
from kairix_core.use_cases.known_name import known_name


class WriteInvitation:
    """``host`` is where this Kairix is known, which makes the name of an event one of the whole world's."""

    def __init__(self, uow: UnitOfWork, clock: Clock, *, host: str) -> None:
        self._uow = uow
        self._clock = clock
        self._host = host

    async def __call__(self, owner_id: UUID, letter_id: UUID) -> str:
        """``NotFound`` for what is no booking, or names no time."""
        async with self._uow(Principal.user(owner_id)) as tx:
            letter = await own_letter(tx, owner_id, letter_id)
            owner, name = await tx.users.get(owner_id), await known_name(tx, owner_id)
        if not (letter.starts_at or letter.proposed) or owner is None or owner.email is None:
            raise NotFound
        return invitation(letter, Attendance(name, owner.email), host=self._host, at=self._clock())
