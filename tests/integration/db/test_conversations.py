"""Conversations, their messages, and the turns that made them."""

from __future__ import annotations

import pytest

from factories import (
    NOW,
    a_conversation,
    a_message,
    a_turn,
    an_answer,
    ask_something,
    later,
    represent_somebody,
    visit,
)
from kairix_core.domain.conversation import Feedback, MessageStatus
from kairix_core.domain.parts import Citation, CitationPart, TextPart
from kairix_core.domain.principal import SYSTEM
from kairix_core.domain.usage import Usage
from kairix_core.errors import InvalidInput, TurnAlreadyRunning
from kairix_infra.db.unit_of_work import SqlUnitOfWork


async def test_a_message_comes_back_with_its_parts(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    visitor = await visit(uow)
    conversation = a_conversation(somebody.agent, visitor)
    line = somebody.lines[0]
    citation = Citation(
        number=1,
        start=0,
        end=4,
        evidence_id=line.id,
        document_id=line.document_id,
        document_name="resume.json",
        path=line.path,
        quote=line.quote,
        section=line.section,
    )
    message = a_message(conversation, parts=[TextPart(text="Kraków"), CitationPart(citation=citation)])
    async with uow(visitor) as tx:
        await tx.conversations.add(conversation)
        await tx.messages.add(message)
        found = await tx.messages.get(message.id)
    assert found is not None
    assert vars(found) == vars(message)


async def test_an_answer_ends_as_it_was_finished(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    asked.answer.parts = [TextPart(text="In Kraków.")]
    asked.answer.status = MessageStatus.COMPLETE
    asked.answer.model, asked.answer.usage = "test/model", Usage(input_tokens=10, output_tokens=3)
    async with uow(asked.holder) as tx:
        await tx.turns.end(asked.turn.id, asked.answer, at=later(2), last_event=9)
        await tx.messages.set_feedback(asked.answer.id, Feedback.UP)
        answer, turn = await tx.messages.get(asked.answer.id), await tx.turns.get(asked.turn.id)
    assert answer is not None
    assert turn is not None
    assert vars(answer) == {**vars(asked.answer), "feedback": Feedback.UP}
    assert (turn.status, turn.finished_at, turn.last_event) == (MessageStatus.COMPLETE, later(2), 9)


async def test_a_finished_answer_takes_no_late_checkpoint(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    asked.answer.parts, asked.answer.status = [TextPart(text="Whole.")], MessageStatus.COMPLETE
    async with uow(asked.holder) as tx:
        await tx.turns.end(asked.turn.id, asked.answer, at=later(2), last_event=1)
        await tx.messages.checkpoint(asked.answer.id, [TextPart(text="Who")])
        found = await tx.messages.get(asked.answer.id)
    assert found is not None
    assert found.text == "Whole."


async def test_a_second_turn_waits_for_the_first(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    question = a_message(asked.conversation, parent_id=asked.answer.id)
    answer = an_answer(asked.conversation, question)
    with pytest.raises(TurnAlreadyRunning):
        async with uow(asked.holder) as tx:
            await tx.turns.begin(a_turn(question, answer), question, answer, title=None)
    async with uow(asked.holder) as tx:
        assert await tx.messages.get(question.id) is None


async def test_a_question_enters_with_the_turn_that_it_repeats(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    async with uow(asked.holder) as tx:
        again = await tx.conversations.entry(
            asked.conversation.id, asked.holder, client_id=asked.turn.client_id, since=NOW
        )
        other = await tx.conversations.entry(asked.conversation.id, asked.holder, client_id="another", since=NOW)
        running = await tx.turns.running_in(asked.conversation.id)
    assert again is not None
    assert other is not None
    assert again.repeated is not None
    assert vars(again.repeated) == vars(asked.turn)
    assert vars(again.conversation) == vars(asked.conversation) | {"head_id": asked.answer.id, "title": "Studies"}
    assert other.repeated is None
    assert running == asked.turn.id


async def test_nobody_enters_anothers_conversation(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked, stranger = await ask_something(uow, somebody.agent, await visit(uow)), await visit(uow)
    async with uow(stranger) as tx:
        assert await tx.conversations.entry(asked.conversation.id, stranger, client_id=None, since=NOW) is None


async def test_a_sweep_interrupts_what_was_running_and_keeps_its_text(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow))
    async with uow(asked.holder) as tx:
        await tx.messages.checkpoint(asked.answer.id, [TextPart(text="In Kra")])
    async with uow(SYSTEM) as tx:
        too_young = await tx.turns.interrupt_running(later(5), begun_before=NOW)
        being_written = await tx.turns.interrupt_running(later(5), besides=[asked.turn.id])
        swept = await tx.turns.interrupt_running(later(5), begun_before=later(5))
    async with uow(asked.holder) as tx:
        answer, turn = await tx.messages.get(asked.answer.id), await tx.turns.get(asked.turn.id)
    assert answer is not None
    assert turn is not None
    assert (too_young, being_written, swept) == ([], [], [asked.conversation.id])
    assert (answer.text, answer.status) == ("In Kra", MessageStatus.INTERRUPTED)
    assert (answer.error_code, turn.status) == ("interrupted", MessageStatus.INTERRUPTED)


async def test_pages_of_conversations_show_each_once_newest_first(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    visitor = await visit(uow)
    talks = [a_conversation(somebody.agent, visitor, updated_at=later(number // 2)) for number in range(5)]
    async with uow(visitor) as tx:
        for talk in talks:
            await tx.conversations.add(talk)
        seen, cursor = [], None
        while True:
            page = await tx.conversations.page(visitor, cursor=cursor, limit=2)
            seen += [talk.id for talk in page.items]
            if (cursor := page.next_cursor) is None:
                break
    assert seen == [talk.id for talk in sorted(talks, key=lambda talk: (talk.updated_at, talk.id), reverse=True)]


@pytest.mark.parametrize(
    "cursor",
    ["", "!", "bm90aGluZw", "MjAyNi0wMy0xNHw", "MjAyNi0wMy0xNHwwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA"],
)
async def test_a_cursor_from_elsewhere_is_refused(uow: SqlUnitOfWork, cursor: str) -> None:
    visitor = await visit(uow)
    with pytest.raises(InvalidInput):
        async with uow(visitor) as tx:
            await tx.conversations.page(visitor, cursor=cursor, limit=2)


async def test_a_session_opens_its_conversation(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    asked = await ask_something(uow, somebody.agent, await visit(uow), session_hash="secret")
    async with uow(SYSTEM) as tx:
        found = await tx.conversations.by_session("secret")
    assert found is not None
    assert found.id == asked.conversation.id
