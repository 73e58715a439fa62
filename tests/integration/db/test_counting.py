"""What was spent, what is published, and what nobody could answer."""

from __future__ import annotations

from factories import (
    NOW,
    Asked,
    Represented,
    a_document,
    ask_something,
    later,
    make_current,
    represent_somebody,
    some_evidence,
    visit,
)
from kairix_core.domain.inbox import UnansweredQuestion
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.usage import Usage
from kairix_core.ports import Standing
from kairix_infra.db.unit_of_work import SqlUnitOfWork


async def spend(uow: SqlUnitOfWork, somebody: Represented, asked: Asked, tokens: int) -> None:
    async with uow(SYSTEM) as tx:
        await tx.usage.record(
            asked.turn.id,
            owner_id=somebody.owner.id,
            principal=asked.holder,
            model="test/model",
            usage=Usage(input_tokens=tokens, output_tokens=1),
            at=NOW,
        )


async def standing_of(uow: SqlUnitOfWork, asked: Asked, *, since: float) -> Standing:
    async with uow(asked.holder) as tx:
        entry = await tx.conversations.entry(asked.conversation.id, asked.holder, client_id=None, since=later(since))
    assert entry is not None
    return entry.standing


async def test_the_owners_total_counts_every_visitor_and_turns_those_of_one(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    for tokens in (10, 20):
        await spend(uow, somebody, await ask_something(uow, somebody.agent, await visit(uow)), tokens)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    assert await standing_of(uow, asked, since=-60) == Standing(tokens=32, running=3, turns=1)
    assert await standing_of(uow, asked, since=60) == Standing(tokens=0, running=3, turns=1)


async def test_counting_for_the_owner_leaves_a_visitor_a_visitor(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    async with uow(asked.holder) as tx:
        await tx.conversations.entry(asked.conversation.id, asked.holder, client_id=None, since=NOW)
        assert await tx.users.first() is None


async def test_deleting_a_conversation_gives_no_turns_back(uow: SqlUnitOfWork) -> None:
    somebody, visitor = await represent_somebody(uow), await visit(uow)
    deleted = await ask_something(uow, somebody.agent, visitor)
    await spend(uow, somebody, deleted, 10)
    async with uow(visitor) as tx:
        await tx.conversations.delete(deleted.conversation.id)
    asked = await ask_something(uow, somebody.agent, visitor)
    assert await standing_of(uow, asked, since=-60) == Standing(tokens=11, running=1, turns=2)


async def test_a_turn_is_counted_once_however_often_it_is_recorded(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    for _ in range(2):
        await spend(uow, somebody, asked, 10)
    assert (await standing_of(uow, asked, since=-60)).tokens == 11


async def test_a_turn_is_counted_after_its_conversation_is_gone(uow: SqlUnitOfWork) -> None:
    somebody, visitor = await represent_somebody(uow), await visit(uow)
    deleted = await ask_something(uow, somebody.agent, visitor)
    async with uow(visitor) as tx:
        await tx.conversations.delete(deleted.conversation.id)
    await spend(uow, somebody, deleted, 10)
    asked = await ask_something(uow, somebody.agent, visitor)
    assert await standing_of(uow, asked, since=-60) == Standing(tokens=11, running=1, turns=2)


async def test_everything_is_what_is_published_in_reading_order(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow, "First", "Second")
    async with uow(await visit(uow)) as tx:
        found = await tx.publications.everything(somebody.owner.id)
    assert [(scored.evidence.quote, scored.score) for scored in found] == [("First", 0.0), ("Second", 0.0)]


async def test_an_unanswered_question_reaches_the_owners_inbox(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    question = UnansweredQuestion(
        owner_id=somebody.owner.id,
        agent_id=somebody.agent.id,
        conversation_id=asked.conversation.id,
        message_id=asked.question.id,
        question="Does Ada sail?",
        created_at=NOW,
    )
    async with uow(asked.holder) as tx:
        await tx.questions.add(question)
    async with uow(somebody.principal) as tx:
        inbox = await tx.questions.of_owner(somebody.owner.id)
    assert [vars(item) for item in inbox] == [vars(question)]


async def test_a_new_resume_takes_the_place_of_the_current_one(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    document = a_document(somebody.owner.id, name="newer.json")
    async with uow(somebody.principal) as tx:
        publication = await make_current(tx, document, some_evidence(document, "Sails around the world"))
        current = await tx.documents.current(somebody.owner.id)
        old_is_known = await tx.documents.knows(somebody.owner.id, somebody.document.sha256)
        lines = await tx.publications.lines(publication.id)
    assert current is not None
    assert vars(current) == vars(document)
    assert old_is_known
    assert [line.quote for line in lines] == ["Sails around the world"]
