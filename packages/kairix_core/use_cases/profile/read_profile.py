"""Look at one's own profile."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.domain.profile.schema import resolve
from kairix_core.ports import UnitOfWork


class ReadProfile:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, owner_id: UUID, fields: Iterable[str] | None = None) -> ProfileRow:
        """The attributes that ``fields`` name, themselves or by their section; all of them for None.

        ``InvalidInput`` for what is neither.
        """
        attributes = None if fields is None else resolve(fields)
        async with self._uow(Principal.user(owner_id)) as tx:
            return await tx.profiles.get(owner_id, attributes)
