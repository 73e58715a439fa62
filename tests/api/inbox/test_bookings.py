"""Visitors ask for a time, the owner confirms or declines it, and nobody gets a time twice."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import httpx
import pytest
from joserfc.jwk import OctKey

from api.auth.people import Browser, SteppingClock
from api.documents.desk import Desk
from api.inbox.correspondence import PAGE, Owner
from kairix_core.domain.ids import new_id
from kairix_core.use_cases.inbox.calendly_token import token_of
from kairix_core.use_cases.inbox.offer_times import LAPSES_AFTER
from kairix_core.use_cases.inbox.reseal_tokens import ResealTokens
from kairix_infra.auth.vault import JweVault
from kairix_infra.container import Container

EVERY_DAY = [{"day": day, "since": "09:00", "until": "12:00"} for day in range(7)]
WHO = {"name": "Rita", "email": "rita@example.com"}


@pytest.fixture
async def offered(owner: Owner, passer_by: httpx.AsyncClient) -> list[dict[str, Any]]:
    """Half hours, every morning in Paris."""
    await owner.can_be_met(hours=EVERY_DAY, time_zone="Europe/Paris", minutes=30)
    times: list[dict[str, Any]] = (await passer_by.get(f"{PAGE}/times")).raise_for_status().json()["times"]
    return times


async def book(http: httpx.AsyncClient, time: dict[str, Any], **changes: Any) -> httpx.Response:
    wish = {**WHO, "starts_at": time["starts_at"], "minutes": time["minutes"], **changes}
    return await http.post(f"{PAGE}/bookings", json=wish)


async def test_nobody_can_be_met_who_has_not_said_when(owner: Owner, passer_by: httpx.AsyncClient) -> None:
    offer = (await passer_by.get(f"{PAGE}/times")).json()
    assert (offer["way"], offer["times"], offer["link"]) == ("none", [], None)


async def test_times_are_told_on_the_visitors_clock(
    offered: list[dict[str, Any]], passer_by: httpx.AsyncClient
) -> None:
    there = (await passer_by.get(f"{PAGE}/times", params={"tz": "Asia/Tokyo"})).json()
    first, same = (datetime.fromisoformat(times[0]["starts_at"]) for times in (offered, there["times"]))
    assert first == same
    assert first.astimezone(ZoneInfo("Europe/Paris")).hour in range(9, 12)
    assert (there["time_zone"], same.utcoffset()) == ("Asia/Tokyo", same.astimezone(ZoneInfo("Asia/Tokyo")).utcoffset())


@pytest.mark.parametrize("query", [{"tz": "Mars/Olympus"}, {"from": "2026-03-01T09:00:00"}, {"to": "tomorrow"}])
async def test_a_time_without_a_zone_is_refused(
    query: dict[str, str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    assert (await passer_by.get(f"{PAGE}/times", params=query)).status_code == 422


async def test_a_page_elsewhere_comes_before_hours(owner: Owner, passer_by: httpx.AsyncClient) -> None:
    await owner.can_be_met(hours=EVERY_DAY, link="https://cal.example/ada")
    offer = (await passer_by.get(f"{PAGE}/times")).json()
    assert (offer["way"], offer["link"], offer["times"]) == ("link", "https://cal.example/ada", [])


async def test_a_booking_waits_for_the_owners_word(
    offered: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    booked = await book(passer_by, offered[0], text="About a role", time_zone="Asia/Tokyo")
    (letter,) = await owner.letters(kind="booking")
    assert (booked.status_code, letter["state"], letter["time_zone"]) == (201, "new", "Asia/Tokyo")
    assert datetime.fromisoformat(letter["starts_at"]) == datetime.fromisoformat(offered[0]["starts_at"])
    assert (await owner.inbox())["bookings"] == 1


async def test_a_time_that_is_taken_is_neither_offered_nor_given_again(
    offered: list[dict[str, Any]], passer_by: httpx.AsyncClient
) -> None:
    (await book(passer_by, offered[0])).raise_for_status()
    again = await book(passer_by, offered[0])
    left = (await passer_by.get(f"{PAGE}/times")).json()["times"]
    assert (again.status_code, again.json()["code"]) == (409, "time_taken")
    assert offered[0] not in left


async def test_of_two_who_ask_at_once_one_gets_the_time(
    offered: list[dict[str, Any]], owner: Owner, browser: Browser
) -> None:
    visitors = [browser(address=f"192.0.2.{60 + number}") for number in range(4)]
    answers = await asyncio.gather(*(book(http, offered[0]) for http in visitors))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len(await owner.letters(kind="booking")) == 1


async def test_a_booking_that_overlaps_another_is_refused(
    offered: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    (await book(passer_by, offered[1])).raise_for_status()
    await owner.can_be_met(minutes=60)
    assert (await book(passer_by, offered[0], minutes=60)).status_code == 409


@pytest.mark.parametrize(
    "wrong", [{"starts_at": "2031-01-01T09:00:00Z"}, {"minutes": 45}, {"starts_at": "2020-01-01T09:00:00+01:00"}]
)
async def test_only_a_time_that_is_offered_can_be_had(
    wrong: dict[str, Any], offered: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    refused = await book(passer_by, offered[0], **wrong)
    assert (refused.status_code, await owner.letters()) == (409, [])


@pytest.mark.parametrize(("confirmed", "again"), [(False, 201), (True, 409)])
async def test_a_booking_lapses_that_nobody_decides_on(
    confirmed: bool, again: int, owner: Owner, passer_by: httpx.AsyncClient, clock: SteppingClock
) -> None:
    await owner.can_be_met(hours=EVERY_DAY, time_zone="Europe/Paris", minutes=30, days_ahead=30)
    last = (await passer_by.get(f"{PAGE}/times")).json()["times"][-1]
    booked = (await book(passer_by, last)).json()["id"]
    await owner.looks_at(letters=[booked])
    if confirmed:
        (await owner.settle(booked, "confirm")).raise_for_status()
    clock.step(LAPSES_AFTER.total_seconds() + 1)
    assert (await book(passer_by, last)).status_code == again


async def test_what_has_lapsed_is_told_as_such_and_cannot_be_confirmed(
    owner: Owner, passer_by: httpx.AsyncClient, clock: SteppingClock
) -> None:
    await owner.can_be_met(hours=EVERY_DAY, time_zone="Europe/Paris", minutes=30, days_ahead=30)
    times = (await passer_by.get(f"{PAGE}/times")).json()["times"]
    booked = (await book(passer_by, times[-1])).json()["id"]
    clock.step(LAPSES_AFTER.total_seconds() + 1)
    await owner.comes_back()
    (letter,) = await owner.letters()
    refused = await owner.settle(booked, "confirm")
    assert (letter["state"], refused.status_code, refused.json()["code"]) == ("lapsed", 409, "letter_settled")
    assert (await owner.inbox())["bookings"] == 0


async def test_a_booking_whose_time_has_come_undecided_lapses(
    offered: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient, clock: SteppingClock
) -> None:
    (await book(passer_by, offered[0])).raise_for_status()
    (await book(passer_by, offered[-1])).raise_for_status()
    begins = datetime.fromisoformat(offered[0]["starts_at"])
    clock.step((begins - clock()).total_seconds() + 1)
    await owner.comes_back()
    assert [letter["state"] for letter in await owner.letters()] == ["new", "lapsed"]


async def test_a_booking_whose_time_came_while_its_owner_looked_at_it_cannot_be_confirmed(
    offered: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient, clock: SteppingClock
) -> None:
    booked = (await book(passer_by, offered[0])).json()["id"]
    await owner.letters()
    clock.step((datetime.fromisoformat(offered[0]["starts_at"]) - clock()).total_seconds() + 1)
    await owner.comes_back()
    refused = await owner.settle(booked, "confirm")
    assert (refused.status_code, refused.json()["code"]) == (409, "letter_settled")


async def test_a_time_that_was_declined_is_free_again(
    offered: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    booked = (await book(passer_by, offered[0])).json()["id"]
    declined = await owner.settle(booked, "decline")
    assert declined.json()["state"] == "declined"
    assert (await owner.settle(booked, "confirm")).status_code == 409
    assert (await book(passer_by, offered[0])).status_code == 201


async def test_what_is_confirmed_is_written_for_calendars(
    offered: list[dict[str, Any]], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    booked = (await book(passer_by, offered[0])).json()["id"]
    (await owner.settle(booked, "confirm")).raise_for_status()
    file = await owner.http.get(f"/api/inbox/messages/{booked}/invite.ics")
    starts = datetime.fromisoformat(offered[0]["starts_at"]).astimezone(UTC)
    assert file.headers["content-type"] == "text/calendar; charset=utf-8"
    assert {"METHOD:REQUEST", "STATUS:CONFIRMED", f"DTSTART:{starts:%Y%m%dT%H%M%SZ}"} <= set(file.text.split("\r\n"))


async def test_nobody_else_reads_an_invitation(
    offered: list[dict[str, Any]], passer_by: httpx.AsyncClient, stranger: Desk
) -> None:
    booked = (await book(passer_by, offered[0])).json()["id"]
    paths = [f"/api/inbox/messages/{which}/invite.ics" for which in (booked, new_id())]
    assert [(await stranger.http.get(path)).status_code for path in paths] == [404, 404]
    assert [(await passer_by.get(path)).status_code for path in paths] == [401, 401]


async def test_the_token_is_never_told(owner: Owner, passer_by: httpx.AsyncClient, stranger: Desk) -> None:
    told = await owner.can_be_met(calendly_token="very-secret")
    assert told["has_calendly_token"]
    seen = [told, (await owner.http.get("/api/booking")).json(), (await passer_by.get(f"{PAGE}/times")).json()]
    assert "very-secret" not in str(seen)
    assert not (await stranger.http.get("/api/booking")).json()["has_calendly_token"]
    assert not (await owner.can_be_met(calendly_token=None))["has_calendly_token"]


async def stored(admin: asyncpg.Connection) -> str:
    """All that the database holds of how its owners can be met."""
    return str([dict(row) for row in await admin.fetch("SELECT * FROM booking_settings")])


async def test_a_token_is_stored_sealed_and_known_by_its_end(owner: Owner, admin: asyncpg.Connection) -> None:
    told = await owner.can_be_met(calendly_token="a-token-that-nobody-reads-abcd")
    assert (told["calendly_ending"], told["calendly_token_lost"]) == ("abcd", False)
    assert "nobody-reads" not in await stored(admin)


async def test_the_end_of_a_short_token_is_not_told(owner: Owner) -> None:
    assert (await owner.can_be_met(calendly_token="very-secret"))["calendly_ending"] == ""


async def test_where_the_key_is_lost_the_owner_is_asked_for_the_token_and_visitors_find_the_hours(
    owner: Owner, passer_by: httpx.AsyncClient, admin: asyncpg.Connection
) -> None:
    await owner.can_be_met(hours=EVERY_DAY, calendly_token="a-token-that-nobody-reads-abcd")
    (owner_id,) = await admin.fetchrow("SELECT owner_id FROM booking_settings")
    elsewhere = JweVault.of_a_new_key().seal("a-token", of=token_of(owner_id))
    await admin.execute("UPDATE booking_settings SET calendly_sealed = $1", elsewhere)
    told = (await owner.http.get("/api/booking")).json()
    assert (told["has_calendly_token"], told["calendly_token_lost"], told["calendly_ending"]) == (True, True, "abcd")
    assert (await passer_by.get(f"{PAGE}/times")).json()["way"] == "hours"
    assert not (await owner.can_be_met(calendly_token="another-token-efgh"))["calendly_token_lost"]


async def test_a_token_is_sealed_anew_when_the_key_is_changed(
    owner: Owner, container: Container, admin: asyncpg.Connection
) -> None:
    await owner.can_be_met(calendly_token="a-token-that-nobody-reads-abcd")
    assert await container.reseal_tokens() == 0
    old, new = OctKey.generate_key(256), OctKey.generate_key(256)
    owner_id, _ = await admin.fetchrow("SELECT owner_id, link FROM booking_settings")
    sealed = JweVault([old]).seal("a-token", of=token_of(owner_id))
    await admin.execute("UPDATE booking_settings SET calendly_sealed = $1", sealed)
    assert await ResealTokens(container.uow, JweVault([new, old]))() == 1
    (sealed,) = await admin.fetchrow("SELECT calendly_sealed FROM booking_settings")
    assert JweVault([new]).open(sealed, of=token_of(owner_id)) == "a-token"
    assert await ResealTokens(container.uow, JweVault([old]))() == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"time_zone": "Mars/Olympus"},
        {"link": "javascript:alert(1)"},
        {"link": "http://cal.example"},
        {"hours": [{"day": 7, "since": "09:00", "until": "10:00"}]},
        {"hours": [{"day": 1, "since": "11:00", "until": "10:00"}]},
        {"hours": [{"day": 1, "since": "9", "until": "10:00"}]},
        {"minutes": 0},
        {"minutes": None},
    ],
)
async def test_what_cannot_be_offered_is_refused(wrong: dict[str, Any], owner: Owner) -> None:
    before = (await owner.http.get("/api/booking")).json()
    refused = await owner.http.patch("/api/booking", json=wrong)
    assert (refused.status_code, (await owner.http.get("/api/booking")).json()) == (422, before)


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59Z", "9999-12-31T23:00:00-14:00", "0001-01-01T00:00:00+14:00"])
async def test_a_moment_at_the_end_of_all_calendars_is_refused(
    offered: list[dict[str, Any]], passer_by: httpx.AsyncClient, moment: str
) -> None:
    looked = [await passer_by.get(f"{PAGE}/times", params={end: moment}) for end in ("from", "to")]
    booked = await book(passer_by, {**offered[0], "starts_at": moment})
    assert {answer.status_code for answer in [*looked, booked]} == {422}
