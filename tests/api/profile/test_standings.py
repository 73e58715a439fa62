from __future__ import annotations

from typing import Any

from api.documents.desk import Desk
from api.profile.owner import Owner
from api.profile.test_facts import a_conflict


async def standings(owner: Owner) -> dict[str, Any]:
    told = (await owner.get("/standings"))["attributes"]
    return {standing.pop("attribute"): standing for standing in told}


async def test_nothing_stands_out_in_a_new_profile(owner: Owner) -> None:
    assert await standings(owner) == {}


async def test_what_its_owner_said_is_their_own_word(owner: Owner) -> None:
    await owner.say(city="Lyon")
    assert await standings(owner) == {"city": {"waiting": 0, "edited": True}}


async def test_the_word_that_there_is_none_is_one_too(owner: Owner) -> None:
    await owner.say(city=None)
    assert await standings(owner) == {"city": {"waiting": 0, "edited": True}}


async def test_what_was_taken_back_is_no_word_any_more(owner: Owner) -> None:
    edited = await owner.say(city="Lyon")
    await owner.post(f"/history/{edited['operation_id']}/undo")
    assert await standings(owner) == {}


async def test_what_waits_is_counted_by_attribute(desk: Desk) -> None:
    reader = Owner(desk.http)
    await a_conflict(reader)
    assert (await standings(reader))["city"] == {"waiting": 1, "edited": False}


async def test_an_edit_that_changes_nothing_has_no_operation(owner: Owner) -> None:
    await owner.say(city="Lyon")
    assert (await owner.say(city="Lyon"))["operation_id"] is None
