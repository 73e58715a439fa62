"""What a visitor sends twice, because no answer came or a button was pressed twice, is stored once."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from api.auth.people import Browser, SteppingClock
from api.inbox.correspondence import LETTER, PAGE, Owner

KEY = {"client_id": "0f" * 16}
WHO = {"name": "Rita", "email": "rita@example.com"}


@pytest.fixture
async def bookable(owner: Owner, passer_by: httpx.AsyncClient) -> list[dict[str, Any]]:
    """The times that Ada offers."""
    hours = [{"day": day, "since": "08:00", "until": "12:00"} for day in range(7)]
    await owner.can_be_met(hours=hours, time_zone="Europe/Paris")
    times: list[dict[str, Any]] = (await passer_by.get(f"{PAGE}/times")).json()["times"]
    return times


def booking(time: dict[str, Any]) -> dict[str, Any]:
    return {**WHO, "starts_at": time["starts_at"], "minutes": time["minutes"]}


async def test_the_same_message_is_one_letter_with_one_receipt(
    owner: Owner, passer_by: httpx.AsyncClient, clock: SteppingClock
) -> None:
    first = await passer_by.post(f"{PAGE}/messages", json={**LETTER, **KEY})
    clock.step(60)
    again = await passer_by.post(f"{PAGE}/messages", json={**LETTER, **KEY})
    assert (again.status_code, again.json()) == (201, first.json())
    assert [letter["id"] for letter in await owner.letters()] == [first.json()["id"]]


async def test_so_it_is_when_both_come_at_the_same_moment(owner: Owner, passer_by: httpx.AsyncClient) -> None:
    sent = await asyncio.gather(*(passer_by.post(f"{PAGE}/messages", json={**LETTER, **KEY}) for _ in range(4)))
    assert len({answer.json()["id"] for answer in sent}) == 1
    assert len(await owner.letters()) == 1


async def test_the_same_booking_is_told_that_it_arrived_and_not_that_its_time_is_taken(
    bookable: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    body = {**booking(bookable[0]), **KEY}
    first, again = [await passer_by.post(f"{PAGE}/bookings", json=body) for _ in range(2)]
    assert (again.status_code, again.json()) == (201, first.json())
    assert len(await owner.letters()) == 1


async def test_another_booking_of_the_same_time_is_refused(
    bookable: list[dict[str, Any]], passer_by: httpx.AsyncClient
) -> None:
    answers = [await passer_by.post(f"{PAGE}/bookings", json=booking(bookable[0])) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 409]


async def test_a_proposal_is_sent_once_also_when_its_owner_has_named_a_time_since(
    bookable: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    body = {**WHO, **KEY, "text": "Next Tuesday afternoon?"}
    first = (await passer_by.post(f"{PAGE}/proposals", json=body)).json()
    named = {"starts_at": bookable[0]["starts_at"]}
    (await owner.http.post(f"/api/inbox/messages/{first['id']}/confirm", json=named)).raise_for_status()
    assert (await passer_by.post(f"{PAGE}/proposals", json=body)).json() == first


@pytest.mark.parametrize("other", [{"text": "And the salary?"}, {"email": "eve@example.org"}, {"name": "Eve"}])
async def test_other_words_under_the_same_name_are_refused_and_tell_nothing(
    other: dict[str, str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    (await passer_by.post(f"{PAGE}/messages", json={**LETTER, **KEY})).raise_for_status()
    refused = await passer_by.post(f"{PAGE}/messages", json={**LETTER, **KEY, **other})
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
    assert "Nothing was sent" in refused.json()["detail"]
    assert [letter["text"] for letter in await owner.letters()] == [LETTER["text"]]


async def test_the_same_words_without_a_name_for_them_are_two_letters(
    owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    for _ in range(2):
        (await passer_by.post(f"{PAGE}/messages", json=LETTER)).raise_for_status()
    assert len(await owner.letters()) == 2


async def test_what_one_owner_was_sent_is_nothing_to_another_visitor(
    owner: Owner, passer_by: httpx.AsyncClient, browser: Browser
) -> None:
    """Whoever learns the name of a letter, and not what stands in it, is told nothing of it."""
    (await passer_by.post(f"{PAGE}/messages", json={**LETTER, **KEY})).raise_for_status()
    guessed = await browser(address="192.0.2.60").post(f"{PAGE}/messages", json={**LETTER, **KEY, "text": "?"})
    assert set(guessed.json()).isdisjoint({"id", "created_at", "email", "text"})
