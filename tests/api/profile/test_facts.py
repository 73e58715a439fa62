from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest

from api.documents.desk import Desk, a_career
from api.profile.owner import Owner


@pytest.fixture
async def reader(desk: Desk) -> Owner:
    """An owner whose files are read."""
    return Owner(desk.http)


async def a_conflict(owner: Owner) -> dict[str, Any]:
    """Two documents that name different towns: the fact that waits."""
    for name, city in (("first.json", "Lyon"), ("second.json", "Berlin")):
        resume = {"basics": {"name": "Ada Lovelace", "location": {"city": city}}}
        await owner.bring(json.dumps(resume).encode(), name)
    (item,) = await owner.waiting()
    return item


async def test_a_file_that_is_brought_fills_the_profile(reader: Owner) -> None:
    await reader.bring(a_career(), "ada.pdf")
    values = await reader.values()
    assert values["full_name"] == "Ada Lovelace"
    assert values["email"] == "ada@example.org"
    assert [job["name"] for job in values["work"]] == ["Quillon Ltd"]
    assert {skill["name"] for skill in values["programming_languages"]} >= {"Python", "SQL"}


async def test_every_fact_names_the_document_and_the_words_that_it_rests_on(reader: Owner) -> None:
    document = await reader.bring(a_career(), "ada.pdf")
    (fact,) = await reader.facts(attribute="email")
    assert (fact["quote"], fact["source"]["document_name"], fact["source"]["page"]) == ("ada@example.org", "ada.pdf", 1)
    span = fact["source"]["span"]
    assert document["text"][span["start"] : span["end"]] == "ada@example.org"


async def test_the_same_file_again_adds_nothing(reader: Owner) -> None:
    await reader.bring(a_career(), "ada.pdf")
    before = await reader.facts(limit=100)
    await reader.bring(a_career(), "ada.pdf")
    assert await reader.facts(limit=100) == before


async def test_what_contradicts_waits_beside_what_is_known(reader: Owner) -> None:
    item = await a_conflict(reader)
    assert (item["fact"]["value"], item["current"]) == ("Berlin", "Lyon")
    assert [rival["value"] for rival in item["contradicts"]] == ["Lyon"]


async def test_accepting_puts_it_in_the_place_of_what_was_known(reader: Owner) -> None:
    item = await a_conflict(reader)
    await reader.post(f"/facts/{item['fact']['id']}/accept")
    assert await reader.values("city") == {"city": "Berlin"}
    assert await reader.waiting() == []


async def test_rejecting_leaves_what_is_known(reader: Owner) -> None:
    item = await a_conflict(reader)
    await reader.post(f"/facts/{item['fact']['id']}/reject")
    assert await reader.values("city") == {"city": "Lyon"}
    assert await reader.waiting() == []


async def test_many_are_decided_and_undone_in_one_go(reader: Owner) -> None:
    item = await a_conflict(reader)
    done = await reader.post("/facts/bulk", accept=[item["fact"]["id"]])
    await reader.post(f"/history/{done['operation_id']}/undo")
    assert await reader.values("city") == {"city": "Lyon"}
    assert [item["fact"]["value"] for item in await reader.waiting()] == ["Berlin"]


async def test_an_owner_writes_their_own_value_in_a_facts_place(reader: Owner) -> None:
    item = await a_conflict(reader)
    answer = await reader.http.patch(f"/api/profile/facts/{item['fact']['id']}", json={"value": "Marseille"})
    assert answer.status_code == 200
    assert await reader.values("city") == {"city": "Marseille"}


async def test_no_file_overwrites_an_owners_own_word(reader: Owner) -> None:
    await reader.say(email="me@example.org")
    await reader.bring(a_career(), "ada.pdf")
    assert await reader.values("email") == {"email": "me@example.org"}


async def test_the_history_tells_who_is_told(reader: Owner) -> None:
    await reader.say(city="Lyon")
    await reader.patch(disclosures={"city": "private"})
    [step] = (await reader.history())[0]["steps"]
    assert (step["action"], step["disclosure"]) == ("disclosed", "private")


MANY = [{"name": f"Hobby {number}"} for number in range(30)]


async def test_of_what_touched_many_values_the_history_tells_some_and_says_how_many(owner: Owner) -> None:
    await owner.say(hobbies=MANY)
    (done,) = await owner.history()
    assert (done["slots"], len(done["steps"])) == (30, 20)
    whole = await owner.get(f"/history/{done['id']}")
    assert (whole["slots"], whole["steps"][29]["value"]["name"]) == (30, "Hobby 29")


async def test_the_history_of_an_attribute_tells_of_it_whatever_else_was_done(owner: Owner) -> None:
    await owner.say(hobbies=MANY, headline="Slowly, but well")
    (done,) = await owner.history(attribute="headline")
    assert "Slowly, but well" in [step["value"] for step in done["steps"]]


