"""Make a profile's row anew from nothing but its ledger."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.ledger.rebuild import rebuild
from kairix_core.ports import Clock, UnitOfWork


class RebuildProfile:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID) -> list[str]:
        """The attributes whose value was not what the log adds up to; it is now. None, as long as all is well."""
        async with self._uow(SYSTEM) as tx:
            profile = await tx.profiles.lock(owner_id)
            row = rebuild(await tx.facts.all(owner_id), await tx.facts.log(owner_id), ATTRIBUTES)
            stored = (await tx.profiles.get(owner_id)).values
            wrong = {key: value for key, value in row.items() if value != stored.get(key)}
            if wrong:
                await tx.profiles.write(owner_id, wrong, revision=profile.revision + 1, at=self._clock())
        return list(wrong)
