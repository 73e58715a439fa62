"""Have a model answer in a form about what an owner said, and tell it what was wrong until it is right."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from kairix_core.domain.conversation import Heard
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import BudgetExhausted, ProviderGarbled, ProviderRefused, ProviderRejected
from kairix_core.policies.extract.asking import said
from kairix_core.ports import ChatProvider, Clock, UnitOfWork
from kairix_core.schemas import ChatMessage, ChatRequest, StructuredOutput
from kairix_core.use_cases.ask_model import Answered, ask_model

log = logging.getLogger(__name__)

DAY = timedelta(days=1)
#: The first answer, and two more after the model has been told what was wrong.
ATTEMPTS = 3
#: Of an answer that was wrong, what the model is reminded of.
REMEMBERED = 4_000
#: The count of a day slides: in this time a part of it is free again.
BUDGET_PAUSE_SECONDS = 6 * 3600.0
MAX_OUTPUT_TOKENS = 4_096
WRONG = "That cannot be used as it is:\n{complaint}\nGive the whole answer again; leave out what cannot be put right."

#: Takes an answer, and says what is wrong with it; empty when nothing is.
Read = Callable[[str], str]


class AskInForm:
    """``tokens_per_day`` is what everything that is done for one owner may cost; ``seconds`` bounds one answer."""

    def __init__(
        self, uow: UnitOfWork, chat: ChatProvider, clock: Clock, *, tokens_per_day: int, seconds: float
    ) -> None:
        self._uow = uow
        self._chat = chat
        self._clock = clock
        self._tokens_per_day = tokens_per_day
        self._seconds = seconds

    async def __call__(
        self, owner_id: UUID, system: str, heard: Sequence[Heard], output: StructuredOutput, read: Read
    ) -> str:
        """Which model answered. It is told what was wrong with its answer, twice at most.

        A model that cannot be reached, or must not be asked any more today, is an error that passes.
        """
        task = (ChatMessage("system", system), ChatMessage("user", said(heard)))
        messages: tuple[ChatMessage, ...] = task
        answered = Answered()
        for _ in range(ATTEMPTS):
            request = ChatRequest(messages, output=output, max_output_tokens=MAX_OUTPUT_TOKENS)
            try:
                answered = await self._answer(owner_id, request)
                complaint = read(answered.text)
            except ProviderGarbled as error:
                complaint = f"- {error.message}"
            except ProviderRefused:
                break
            if not complaint:
                break
            log.info("extraction.wrong", extra={"output": output.name, "model": answered.model})
            reminder = ChatMessage("assistant", answered.text[:REMEMBERED] or "(nothing)")
            messages = (*task, reminder, ChatMessage("user", WRONG.format(complaint=complaint)))
        return answered.model

    async def _answer(self, owner_id: UUID, request: ChatRequest) -> Answered:
        await self._keep_to_budget(owner_id)
        answered = Answered()
        try:
            await self._in_either_form(request, answered)
        finally:
            await self._count(owner_id, answered)
        return answered

    async def _in_either_form(self, request: ChatRequest, answered: Answered) -> None:
        """A server that does not know forms of answers may have a model that can follow the words of the prompt."""
        try:
            await ask_model(self._chat, request, answered, seconds=self._seconds)
        except ProviderRejected:
            await ask_model(self._chat, replace(request, output=None), answered, seconds=self._seconds)

    async def _keep_to_budget(self, owner_id: UUID) -> None:
        async with self._uow(SYSTEM) as tx:
            spent = await tx.usage.spent(owner_id, since=self._clock() - DAY)
        if spent >= self._tokens_per_day:
            raise BudgetExhausted(
                "Today's budget is used up. What you said is kept, and will be read when there is a budget again.",
                retry_after=BUDGET_PAUSE_SECONDS,
            )

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
