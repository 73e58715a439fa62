"""What others asked the representative, for its owner alone."""

from __future__ import annotations

import httpx

from api.documents.desk import Desk
from api.inbox.correspondence import Owner, Recruiter
from kairix_core.domain.ids import new_id


async def test_a_transcript_counts_what_was_asked_and_left_open(owner: Owner, recruiter: Recruiter) -> None:
    await recruiter.ask("What does Ada do now?")
    await recruiter.ask("Does Ada sail?")
    (shown,) = (await owner.http.get("/api/inbox/conversations")).json()["items"]
    assert (shown["questions"], shown["unanswered"], shown["letters"], shown["name"]) == (2, 1, 0, None)
    whole = (await owner.http.get(f"/api/inbox/conversations/{shown['id']}")).json()
    assert [message["role"] for message in whole["messages"]] == ["user", "assistant"] * 2


async def test_greetings_and_thanks_are_no_questions(owner: Owner, recruiter: Recruiter) -> None:
    for said in ("Hi Ada!", "Who are you?", "Does Ada sail?", "Thanks, have a nice day!"):
        await recruiter.ask(said)
    (shown,) = (await owner.http.get("/api/inbox/conversations")).json()["items"]
    assert (shown["questions"], shown["unanswered"]) == (1, 1)
    assert [asked["question"] for asked in await owner.questions()] == ["Does Ada sail?"]


async def test_a_transcript_is_called_by_the_first_question_and_not_by_the_greeting(
    owner: Owner, recruiter: Recruiter
) -> None:
    await recruiter.ask("Hi there!")
    assert (await owner.http.get("/api/inbox/conversations")).json()["items"][0]["title"] is None
    await recruiter.ask("Does Ada sail?")
    assert (await owner.http.get("/api/inbox/conversations")).json()["items"][0]["title"] == "Does Ada sail?"


async def test_a_name_is_known_only_when_it_was_given(owner: Owner, recruiter: Recruiter) -> None:
    await recruiter.ask("What does Ada do now?")
    (await recruiter.write(conversation_id=recruiter.conversation)).raise_for_status()
    (shown,) = (await owner.http.get("/api/inbox/conversations")).json()["items"]
    assert (shown["name"], shown["letters"]) == ("Rita", 1)


async def test_trying_out_ones_own_representative_is_no_transcript(owner: Owner) -> None:
    await (await Recruiter.begin(owner.http)).ask("What does Ada do now?")
    assert (await owner.http.get("/api/inbox/conversations")).json()["items"] == []


async def test_a_conversation_that_is_deleted_leaves_no_transcript_but_its_letters(
    owner: Owner, recruiter: Recruiter
) -> None:
    await recruiter.ask("Does Ada sail?")
    (await recruiter.write(conversation_id=recruiter.conversation)).raise_for_status()
    (await recruiter.http.delete(f"/api/conversations/{recruiter.conversation}")).raise_for_status()
    assert (await owner.http.get("/api/inbox/conversations")).json()["items"] == []
    assert [letter["conversation_id"] for letter in await owner.letters()] == [None]


async def test_nobody_else_reads_a_transcript(
    owner: Owner, recruiter: Recruiter, stranger: Desk, passer_by: httpx.AsyncClient
) -> None:
    await recruiter.ask("Does Ada sail?")
    paths = [f"/api/inbox/conversations/{which}" for which in (recruiter.conversation, new_id())]
    assert [(await stranger.http.get(path)).status_code for path in paths] == [404, 404]
    assert [(await passer_by.get(path)).status_code for path in paths] == [401, 401]
    assert (await stranger.http.get("/api/inbox/conversations")).json()["items"] == []
