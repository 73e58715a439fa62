"""How far an owner's conversation with their coach was learnt from, and what that costs."""

from __future__ import annotations

import asyncpg
import pytest

from factories import NOW, Represented, a_conversation, a_message, an_agent, an_answer, later, represent_somebody
from kairix_core.domain.agent import AgentKind
from kairix_core.domain.conversation import Conversation, Message
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.usage import Usage
from kairix_core.policies.handle import coach_handle
from kairix_infra.db.unit_of_work import SqlUnitOfWork


async def coached(uow: SqlUnitOfWork) -> tuple[Represented, Conversation]:
    somebody = await represent_somebody(uow)
    handle = coach_handle(somebody.owner.id)
    coach = an_agent(somebody.owner, kind=AgentKind.COACH, handle=handle, published_at=None)
    conversation = a_conversation(coach, somebody.principal)
    async with uow(somebody.principal) as tx:
        await tx.agents.ensure(coach)
        await tx.conversations.add(conversation)
    return somebody, conversation


async def say(uow: SqlUnitOfWork, conversation: Conversation, *texts: str, after: Message | None = None) -> Message:
    """Each answered by the coach with its echo; the last answer."""
    parent = after
    for text in texts:
        at = later(1) if parent is None else parent.created_at + (later(1) - NOW)
        parent_id = parent.id if parent else None
        question = a_message(conversation, text, created_at=at, parent_id=parent_id)
        parent = an_answer(conversation, question, f"{text}!", created_at=at)
        async with uow(SYSTEM) as tx:
            await tx.messages.add(question, parent)
    assert parent is not None
    return parent


async def test_only_the_owners_messages_are_heard_in_their_order(uow: SqlUnitOfWork) -> None:
    somebody, conversation = await coached(uow)
    await say(uow, conversation, "one", "two", "three")
    async with uow(somebody.principal) as tx:
        heard = await tx.messages.unheard(conversation.id, limit=10)
    assert [(one.text, one.asked, one.before) for one in heard] == [
        ("one", "", ""),
        ("two", "one!", "one"),
        ("three", "two!", "two"),
    ]


async def test_what_was_heard_is_not_heard_again(uow: SqlUnitOfWork) -> None:
    somebody, conversation = await coached(uow)
    await say(uow, conversation, "one", "two", "three")
    async with uow(somebody.principal) as tx:
        first, second, _ = await tx.messages.unheard(conversation.id, limit=10)
        await tx.conversations.hear(conversation.id, until=second.message_id)
        assert [one.text for one in await tx.messages.unheard(conversation.id, limit=10)] == ["three"]
        found = await tx.conversations.get(conversation.id)
    assert found is not None
    assert found.heard_until == second.message_id != first.message_id


async def test_an_edited_message_is_heard_as_well(uow: SqlUnitOfWork) -> None:
    somebody, conversation = await coached(uow)
    await say(uow, conversation, "one")
    async with uow(somebody.principal) as tx:
        (first,) = await tx.messages.unheard(conversation.id, limit=10)
        await tx.conversations.hear(conversation.id, until=first.message_id)
    edited = a_message(conversation, "one, edited", created_at=later(9))
    async with uow(SYSTEM) as tx:
        await tx.messages.add(edited)
        assert [one.text for one in await tx.messages.unheard(conversation.id, limit=10)] == ["one, edited"]


async def test_asking_for_a_coach_twice_at_once_makes_one(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    handle = coach_handle(somebody.owner.id)
    first, second = (an_agent(somebody.owner, kind=AgentKind.COACH, handle=handle, published_at=None) for _ in "ab")
    async with uow(somebody.principal) as tx:
        await tx.agents.ensure(first)
    async with uow(somebody.principal) as tx:
        assert (await tx.agents.ensure(second)).id == first.id


async def test_a_coach_cannot_be_published(uow: SqlUnitOfWork, admin: asyncpg.Connection) -> None:
    await coached(uow)
    with pytest.raises(asyncpg.CheckViolationError):
        await admin.execute("UPDATE agents SET published_at = now() WHERE kind = 'coach'")


async def test_what_belongs_to_no_turn_counts_for_the_owner_and_is_nobodys_turn(uow: SqlUnitOfWork) -> None:
    somebody, conversation = await coached(uow)
    async with uow(SYSTEM) as tx:
        usage = Usage(input_tokens=7, output_tokens=3)
        await tx.usage.record(
            new_id(), owner_id=somebody.owner.id, principal=SYSTEM, model="test/model", usage=usage, at=NOW
        )
        assert await tx.usage.spent(somebody.owner.id, since=later(-1)) == 10
        assert await tx.usage.spent(somebody.owner.id, since=later(1)) == 0
    async with uow(somebody.principal) as tx:
        entry = await tx.conversations.entry(conversation.id, somebody.principal, client_id=None, since=later(-1))
    assert entry is not None
    assert (entry.standing.tokens, entry.standing.turns, entry.kind) == (10, 0, AgentKind.COACH)
