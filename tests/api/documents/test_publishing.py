"""A page opens to everybody by its owner's one word, and closes again by another."""

from __future__ import annotations

from typing import Any

import pytest

from api.documents.desk import Desk
from kairix_core.domain.principal import ANYONE
from kairix_infra.container import Container

PAGE = "/api/representatives/ada-lovelace"
OPENING = "/api/profile/publication"


@pytest.fixture
async def closed(desk: Desk) -> Desk:
    """A newcomer's: nothing is published."""
    (await desk.http.delete(OPENING)).raise_for_status()
    return desk


async def opening(desk: Desk) -> dict[str, Any]:
    body: dict[str, Any] = (await desk.http.get(OPENING)).raise_for_status().json()
    return body


async def take(desk: Desk) -> None:
    (await desk.accept(await desk.draft())).raise_for_status()


async def status_of_the_page(desk: Desk) -> int:
    return (await desk.http.get(PAGE)).status_code


async def test_a_resume_that_is_taken_publishes_nothing_by_itself(closed: Desk, container: Container) -> None:
    await take(closed)
    owner = (await closed.http.get("/api/users/me")).json()["id"]
    async with container.uow(ANYONE) as tx:
        hidden = await tx.publications.of_owner(owner)
    assert (await status_of_the_page(closed), hidden) == (404, None)


async def test_its_owner_sees_the_page_as_it_would_be(closed: Desk) -> None:
    await take(closed)
    would_be = await opening(closed)
    assert (would_be["published_at"], would_be["card"]["name"]) == (None, "Ada Lovelace")
    assert len(would_be["card"]["suggested_questions"]) > 0


async def test_what_stays_private_is_named(closed: Desk) -> None:
    await take(closed)
    edit = {"values": {"phone": "+442079460000"}, "disclosures": {"phone": "private"}}
    (await closed.http.patch("/api/profile", json=edit)).raise_for_status()
    assert "Phone" in (await opening(closed))["private"]


async def test_one_word_publishes_it_and_twice_is_fine(closed: Desk) -> None:
    await take(closed)
    first = await closed.http.post(OPENING)
    again = await closed.http.post(OPENING)
    assert first.json()["published_at"] == again.json()["published_at"] is not None
    assert (await closed.card())["name"] == "Ada Lovelace"


async def test_once_it_is_public_what_changes_is_public_at_once(closed: Desk) -> None:
    await take(closed)
    await closed.http.post(OPENING)
    await closed.http.patch("/api/profile", json={"values": {"headline": "Countess of computing"}})
    assert (await closed.card())["headline"] == "Countess of computing"


async def test_it_is_taken_offline_and_comes_back_whole(closed: Desk) -> None:
    await take(closed)
    await closed.http.post(OPENING)
    before = await closed.resume()
    await closed.http.delete(OPENING)
    offline = await status_of_the_page(closed)
    await closed.http.post(OPENING)
    assert (offline, await closed.resume()) == (404, before)


async def test_nothing_cannot_be_published(closed: Desk) -> None:
    refused = await closed.http.post(OPENING)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_to_publish")
    assert (await opening(closed))["card"] is None
