"""``conversation.summarize``: tell in short what a conversation has outgrown, so that its next turn costs no more."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.conversation import Conversation, Said
from kairix_core.domain.principal import SYSTEM
from kairix_core.errors import ProviderGarbled, ProviderRefused
from kairix_core.policies.long_talk import Talk, as_data, has_outgrown, shortened, talk_since, to_shorten
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.prompts.library import load
from kairix_core.schemas import ChatMessage, ChatRequest
from kairix_core.use_cases.ask_within_budget import AskWithinBudget
from kairix_core.use_cases.forget.last_forgetting import last_forgetting
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.retrieval.summarize_later import summarize_later

#: Of a branch no more than its last messages are read.
LONGEST_BRANCH = 400
MAX_OUTPUT_TOKENS = 700


class SummarizeConversation:
    """What is told in short moves on with its summary, in one statement: nothing is told twice, and nothing is lost."""

    def __init__(self, uow: UnitOfWork, ask: AskWithinBudget, clock: Clock) -> None:
        self._uow = uow
        self._ask = ask
        self._clock = clock
        self._prompt = load("summarize")

    async def __call__(self, run: JobRun) -> None:
        conversation_id = UUID(run.job.payload["conversation_id"])
        async with self._uow(run.owner) as tx:
            conversation = await tx.conversations.get(conversation_id)
            talk = await _talk(tx, conversation) if conversation else Talk("", ())
            forgetting = await last_forgetting(tx, run.job.owner_id)
        older = to_shorten(talk.said)
        if conversation is None or not older:
            return
        summary = shortened(await self._answer(conversation, talk.summary, older), talk.summary, older)
        await self._keep(conversation, summary, older, forgetting)
        run.result = {"messages": len(older)}
        async with run.completing() as tx:
            await run.succeed(tx)
            if has_outgrown(talk.said[len(older) :]):
                await summarize_later(tx, conversation, self._clock())

    async def _answer(self, conversation: Conversation, summary: str, older: Sequence[Said]) -> str:
        """Empty for a model that only writes nonsense; one that cannot be reached is asked again later."""
        messages = (ChatMessage("system", self._prompt.render()), ChatMessage("user", as_data(summary, older)))
        try:
            request = ChatRequest(messages, max_output_tokens=MAX_OUTPUT_TOKENS)
            return (await self._ask(conversation.owner_id, request)).text
        except (ProviderGarbled, ProviderRefused):
            return ""

    async def _keep(
        self, conversation: Conversation, summary: str, older: Sequence[Said], forgetting: UUID | None
    ) -> None:
        """As Kairix itself: the conversation may be a visitor's. What was forgotten meanwhile is not brought back."""
        until = older[-1].id
        async with self._uow(SYSTEM) as tx:
            await tx.profiles.lock(conversation.owner_id)
            await tx.conversations.lock(conversation.id)
            if await last_forgetting(tx, conversation.owner_id) != forgetting:
                return
            now = await tx.conversations.get(conversation.id)
            is_unchanged = now is not None and (now.summary, now.summary_until) == (
                conversation.summary,
                conversation.summary_until,
            )
            if is_unchanged and until is not None and await _still_says(tx, until, older):
                await tx.conversations.summarize(conversation.id, summary, until=until)


async def _still_says(tx: Transaction, until: UUID, older: Sequence[Said]) -> bool:
    """Whether nothing of it was emptied meanwhile."""
    return list(await tx.messages.window(until, limit=len(older))) == list(older)


async def _talk(tx: Transaction, conversation: Conversation) -> Talk:
    if conversation.head_id is None:
        return Talk("", ())
    return talk_since(conversation, await tx.messages.window(conversation.head_id, limit=LONGEST_BRANCH))
