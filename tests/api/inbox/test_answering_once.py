"""What an owner answers is told to whoever asks for the same, in their own words, until they take it back."""

from __future__ import annotations

import pytest

from api.documents.desk import Desk
from api.inbox.correspondence import Owner, Recruiter, cited, said

SAILING = "Every summer since 2010, on the Baltic."


@pytest.fixture
async def answered(owner: Owner, recruiter: Recruiter) -> str:
    """The id of the answer."""
    await recruiter.ask("Does Ada sail?")
    answer: str = (await owner.answer(SAILING))["answer"]["id"]
    return answer


@pytest.mark.parametrize(
    "again", ["Does Ada sail?", "Is she into sailing?", "Can Ada sail", "Tell me, does Ada like sailing?"]
)
async def test_the_same_question_in_other_words_is_answered_with_it(
    again: str, answered: str, owner: Owner, another: Recruiter
) -> None:
    answer = await another.ask(again)
    (citation,) = cited(answer)
    assert said(answer) == f"Ada says: “{SAILING}”"
    assert (citation["quote"], citation["document_id"], citation["document_name"]) == (SAILING, None, "Ada’s own words")
    assert await owner.questions() == []


async def test_another_question_is_not_answered_with_it(answered: str, owner: Owner, another: Recruiter) -> None:
    answer = await another.ask("Does Ada dive?")
    assert cited(answer) == []
    assert [asked["question"] for asked in await owner.questions()] == ["Does Ada dive?"]


async def test_new_words_are_told_at_once(answered: str, owner: Owner, another: Recruiter) -> None:
    changed = await owner.http.patch(f"/api/inbox/answers/{answered}", json={"answer": "Not any more."})
    assert changed.json()["answer"] == "Not any more."
    assert "Not any more." in said(await another.ask("Does Ada sail?"))


async def test_what_is_taken_back_is_told_to_nobody_and_asked_again(
    answered: str, owner: Owner, another: Recruiter
) -> None:
    (await owner.http.delete(f"/api/inbox/answers/{answered}")).raise_for_status()
    assert cited(await another.ask("Does Ada sail?")) == []
    assert [asked["count"] for asked in await owner.questions()] == [2]


async def test_a_private_answer_closes_the_question_and_is_told_to_nobody(
    owner: Owner, recruiter: Recruiter, another: Recruiter
) -> None:
    await recruiter.ask("Does Ada sail?")
    await owner.answer(SAILING, disclosure="private")
    left = await owner.questions()
    told = said(await another.ask("Does Ada sail?"))
    resume = (await another.http.get("/api/representatives/ada-lovelace/resume")).text
    assert (left, "Baltic" in told, "Baltic" in resume) == ([], False, False)


async def test_an_answer_tells_nothing_that_the_profile_keeps_private(
    owner: Owner, recruiter: Recruiter, another: Recruiter
) -> None:
    kept = {"values": {"phone": "+48600100200"}, "disclosures": {"phone": "private"}}
    (await owner.http.patch("/api/profile", json=kept)).raise_for_status()
    await recruiter.ask("Does Ada sail?")
    await owner.answer("Yes, she does. Ring 600 100 200 to come along.")
    assert said(await another.ask("Does Ada sail?")) == "Ada says: “Yes, she does.”"


async def test_nobody_changes_or_deletes_somebody_elses_answer(answered: str, owner: Owner, stranger: Desk) -> None:
    path = f"/api/inbox/answers/{answered}"
    tried = [await stranger.http.patch(path, json={"answer": "No."}), await stranger.http.delete(path)]
    assert [answer.status_code for answer in tried] == [404, 404]
    assert (await owner.questions("answered"))[0]["answer"]["answer"] == SAILING


async def test_answers_to_near_questions_are_shown_to_the_owner(
    answered: str, owner: Owner, another: Recruiter
) -> None:
    await another.ask("Does Ada sail at night?")
    (asked,) = await owner.questions()
    assert [similar["answer"] for similar in asked["similar_answers"]] == [SAILING]


async def test_answers_stand_in_the_published_resume(owner: Owner, answered: str, another: Recruiter) -> None:
    resume = (await another.http.get("/api/representatives/ada-lovelace/resume.json")).json()
    assert resume["meta"]["kairix"]["answers"] == [{"question": "Does Ada sail?", "answer": SAILING}]