async def test_the_history_tells_what_was_done_and_by_whom(reader: Owner) -> None:
    await reader.bring(a_career(), "ada.pdf")
    await reader.say(city="Lyon")
    history = await reader.history()
    assert [operation["actor"] for operation in history] == ["owner", "kairix"]
    assert "ada.pdf" in history[1]["title"]


async def test_what_was_undone_cannot_be_undone_twice(owner: Owner) -> None:
    await owner.say(city="Lyon")
    (operation,) = await owner.history()
    await owner.post(f"/history/{operation['id']}/undo")
    answer = await owner.http.post(f"/api/profile/history/{operation['id']}/undo")
    assert answer.status_code == 409


async def test_an_undoing_can_be_undone(owner: Owner) -> None:
    await owner.say(city="Lyon")
    (operation,) = await owner.history()
    undone = await owner.post(f"/history/{operation['id']}/undo")
    await owner.post(f"/history/{undone['operation_id']}/undo")
    assert await owner.values("city") == {"city": "Lyon"}


async def test_deleting_a_document_takes_its_facts_along(reader: Owner) -> None:
    document = await reader.bring(a_career(), "ada.pdf")
    await reader.http.delete(f"/api/documents/{document['id']}")
    assert await reader.values() == {}
    assert [fact for fact in await reader.facts() if fact["status"] in {"accepted", "proposed"}] == []


async def test_what_an_owner_corrects_in_a_document_is_their_own_word(reader: Owner, desk: Desk) -> None:
    document = await desk.draft()
    wrong = next(job for job in document["resume"]["work"] if "Sofware" in job["position"])
    assert wrong
    path = "/work/0/position"
    corrected = (await desk.correct(document, {"op": "replace", "path": path, "value": "Software Engineer"})).json()
    await desk.accept(corrected, revision=corrected["revision"])
    assert [job["position"] for job in (await reader.values("work"))["work"]] == ["Software Engineer"]
    statuses = {
        fact["value"]["position"]: fact["source"]["kind"]
        for fact in await reader.facts(attribute="work", status="accepted")
    }
    assert statuses == {"Software Engineer": "edit"}


async def test_a_correction_at_the_desk_leaves_what_its_owner_said_of_the_entry(reader: Owner, desk: Desk) -> None:
    document = await desk.draft()
    (job,) = (await reader.values("work"))["work"]
    await reader.say(work=[{**job, "summary": "In my own words"}])
    path = "/work/0/highlights/0"
    corrected = (await desk.correct(document, {"op": "replace", "path": path, "value": "Built the engine"})).json()
    await desk.accept(corrected, revision=corrected["revision"])
    (job,) = (await reader.values("work"))["work"]
    assert (job["summary"], job["highlights"]) == ("In my own words", ["Built the engine"])


async def test_a_private_entry_stays_private_when_its_title_is_corrected_at_the_desk(reader: Owner, desk: Desk) -> None:
    document = await desk.draft()
    (fact,) = await reader.facts(attribute="work")
    await reader.http.patch(f"/api/profile/facts/{fact['id']}", json={"disclosure": "private"})
    title = {"op": "replace", "path": "/work/0/position", "value": "Software Engineer"}
    corrected = (await desk.correct(document, title)).json()
    await desk.accept(corrected, revision=corrected["revision"])
    facts = await reader.facts(attribute="work", status="accepted")
    assert [fact["disclosure"] for fact in facts] == ["private"]


PATHS = ("/facts/{id}/accept", "/facts/{id}/reject", "/history/{id}/undo")


@pytest.mark.parametrize("path", PATHS)
async def test_a_strangers_fact_and_a_missing_one_answer_alike(reader: Owner, stranger: Desk, path: str) -> None:
    item = await a_conflict(reader)
    (operation, *_) = await reader.history()
    foreign = operation["id"] if "history" in path else item["fact"]["id"]
    theirs = await stranger.http.post("/api/profile" + path.format(id=foreign))
    missing = await stranger.http.post("/api/profile" + path.format(id=uuid4()))
    assert theirs.status_code == missing.status_code == 404
    assert theirs.json()["detail"] == missing.json()["detail"]
    assert await reader.values("city") == {"city": "Lyon"}


async def test_what_a_stranger_did_is_not_told(owner: Owner, stranger: Desk) -> None:
    await owner.say(headline="Clockmaker")
    (done,) = await owner.history()
    assert (await stranger.http.get(f"/api/profile/history/{done['id']}")).status_code == 404


async def test_a_strangers_fact_cannot_be_edited(reader: Owner, stranger: Desk) -> None:
    item = await a_conflict(reader)
    answer = await stranger.http.patch(f"/api/profile/facts/{item['fact']['id']}", json={"value": "Rome"})
    assert answer.status_code == 404


@pytest.mark.parametrize("body", [{}, {"value": 1, "disclosure": "public"}, {"status": "accepted"}])
async def test_an_edit_says_one_thing(reader: Owner, body: dict[str, object]) -> None:
    item = await a_conflict(reader)
    answer = await reader.http.patch(f"/api/profile/facts/{item['fact']['id']}", json=body)
    assert answer.status_code == 422
