"""What texts and questions mean in numbers, as long as their owner's budget of the day lasts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from uuid import UUID

from kairix_core.errors import BudgetExhausted, ProviderError
from kairix_core.ports import Embedded, EmbeddingProvider
from kairix_core.ports.retrieval import Vector
from kairix_core.use_cases.owner_budget import OwnerBudget

log = logging.getLogger(__name__)

#: Somebody waits for what is found.
QUESTION_SECONDS = 2.0


class TellMeaning:
    def __init__(self, provider: EmbeddingProvider, budget: OwnerBudget) -> None:
        self._provider = provider
        self._budget = budget

    @property
    def model(self) -> str:
        return self._provider.model

    async def of_texts(self, owner_id: UUID, texts: Sequence[str]) -> Sequence[Vector]:
        """In their order. ``BudgetExhausted``, or a ``ProviderError``."""
        await self._budget.check(owner_id)
        told = await self._provider.embed(texts)
        await self._budget.count(owner_id, self.model, told.usage)
        return told.vectors

    async def of_question(self, owner_id: UUID, question: str) -> Embedded | None:
        """None when it cannot be told now: then the words of the question have to do."""
        try:
            async with asyncio.timeout(QUESTION_SECONDS):
                [vector] = await self.of_texts(owner_id, [question])
        except (BudgetExhausted, ProviderError, TimeoutError) as error:
            log.info("meaning.untold", extra={"code": getattr(error, "code", "timeout")})
            return None
        return Embedded(vector, self.model)
