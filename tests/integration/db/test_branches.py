"""A conversation is a tree; what is shown is the branch that ends in a leaf."""

from __future__ import annotations

from dataclasses import dataclass

import asyncpg
import pytest
from sqlalchemy import event

from factories import a_conversation, a_message, a_turn, an_answer, later, represent_somebody, visit
from kairix_core.domain.conversation import Conversation, Message, MessageStatus, Said
from kairix_core.domain.ids import new_id
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_infra.db.database import Database
from kairix_infra.db.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Talk:
    holder: Principal
    conversation: Conversation
    messages: list[Message]


async def a_talk(uow: SqlUnitOfWork, turns: int) -> Talk:
    """Questions and answers in turn; the two of a turn begin in the same moment."""
    somebody, holder = await represent_somebody(uow), await visit(uow)
    conversation = a_conversation(somebody.agent, holder)
    messages: list[Message] = []
    for number in range(turns):
        parent_id = messages[-1].id if messages else None
        question = a_message(conversation, f"Q{number}", parent_id=parent_id, created_at=later(number))
        messages += [question, an_answer(conversation, question, f"A{number}", created_at=later(number))]
    async with uow(holder) as tx:
        await tx.conversations.add(conversation)
        await tx.messages.add(*messages)
    return Talk(holder, conversation, messages)


async def test_a_path_is_the_end_of_the_branch_oldest_first(uow: SqlUnitOfWork) -> None:
    talk = await a_talk(uow, 4)
    async with uow(talk.holder) as tx:
        path = await tx.messages.path(talk.messages[-1].id, limit=3)
    assert [entry.message.text for entry in path] == ["A2", "Q3", "A3"]


async def test_a_window_is_the_same_without_siblings(uow: SqlUnitOfWork) -> None:
    talk = await a_talk(uow, 4)
    async with uow(talk.holder) as tx:
        window = await tx.messages.window(talk.messages[-1].id, limit=100)
    assert window == [Said(message.role, message.text) for message in talk.messages]


async def test_an_edited_question_and_a_second_answer_are_siblings(uow: SqlUnitOfWork) -> None:
    talk = await a_talk(uow, 1)
    question, answer = talk.messages
    again = an_answer(talk.conversation, question, "A0 again", created_at=later(5))
    edited = a_message(talk.conversation, "Q0 edited", created_at=later(6))
    turn = a_turn(question, again, status=MessageStatus.COMPLETE)
    async with uow(talk.holder) as tx:
        await tx.messages.add(edited)
        await tx.turns.begin(turn, again, title=None)
        first, second = await tx.messages.path(again.id, limit=10)
    assert first.sibling_ids == (question.id, edited.id)
    assert second.sibling_ids == (answer.id, again.id)
    assert (first.turn_id, second.turn_id) == (None, turn.id)


async def test_the_leaf_below_a_question_is_its_newest_answers_end(uow: SqlUnitOfWork) -> None:
    talk = await a_talk(uow, 3)
    branch = an_answer(talk.conversation, talk.messages[0], "Another way", created_at=later(1.5))
    async with uow(talk.holder) as tx:
        await tx.messages.add(branch)
        assert await tx.messages.leaf_below(talk.messages[0].id) == talk.messages[-1].id
        assert await tx.messages.leaf_below(branch.id) == branch.id


async def test_there_is_no_leaf_below_a_message_that_is_not_there(uow: SqlUnitOfWork) -> None:
    talk = await a_talk(uow, 1)
    with pytest.raises(NotFound):
        async with uow(talk.holder) as tx:
            await tx.messages.leaf_below(new_id())


async def test_a_path_with_siblings_is_one_statement(uow: SqlUnitOfWork, database: Database) -> None:
    talk = await a_talk(uow, 5)
    statements: list[str] = []
    event.listen(database.engine.sync_engine, "before_cursor_execute", lambda *event_: statements.append(event_[2]))
    async with uow(talk.holder) as tx:
        await tx.messages.path(talk.messages[-1].id, limit=10)
    assert len(statements) == 1


async def test_a_long_talk_costs_a_window_no_more_pages(uow: SqlUnitOfWork, admin: asyncpg.Connection) -> None:
    """Buffers that the statement touches, for the last ten messages of 20 and of 400."""
    talks = [await a_talk(uow, turns) for turns in (10, 200)]
    await admin.execute("VACUUM ANALYZE messages")
    short, long = [await buffers_of_window(uow, talk) for talk in talks]
    assert long <= 1.5 * short


async def test_a_window_costs_few_pages_while_the_planner_takes_the_table_for_empty(
    uow: SqlUnitOfWork, admin: asyncpg.Connection
) -> None:
    """As after a restore, until the statistics are made: a join would read every page at each of ten steps."""
    await a_talk(uow, 3)
    await admin.execute("DELETE FROM messages; ANALYZE messages")
    assert await buffers_of_window(uow, await a_talk(uow, 200)) < 500


async def buffers_of_window(uow: SqlUnitOfWork, talk: Talk) -> int:
    from sqlalchemy import text

    from kairix_infra.db.repositories.messages import WINDOW

    explain = text(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {WINDOW}")
    async with uow(talk.holder) as tx:
        plan = (await tx._statements.run(explain, {"leaf": talk.messages[-1].id, "limit": 10})).scalar_one()
    top = plan[0]["Plan"]
    return int(top["Shared Hit Blocks"]) + int(top["Shared Read Blocks"])
