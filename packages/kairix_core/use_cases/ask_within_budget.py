"""One whole answer of a model for an owner, as long as the day's budget lasts, and counted."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from kairix_core.errors import ProviderRejected
from kairix_core.ports import ChatProvider
from kairix_core.schemas import ChatRequest
from kairix_core.use_cases.ask_model import Answered, ask_model
from kairix_core.use_cases.owner_budget import OwnerBudget


class AskWithinBudget:
    """``seconds`` bounds one answer."""

    def __init__(self, chat: ChatProvider, budget: OwnerBudget, *, seconds: float) -> None:
        self._chat = chat
        self._budget = budget
        self._seconds = seconds

    async def __call__(self, owner_id: UUID, request: ChatRequest) -> Answered:
        """``BudgetExhausted``, or a ``ProviderError`` of the model's."""
        await self._budget.check(owner_id)
        answered = Answered()
        try:
            await self._in_either_form(request, answered)
        finally:
            await self._budget.count(owner_id, answered.model, answered.usage)
        return answered

    async def _in_either_form(self, request: ChatRequest, answered: Answered) -> None:
        """A server that does not know forms of answers may have a model that can follow the words of the prompt."""
        try:
            await ask_model(self._chat, request, answered, seconds=self._seconds)
        except ProviderRejected:
            if request.output is None:
                raise
            await ask_model(self._chat, replace(request, output=None), answered, seconds=self._seconds)
