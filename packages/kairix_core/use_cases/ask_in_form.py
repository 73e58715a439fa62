"""Have a model answer in a form about what an owner said, and tell it what was wrong until it is right."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from uuid import UUID

from kairix_core.domain.conversation import Heard
from kairix_core.errors import ProviderGarbled, ProviderRefused
from kairix_core.policies.extract.asking import said
from kairix_core.schemas import ChatMessage, ChatRequest, StructuredOutput
from kairix_core.use_cases.ask_model import Answered
from kairix_core.use_cases.ask_within_budget import AskWithinBudget

log = logging.getLogger(__name__)

#: The first answer, and two more after the model has been told what was wrong.
ATTEMPTS = 3
#: Of an answer that was wrong, what the model is reminded of.
REMEMBERED = 4_000
MAX_OUTPUT_TOKENS = 4_096
WRONG = "That cannot be used as it is:\n{complaint}\nGive the whole answer again; leave out what cannot be put right."

#: Takes an answer, and says what is wrong with it; empty when nothing is.
Read = Callable[[str], str]


class AskInForm:
    def __init__(self, ask: AskWithinBudget) -> None:
        self._ask = ask

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
                answered = await self._ask(owner_id, request)
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
