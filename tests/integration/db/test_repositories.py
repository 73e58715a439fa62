"""Every repository keeps what it is given and gives it back."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from factories import (
    NOW,
    Asked,
    Represented,
    a_conversation,
    a_document,
    a_message,
    a_turn,
    a_user,
    an_agent,
    an_answer,
    ask_something,
    later,
    make_current,
    represent_somebody,
    some_evidence,
    visit,
)
from kairix_core.domain.conversation import Feedback, MessageStatus
from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import UnansweredQuestion
from kairix_core.domain.parts import Citation, CitationPart, TextPart
from kairix_core.domain.principal import ANYONE, SYSTEM
from kairix_core.domain.usage import Usage
from kairix_core.domain.user import RefreshToken, SetupToken
from kairix_core.errors import Conflict, EmailTaken, InvalidInput, TurnAlreadyRunning
from kairix_core.ports import Standing
from kairix_infra.db.unit_of_work import SqlUnitOfWork


async def test_a_user_is_found_by_an_email_in_any_case(uow: SqlUnitOfWork) -> None:
    user = a_user(email="Ada@Example.org")
    async with uow(SYSTEM) as tx:
        await tx.users.add(user)
        found = await tx.users.by_email("aDA@example.ORG")
    assert found is not None
    assert found.id == user.id


async def test_an_email_in_another_case_is_taken(uow: SqlUnitOfWork) -> None:
    async with uow(SYSTEM) as tx:
        await tx.users.add(a_user(email="ada@example.org"))
    with pytest.raises(EmailTaken):
        async with uow(SYSTEM) as tx:
            await tx.users.add(a_user(email="ADA@example.org"))


async def test_the_first_user_is_the_oldest(uow: SqlUnitOfWork) -> None:
    async with uow(SYSTEM) as tx:
        await tx.users.add(a_user(name="Second", created_at=later(1)))
        await tx.users.add(a_user(name="First"))
        first = await tx.users.first()
    assert first is not None
    assert first.name == "First"


async def test_a_handle_is_taken_in_any_case(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.agents.add(an_agent(owner, handle="ada"))
    with pytest.raises(Conflict, match="handle"):
        async with uow(SYSTEM) as tx:
            await tx.agents.add(an_agent(owner, handle="ADA"))


async def test_anyone_sees_a_published_representative_by_its_handle(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow, handle="ada")
    async with uow(ANYONE) as tx:
        found = await tx.agents.by_handle("Ada")
        published = await tx.agents.published()
    assert found is not None
    assert vars(found) == vars(somebody.agent)
    assert [agent.id for agent in published] == [somebody.agent.id]


def a_refresh_token(**fields: Any) -> RefreshToken:
    defaults = {"family_id": new_id(), "token_hash": new_id().hex, "expires_at": later(60), "created_at": NOW}
    return RefreshToken(**{**defaults, **fields})


async def test_a_refresh_token_that_was_spent_says_when(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = a_refresh_token(user_id=owner.id)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_refresh(token)
        await tx.credentials.spend_refresh(token.id, later(5))
        taken = await tx.credentials.take_refresh(token.token_hash)
    assert taken is not None
    assert vars(taken) == {**vars(token), "used_at": later(5)}


async def test_a_family_is_live_until_it_is_revoked(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = a_refresh_token(user_id=owner.id)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_refresh(token)
        before = await tx.credentials.family_is_live(token.family_id)
        await tx.credentials.revoke_family(token.family_id, NOW)
        after = await tx.credentials.family_is_live(token.family_id)
    assert (before, after) == (True, False)


async def test_a_setup_link_that_was_spent_says_when(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = SetupToken(user_id=owner.id, token_hash="hash", expires_at=later(60), created_at=NOW)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_setup(token)
        await tx.credentials.spend_setup(token.id, later(5))
        taken = await tx.credentials.take_setup("hash")
    assert taken is not None
    assert vars(taken) == {**vars(token), "used_at": later(5)}


async def test_two_sessions_that_take_one_token_wait_for_each_other(uow: SqlUnitOfWork) -> None:
    owner = a_user()
    token = a_refresh_token(user_id=owner.id)
    async with uow(SYSTEM) as tx:
        await tx.users.add(owner)
        await tx.credentials.add_refresh(token)

    async def take_and_spend() -> bool:
        async with uow(SYSTEM) as tx:
            taken = await tx.credentials.take_refresh(token.token_hash)
            assert taken is not None
            await asyncio.sleep(0.02)
            if taken.used_at is None:
                await tx.credentials.spend_refresh(token.id, later(1))
            return taken.used_at is None

    assert sorted(await asyncio.gather(*(take_and_spend() for _ in range(4)))) == [False, False, False, True]


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


async def test_new_credentials_replace_the_old_and_keep_addresses_apart(uow: SqlUnitOfWork) -> None:
    ada, ben = a_user(email="ada@example.org"), a_user(email="ben@example.org")
    async with uow(SYSTEM) as tx:
        await tx.users.add(ada)
        await tx.users.add(ben)
        await tx.users.set_credentials(ada.id, email="Ada@new.example.org", password_hash="new")
        found = await tx.users.by_email("ada@NEW.example.org")
    assert found is not None
    assert found.password_hash == "new"
    with pytest.raises(EmailTaken):
        async with uow(SYSTEM) as tx:
            await tx.users.set_credentials(ada.id, email="BEN@example.org", password_hash="new")


async def test_an_export_holds_what_is_the_users_and_no_hashes(uow: SqlUnitOfWork) -> None:
    somebody, other = await represent_somebody(uow), await represent_somebody(uow)
    asked = await ask_something(uow, other.agent, somebody.principal, session_hash="secret")
    visited = await ask_something(uow, somebody.agent, await visit(uow))
    unseen = await ask_something(uow, other.agent, await visit(uow))
    async with uow(somebody.principal) as tx:
        export = await tx.users.export(somebody.owner.id)
    assert {row["id"] for row in export["conversations"]} == {str(asked.conversation.id), str(visited.conversation.id)}
    assert {row["conversation_id"] for row in export["messages"]} == {row["id"] for row in export["conversations"]}
    assert str(unseen.conversation.id) not in str(export)
    assert [row["email"] for row in export["users"]] == [somebody.owner.email]
    names = {name for rows in export.values() for row in rows for name in row}
    assert not {"password_hash", "token_hash", "session_hash"} & names
