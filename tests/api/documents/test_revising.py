"""A document that was taken is corrected in a new draft of the same file."""

from __future__ import annotations

from typing import Any

from api.documents.desk import PATH, Desk, a_career, replaced
from kairix_core.domain.document import SAMPLE_NAME
from kairix_core.domain.principal import SYSTEM
from kairix_infra.container import Container
from kairix_infra.settings import SAMPLE_RESUME

TITLE = "/work/0/position"


async def taken(desk: Desk) -> dict[str, Any]:
    """A document with one correction, in use."""
    corrected = await desk.correct(await desk.draft(), replaced(TITLE, "Software Engineer"))
    body: dict[str, Any] = (await desk.accept(corrected.json())).json()
    return body


async def revised(desk: Desk, document: dict[str, Any]) -> dict[str, Any]:
    answer = await desk.http.post(f"{PATH}/{document['id']}/revise")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_a_new_draft_begins_where_the_corrections_ended(desk: Desk) -> None:
    draft = await revised(desk, await taken(desk))
    assert (draft["state"], draft["corrections"], draft["revision"]) == ("draft", [], 0)
    assert draft["resume"]["work"][0]["position"] == "Software Engineer"
    assert draft["own"] == [TITLE]


async def test_the_representative_goes_on_speaking_from_what_was_taken(desk: Desk) -> None:
    document = await taken(desk)
    await desk.correct(await revised(desk, document), replaced("/basics/name", "Ada King"))
    assert (await desk.http.get(f"{PATH}/{document['id']}")).json()["state"] == "current"
    assert (await desk.card())["name"] == "Ada Lovelace"


async def test_a_document_is_corrected_in_one_draft_at_a_time(desk: Desk) -> None:
    document = await taken(desk)
    draft = await revised(desk, document)
    assert (await revised(desk, document))["id"] == draft["id"]
    assert (await revised(desk, draft))["id"] == draft["id"]


async def test_the_same_bytes_once_more_open_the_draft(desk: Desk) -> None:
    draft = await revised(desk, await taken(desk))
    assert (await desk.bring(a_career())).json()["id"] == draft["id"]


async def test_the_draft_has_the_file_and_its_pages(desk: Desk) -> None:
    draft = await revised(desk, await taken(desk))
    assert (await desk.http.get(f"{PATH}/{draft['id']}/file")).content == a_career()
    assert (await desk.http.get(f"{PATH}/{draft['id']}/pages/1")).status_code == 200


async def test_words_that_were_corrected_once_more_are_said_no_longer(desk: Desk) -> None:
    draft = await revised(desk, await taken(desk))
    again = (await desk.correct(draft, replaced(TITLE, "Chief Engineer"))).json()
    accepted = (await desk.accept(again)).json()
    assert accepted["text"].endswith("Corrected by the owner\nChief Engineer\n")
    assert "Software Engineer" not in accepted["text"]
    quotes = [line["quote"] for line in (await desk.resume())["lines"]]
    assert "Chief Engineer" in quotes


async def test_words_of_the_owner_that_nobody_touched_stay_evidence(desk: Desk) -> None:
    draft = await revised(desk, await taken(desk))
    again = (await desk.correct(draft, replaced("/basics/name", "Ada King"))).json()
    accepted = (await desk.accept(again)).json()
    assert sorted(accepted["own"]) == ["/basics/name", TITLE]
    for pointer, words in ((TITLE, "Software Engineer"), ("/basics/name", "Ada King")):
        span = accepted["spans"][pointer]
        assert accepted["text"][span["start"] : span["end"]] == words


async def test_what_was_taken_before_the_revision_is_an_earlier_resume(desk: Desk) -> None:
    document = await taken(desk)
    await desk.accept(await revised(desk, document))
    assert (await desk.http.get(f"{PATH}/{document['id']}")).json()["state"] == "earlier"


async def test_the_sample_stays_the_sample_when_it_is_corrected(desk: Desk, container: Container) -> None:
    async with container.uow(SYSTEM) as tx:
        owner = await tx.users.first()
    assert owner is not None
    sample = await container.import_resume(owner.id, SAMPLE_RESUME.read_bytes(), SAMPLE_NAME)
    draft = await revised(desk, {"id": sample.id})
    await desk.accept((await desk.correct(draft, replaced("/basics/label", "Clockmaker"))).json())
    listed = (await desk.http.get(PATH)).json()["items"]
    assert [(each["state"], each["is_sample"]) for each in listed] == [("current", True), ("earlier", True)]
    assert await facts(desk, "headline") == []


async def test_nobody_else_revises_it(desk: Desk, stranger: Desk) -> None:
    document = await taken(desk)
    assert (await stranger.http.post(f"{PATH}/{document['id']}/revise")).status_code == 404


async def facts(desk: Desk, attribute: str) -> list[dict[str, Any]]:
    answer = await desk.http.get("/api/profile/facts", params={"attribute": attribute, "status": "accepted"})
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def test_what_a_revision_removes_is_known_no_longer(desk: Desk) -> None:
    document = await taken(desk)
    assert await facts(desk, "work")
    again = (await desk.correct(await revised(desk, document), {"op": "remove", "path": "/work/0"})).json()
    await desk.accept(again)
    assert await facts(desk, "work") == []


async def test_what_a_revision_corrects_is_the_owners_own_word(desk: Desk) -> None:
    draft = await revised(desk, await taken(desk))
    await desk.accept((await desk.correct(draft, replaced(TITLE, "Chief Engineer"))).json())
    (fact,) = await facts(desk, "work")
    assert (fact["value"]["position"], fact["source"]["kind"]) == ("Chief Engineer", "edit")
