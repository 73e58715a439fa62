"""``conversation.extract``: learn from what an owner has said to their coach since it was last listened to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kairix_core.domain.conversation import Heard
from kairix_core.domain.job import Progress
from kairix_core.domain.profile.fact import Proposal
from kairix_core.policies.extract.merging import Found, by_rules, proposals
from kairix_core.policies.forget.asked import unasked
from kairix_core.policies.remember.hearing import Remark, remarks, statements
from kairix_core.ports import Clock, MemoryProvider, Transaction, UnitOfWork
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.learning.extract_with_model import ExtractWithModel
from kairix_core.use_cases.learning.learn_later import is_coached, learn_later
from kairix_core.use_cases.memory.notice_with_model import NoticeWithModel
from kairix_core.use_cases.profile.record_proposals import Recorded, RecordProposals

#: As much is read in one go; the rest makes another job.
MOST_MESSAGES = 40
MOST_CHARS = 24_000
TITLE = "Learnt from what you said"


@dataclass(frozen=True, slots=True)
class Unheard:
    """``until`` is up to where the conversation had been listened to before."""

    messages: Sequence[Heard]
    until: UUID | None


@dataclass(frozen=True, slots=True)
class Readers:
    """Those who read with a model."""

    extract: ExtractWithModel
    notice: NoticeWithModel


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was found in what was said: for the profile, and for memory."""

    found: Sequence[Found]
    said: Sequence[Remark]

    def from_what_is_said(self, now: Sequence[Heard]) -> Learnt:
        """Without what stood in words that were forgotten since."""
        texts = {message.message_id: message.text for message in now}
        return Learnt(
            [one for one in self.found if texts.get(one[0].message_id) == one[0].text],
            [one for one in self.said if texts.get(one.heard.message_id) == one.heard.text],
        )


class LearnConversation:
    """Nothing is learnt twice: how far a conversation was listened to moves on with the facts, in one transaction.

    What rules find is recorded at once, so that a model that takes its time, or fails, keeps nothing back.
    """

    def __init__(
        self, uow: UnitOfWork, record: RecordProposals, memory: MemoryProvider, readers: Readers | None, clock: Clock
    ) -> None:
        self._uow = uow
        self._record = record
        self._memory = memory
        self._readers = readers
        self._clock = clock

    async def __call__(self, run: JobRun) -> None:
        conversation_id = UUID(run.job.payload["conversation_id"])
        unheard = await self._unheard(run, conversation_id)
        if not unheard.messages:
            return
        found, said = by_rules(unheard.messages), list(remarks(unheard.messages))
        if self._readers is not None:
            await self._note(run, proposals(unheard.messages, found))
            found += await self._asked(run, self._readers.extract, unheard.messages)
            said += await self._readers.notice(run.job.owner_id, unheard.messages)
        async with run.completing() as tx:
            await self._complete(tx, run, conversation_id, unheard, Learnt(found, said))

    async def _unheard(self, run: JobRun, conversation_id: UUID) -> Unheard:
        async with self._uow(run.owner) as tx:
            conversation = await tx.conversations.get(conversation_id)
            if conversation is None or not await is_coached(tx, conversation):
                return Unheard((), None)
            return Unheard(await self._said(tx, conversation_id), conversation.heard_until)

    async def _said(self, tx: Transaction, conversation_id: UUID) -> Sequence[Heard]:
        messages = await tx.messages.unheard(conversation_id, limit=MOST_MESSAGES)
        return [replace(message, text=unasked(message.text)) for message in _fitting(messages)]

    async def _note(self, run: JobRun, plain: Sequence[Proposal]) -> None:
        if plain:
            async with self._uow(run.owner) as tx:
                await self._record(tx, run.job.owner_id, plain, TITLE)

    async def _asked(self, run: JobRun, extract: ExtractWithModel, messages: Sequence[Heard]) -> list[Found]:
        async def told(done: int, total: int) -> None:
            await run.report(
                Progress("extracting", f"Listening again to {_count(len(messages), 'message')}", done, total)
            )

        return await extract(run.job.owner_id, messages, told)

    async def _complete(
        self, tx: Transaction, run: JobRun, conversation_id: UUID, unheard: Unheard, learnt: Learnt
    ) -> None:
        """Locked, so that what is said meanwhile waits, and is not taken for heard, and that nothing is forgotten."""
        owner_id = run.job.owner_id
        await tx.memories.lock(owner_id)
        await tx.profiles.lock(owner_id)
        await tx.conversations.lock(conversation_id)
        conversation = await tx.conversations.get(conversation_id)
        if conversation is None or conversation.heard_until != unheard.until:
            return
        learnt = learnt.from_what_is_said(await self._said(tx, conversation_id))
        recorded = await self._record(tx, owner_id, proposals(unheard.messages, learnt.found), TITLE)
        memories = await self._memory.learn(tx, owner_id, statements(learnt.said, learnt.found, self._clock()))
        await tx.conversations.hear(conversation_id, until=unheard.messages[-1].message_id)
        run.result = {
            "messages": len(unheard.messages),
            "facts": recorded.new,
            "waiting": recorded.waiting,
            "memories": len(memories),
        }
        await run.report(Progress("recorded", _told(unheard, recorded, len(memories)), 1, 1), within=tx)
        if await tx.messages.unheard(conversation_id, limit=1):
            await run.succeed(tx)
            await learn_later(tx, conversation_id, self._clock())


def _fitting(messages: Sequence[Heard]) -> Sequence[Heard]:
    """As many as are read in one go, and one at least."""
    length = 0
    for count, message in enumerate(messages):
        length += len(message.text)
        if length > MOST_CHARS and count:
            return messages[:count]
    return messages


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"


def _told(unheard: Unheard, recorded: Recorded, remembered: int) -> str:
    told = f"heard {_count(len(unheard.messages), 'message')}, {_count(recorded.new, 'fact')}"
    told += f", {remembered} to remember" if remembered else ""
    return f"{told}, {recorded.waiting} to look at" if recorded.waiting else told
