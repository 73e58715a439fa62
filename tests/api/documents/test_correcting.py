"""What was understood is corrected, and then it is what the representative speaks from."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from api.documents.desk import PATH, Desk, replaced

TITLE = "/work/0/position"
RIGHT = replaced(TITLE, "Software Engineer")


async def test_a_correction_waits_beside_the_reading(desk: Desk) -> None:
    draft = await desk.draft()
    await desk.correct(draft, RIGHT)
    kept = (await desk.http.get(f"{PATH}/{draft['id']}")).json()
    assert (kept["corrections"], kept["revision"]) == ([RIGHT], 1)
    assert kept["resume"]["work"][0]["position"] == "Sofware Engineer"


async def test_the_list_of_corrections_takes_the_place_of_the_one_before(desk: Desk) -> None:
    draft = await desk.draft()
    second = (await desk.correct(draft, RIGHT)).json()
    assert (await desk.correct(second)).json()["corrections"] == []


async def test_the_slower_of_two_windows_is_told(desk: Desk) -> None:
    draft = await desk.draft()
    await desk.correct(draft, RIGHT)
    late = await desk.correct(draft, replaced(TITLE, "Plumber"))
    assert (late.status_code, late.json()["code"]) == (409, "document_changed")


async def test_of_five_windows_at_once_one_is_quickest(desk: Desk) -> None:
    draft = await desk.draft()
    answers = await asyncio.gather(*(desk.correct(draft, RIGHT) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409]


@pytest.mark.parametrize(
    ("correction", "named"),
    [
        (replaced("/work/9/position", "x"), "/work/9/position"),
        (replaced("/work/0/nothing/there", "x"), "/work/0/nothing/there"),
        (replaced("work", "x"), "work"),
        ({"op": "remove", "path": "/basics/label/x"}, "/basics/label/x"),
        (replaced("/work/0/startDate", "last year"), "work[0].startDate"),
        (replaced("/work", "x"), "work"),
        ({"op": "add", "path": "/skills/-", "value": "Python"}, "skills"),
    ],
)
async def test_a_correction_that_leaves_no_resume_is_refused_with_its_place(
    desk: Desk, correction: dict[str, Any], named: str
) -> None:
    refused = await desk.correct(await desk.draft(), correction)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_input")
    assert named in refused.json()["detail"]


@pytest.mark.parametrize("value", [None, 7, {"a": {"b": {"c": "d"}}}, "a\x00b", ["x\ud800"]])
async def test_a_value_that_no_resume_can_hold_is_refused(desk: Desk, value: Any) -> None:
    draft = await desk.draft()
    body = f'{{"corrections": [{{"op": "replace", "path": "{TITLE}", "value": {_json(value)}}}], "revision": 0}}'
    headers = {"Content-Type": "application/json"}
    refused = await desk.http.patch(f"{PATH}/{draft['id']}", content=body, headers=headers)
    assert refused.status_code == 422


def _json(value: Any) -> str:
    return json.dumps(value)


async def test_what_was_corrected_is_what_the_card_says(desk: Desk) -> None:
    draft = await desk.draft()
    corrected = (await desk.correct(draft, replaced("/basics/name", "Ada King"))).json()
    accepted = await desk.accept(corrected, revision=corrected["revision"])
    assert accepted.json()["state"] == "current"
    assert (await desk.card())["name"] == "Ada King"


async def test_a_corrected_value_is_evidence_in_the_owners_own_words(desk: Desk) -> None:
    draft = await desk.draft()
    await desk.accept((await desk.correct(draft, RIGHT)).json())
    quotes = [line["quote"] for line in (await desk.resume())["lines"]]
    assert "Software Engineer" in quotes
    assert "Sofware Engineer" not in " ".join(quotes)


async def test_what_the_file_says_stays_in_the_text(desk: Desk) -> None:
    draft = await desk.draft()
    accepted = (await desk.accept((await desk.correct(draft, RIGHT)).json())).json()
    assert accepted["text"].startswith(draft["text"].rstrip())
    assert accepted["text"].endswith("Corrected by the owner\nSoftware Engineer\n")


async def test_every_value_of_an_accepted_document_stands_in_its_text(desk: Desk) -> None:
    draft = await desk.draft()
    skill = {"op": "add", "path": "/languages/-", "value": {"language": "French", "fluency": "fluent"}}
    accepted = (await desk.accept((await desk.correct(draft, RIGHT, skill)).json())).json()
    for pointer in (TITLE, "/languages/0/language", "/languages/0/fluency"):
        span = accepted["spans"][pointer]
        assert accepted["text"][span["start"] : span["end"]] in {"Software Engineer", "French", "fluent"}


async def test_only_a_draft_is_corrected(desk: Desk) -> None:
    accepted = (await desk.accept(await desk.draft())).json()
    refused = await desk.correct(accepted, RIGHT)
    assert (refused.status_code, refused.json()["code"]) == (409, "document_settled")


async def test_what_was_corrected_elsewhere_is_not_accepted_unseen(desk: Desk) -> None:
    draft = await desk.draft()
    await desk.correct(draft, RIGHT)
    refused = await desk.accept(draft, revision=0)
    assert (refused.status_code, refused.json()["code"]) == (409, "document_changed")


async def test_a_draft_is_not_accepted_without_saying_which_revision_was_looked_at(desk: Desk) -> None:
    draft = await desk.draft()
    refused = await desk.http.post(f"{PATH}/{draft['id']}/accept")
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_input")
    assert (await desk.http.get(f"{PATH}/{draft['id']}")).json()["state"] == "draft"


async def test_an_earlier_resume_can_be_taken_again(desk: Desk) -> None:
    first = await desk.draft()
    await desk.accept(first)
    await desk.accept(await desk.draft(b'{"basics": {"name": "Ada Byron"}}', "ada.json"))
    assert (await desk.accept(first)).json()["state"] == "current"
    assert (await desk.card())["name"] == "Ada Lovelace"
    states = [each["state"] for each in (await desk.http.get(PATH)).json()["items"]]
    assert sorted(states) == ["current", "earlier"]


async def test_accepting_twice_is_fine(desk: Desk) -> None:
    draft = await desk.draft()
    await desk.accept(draft)
    assert (await desk.accept(draft)).status_code == 200


async def test_a_draft_is_deleted_with_its_file(desk: Desk) -> None:
    draft = await desk.draft()
    assert (await desk.http.delete(f"{PATH}/{draft['id']}")).status_code == 204
    assert (await desk.http.get(f"{PATH}/{draft['id']}/file")).status_code == 404


async def test_what_the_representative_speaks_from_is_not_deleted(desk: Desk) -> None:
    draft = await desk.draft()
    await desk.accept(draft)
    refused = await desk.http.delete(f"{PATH}/{draft['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "document_in_use")


async def test_the_list_says_whose_a_document_is_and_how_much_of_it_waits_for_a_look(desk: Desk) -> None:
    draft = await desk.draft()
    unsure = [pointer for pointer, sure in draft["confidence"].items() if sure < 0.8]
    (listed,) = (await desk.http.get(PATH)).json()["items"]
    assert (listed["person"], listed["unsure"]) == ("Ada Lovelace", len(unsure))
    await desk.correct(draft, *(replaced(pointer, "looked at") for pointer in unsure if "Date" not in pointer))
    (listed,) = (await desk.http.get(PATH)).json()["items"]
    assert listed["unsure"] == sum("Date" in pointer for pointer in unsure)
