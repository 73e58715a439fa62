"""Take in roles of another table, beside those that ship with Kairix."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.role import Role
from kairix_core.lexicon.roles import roles as shipped
from kairix_core.ports import Clock, UnitOfWork

BATCH = 100


@dataclass(frozen=True, slots=True)
class ImportedRoles:
    """``passed`` have the key of a role that ships with Kairix; ``removed`` were in an earlier import only."""

    stored: int
    passed: int
    removed: int


class ImportRoles:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, found: Sequence[Role], source: str, told: Callable[[int], None]) -> ImportedRoles:
        """All of them or none; ``told`` hears how many are through. Doing it again changes nothing."""
        new = [role for role in found if role.key not in shipped()]
        async with self._uow(SYSTEM) as tx:
            for start in range(0, len(new), BATCH):
                batch = new[start : start + BATCH]
                await tx.roles.keep(batch, source=source, at=self._clock())
                told(start + len(batch))
            removed = await tx.roles.keep_only([role.key for role in new], source=source)
        return ImportedRoles(len(new), len(found) - len(new), removed)
