"""What somebody is called on their page: as they say themselves, else as their résumé does, else as their account."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from api.documents.desk import Desk


def a_resume(**basics: Any) -> bytes:
    work = [{"name": "Tower", "position": "Clockmaker", "highlights": ["Looked after clocks"]}]
    return json.dumps({"basics": {"label": "Clockmaker", **basics}, "work": work}).encode()


async def take(desk: Desk, content: bytes) -> None:
    (await desk.accept(await desk.draft(content, "cv.json"))).raise_for_status()


async def say(desk: Desk, **values: Any) -> None:
    (await desk.http.patch("/api/profile", json={"values": values})).raise_for_status()


async def rename(desk: Desk, name: str) -> None:
    (await desk.http.patch("/api/users/me", json={"name": name})).raise_for_status()


async def called(desk: Desk) -> Any:
    """On the page, which is the same as what a client would read of the résumé there."""
    card, resume = await desk.card(), (await desk.resume())["resume"]
    assert card["name"] == resume["basics"].get("name", card["name"])
    return card["name"]


async def test_a_resume_has_the_last_word_before_the_account(desk: Desk) -> None:
    await take(desk, a_resume(name="Ada K. Lovelace"))
    assert await called(desk) == "Ada K. Lovelace"
    await rename(desk, "Ada L.")
    assert await called(desk) == "Ada K. Lovelace"


async def test_ones_own_word_comes_before_every_resume(desk: Desk) -> None:
    await take(desk, a_resume(name="Ada K. Lovelace"))
    await say(desk, full_name="Ada King")
    assert await called(desk) == "Ada King"
    await take(desk, a_resume(name="Ada Lovelace", label="Countess"))
    assert await called(desk) == "Ada King"


async def test_without_either_it_is_the_account_s_name_as_it_is_now(desk: Desk) -> None:
    await take(desk, a_resume())
    assert await called(desk) == "Ada Lovelace"
    await rename(desk, "Ada King")
    assert await called(desk) == "Ada King"


@pytest.mark.parametrize(
    ("attribute", "misread", "right", "shown"),
    [
        ("full_name", {"name": "Ada Lovlace"}, "Ada Lovelace", ("name",)),
        ("headline", {"label": "Clokmaker"}, "Clockmaker", ("label",)),
        ("email", {"email": "ad@example.org"}, "ada@example.org", ("email",)),
        ("city", {"location": {"city": "Lodon"}}, "London", ("location", "city")),
    ],
)
async def test_a_value_corrected_before_a_draft_is_taken_stays_corrected(
    desk: Desk, attribute: str, misread: dict[str, Any], right: str, shown: tuple[str, ...]
) -> None:
    draft = await desk.draft(a_resume(**{"name": "Ada Lovelace", **misread}), "cv.json")
    edit = {"values": {attribute: right}, "disclosures": {attribute: "public"}}
    (await desk.http.patch("/api/profile", json=edit)).raise_for_status()
    (await desk.accept(draft)).raise_for_status()

    told: Any = (await desk.resume())["resume"]["basics"]
    for key in shown:
        told = told[key]
    assert told == right
    assert (await profile(desk.http))[attribute] == right
    assert await origin_of(desk.http, attribute) == "edit"


async def profile(http: httpx.AsyncClient) -> dict[str, Any]:
    values: dict[str, Any] = (await http.get("/api/profile")).json()["values"]
    return values


async def origin_of(http: httpx.AsyncClient, attribute: str) -> str:
    query = {"attribute": attribute, "status": "accepted"}
    (fact,) = (await http.get("/api/profile/facts", params=query)).json()["items"]
    kind: str = fact["source"]["kind"]
    return kind
