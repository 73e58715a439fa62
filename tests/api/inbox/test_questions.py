"""What the representative could not answer reaches its owner, once for all who asked for the same."""

from __future__ import annotations

import httpx

from api.documents.desk import Desk
from api.inbox.correspondence import Owner, Recruiter
from kairix_core.domain.ids import new_id


async def test_a_question_without_evidence_waits_for_the_owner(owner: Owner, recruiter: Recruiter) -> None:
    await recruiter.ask("Does Ada sail?")
    (asked,) = await owner.questions()
    assert (asked["question"], asked["count"], asked["answer"]) == ("Does Ada sail?", 1, None)
    assert (await owner.inbox()) == {"waiting": 1, "questions": 1, "messages": 0, "bookings": 0}


async def test_questions_of_one_meaning_stand_together(owner: Owner, recruiter: Recruiter, another: Recruiter) -> None:
    await recruiter.ask("What is the notice period?")
    before = (await owner.questions())[0]["id"]
    await another.ask("Wie lang ist die Kündigungsfrist?")
    (asked,) = await owner.questions()
    assert (asked["id"], asked["count"]) == (before, 2)


async def test_what_is_dismissed_is_set_aside_and_can_come_back(owner: Owner, recruiter: Recruiter) -> None:
    await recruiter.ask("Does Ada sail?")
    place = f"/api/inbox/questions/{(await owner.questions())[0]['id']}"
    (await owner.http.post(f"{place}/dismiss")).raise_for_status()
    aside = [len(await owner.questions(state)) for state in ("open", "dismissed")]
    (await owner.http.post(f"{place}/reopen")).raise_for_status()
    assert aside == [0, 1]
    assert len(await owner.questions()) == 1


async def test_a_question_that_is_looked_at_waits_still(owner: Owner, recruiter: Recruiter) -> None:
    await recruiter.ask("Does Ada sail?")
    (asked,) = await owner.questions()
    await owner.looks_at(questions=[asked["id"]])
    (seen,) = await owner.questions()
    assert seen["asked"][0]["read_at"] is not None
    assert (await owner.inbox())["waiting"] == 1


async def test_what_waits_is_what_stands_in_the_inbox_however_often_it_was_asked(
    owner: Owner, recruiter: Recruiter, another: Recruiter
) -> None:
    await recruiter.ask("What is the notice period?")
    await another.ask("Wie lang ist die Kündigungsfrist?")
    (await recruiter.write()).raise_for_status()
    assert (await owner.inbox()) == {"waiting": 2, "questions": 1, "messages": 1, "bookings": 0}


async def test_an_answer_closes_the_question_for_all_who_asked(
    owner: Owner, recruiter: Recruiter, another: Recruiter
) -> None:
    await recruiter.ask("Does Ada sail?")
    await another.ask("Is Ada into sailing?")
    await owner.answer("Every summer since 2010.")
    (answered,) = await owner.questions("answered")
    assert (answered["count"], answered["answer"]["answer"]) == (2, "Every summer since 2010.")
    assert await owner.questions() == []


async def test_an_answer_that_is_sent_twice_is_one(owner: Owner, recruiter: Recruiter) -> None:
    await recruiter.ask("Does Ada sail?")
    path = f"/api/inbox/questions/{(await owner.questions())[0]['id']}/answer"
    first, again = [await owner.http.post(path, json={"answer": "Every summer."}) for _ in range(2)]
    assert (again.status_code, again.json()) == (200, first.json())
    assert len(await owner.questions("answered")) == 1


async def test_another_answer_from_another_window_takes_nothing_away(owner: Owner, recruiter: Recruiter) -> None:
    await recruiter.ask("Does Ada sail?")
    path = f"/api/inbox/questions/{(await owner.questions())[0]['id']}/answer"
    (await owner.http.post(path, json={"answer": "Every summer."})).raise_for_status()
    refused = await owner.http.post(path, json={"answer": "Never."})
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
    assert [asked["answer"]["answer"] for asked in await owner.questions("answered")] == ["Every summer."]


async def test_nobody_answers_what_is_asked_of_somebody_else(
    owner: Owner, recruiter: Recruiter, stranger: Desk
) -> None:
    await recruiter.ask("Does Ada sail?")
    (asked,) = await owner.questions()
    paths = [f"/api/inbox/questions/{which}/answer" for which in (asked["id"], new_id())]
    foreign, missing = [await stranger.http.post(path, json={"answer": "Never."}) for path in paths]
    assert (foreign.status_code, missing.status_code) == (404, 404)
    assert foreign.json()["detail"] == missing.json()["detail"]
    assert len(await owner.questions()) == 1


async def test_a_visitor_has_no_inbox(recruiter: Recruiter, passer_by: httpx.AsyncClient) -> None:
    paths = ("", "/questions", "/messages", "/conversations")
    answers = [await http.get(f"/api/inbox{path}") for http in (recruiter.http, passer_by) for path in paths]
    assert {answer.status_code for answer in answers} == {401}
