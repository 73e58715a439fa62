"""What models may cost an owner in a day, in work that is done in the background for them."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.usage import Usage
from kairix_core.errors import BudgetExhausted
from kairix_core.ports import Clock, UnitOfWork

DAY = timedelta(days=1)
#: The count of a day slides: in this time a part of it is free again.
PAUSE_SECONDS = 6 * 3600.0
SPENT = "Today's budget is used up. Nothing is lost: this goes on when there is a budget again."


class OwnerBudget:
    """``tokens_per_day`` is what everything that is done for one owner may cost."""

    def __init__(self, uow: UnitOfWork, clock: Clock, *, tokens_per_day: int) -> None:
        self._uow = uow
        self._clock = clock
        self._tokens_per_day = tokens_per_day

    async def check(self, owner_id: UUID) -> None:
        """``BudgetExhausted`` when nothing is left of it."""
        async with self._uow(SYSTEM) as tx:
            spent = await tx.usage.spent(owner_id, since=self._clock() - DAY)
        if spent >= self._tokens_per_day:
            raise BudgetExhausted(SPENT, retry_after=PAUSE_SECONDS)

    async def count(self, owner_id: UUID, model: str, usage: Usage | None) -> None:
        """None for a call that never came to cost anything."""
        if usage is None:
            return
        async with self._uow(SYSTEM) as tx:
            await tx.usage.record(
                new_id(), owner_id=owner_id, principal=SYSTEM, model=model, usage=usage, at=self._clock()
            )
