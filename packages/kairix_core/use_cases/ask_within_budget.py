"""One whole answer of a model for an owner, as long as the day's budget lasts, and counted."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import BudgetExhausted
from kairix_core.ports import ChatProvider, Clock, UnitOfWork
from kairix_core.schemas import ChatRequest
from kairix_core.use_cases.ask_model import Answered, ask_model

DAY = timedelta(days=1)
#: The count of a day slides: in this time a part of it is free again.
BUDGET_PAUSE_SECONDS = 6 * 3600.0


class AskWithinBudget:
    """``tokens_per_day`` is what everything that is done for one owner may cost; ``seconds`` bounds one answer."""

    def __init__(
        self, uow: UnitOfWork, chat: ChatProvider, clock: Clock, *, tokens_per_day: int, seconds: float
    ) -> None:
        self._uow = uow
        self._chat = chat
        self._clock = clock
        self._tokens_per_day = tokens_per_day
        self._seconds = seconds

    async def __call__(self, owner_id: UUID, request: ChatRequest) -> Answered:
        """``BudgetExhausted``, or a ``ProviderError`` of the model's."""
        async with self._uow(SYSTEM) as tx:
            if await tx.usage.spent(owner_id, since=self._clock() - DAY) >= self._tokens_per_day:
                raise BudgetExhausted(retry_after=BUDGET_PAUSE_SECONDS)
        answered = Answered()
        try:
            await ask_model(self._chat, request, answered, seconds=self._seconds)
        finally:
            await self._count(owner_id, answered)
        return answered

    async def _count(self, owner_id: UUID, answered: Answered) -> None:
        if answered.usage is None:
            return
        async with self._uow(SYSTEM) as tx:
            await tx.usage.record(
                new_id(),
                owner_id=owner_id,
                principal=SYSTEM,
                model=answered.model,
                usage=answered.usage,
                at=self._clock(),
            )
