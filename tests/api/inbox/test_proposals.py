"""Somebody who is offered no time proposes some, and the owner takes one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from api.auth.people import SteppingClock
from api.inbox.correspondence import PAGE, Owner

TOKYO = ZoneInfo("Asia/Tokyo")
WHO = {"name": "Yuki", "email": "yuki@example.jp", "time_zone": "Asia/Tokyo"}


@pytest.fixture
def evenings(clock: SteppingClock) -> list[str]:
    """Three evenings in Tokyo, soon; as its clocks show them."""
    first = clock().astimezone(TOKYO).replace(hour=17, minute=0, second=0, microsecond=0, tzinfo=None)
    return [(first + timedelta(days=days)).isoformat() for days in (3, 2, 4)]


async def propose(http: httpx.AsyncClient, proposed: list[str], **changes: Any) -> httpx.Response:
    return await http.post(f"{PAGE}/proposals", json={**WHO, "proposed": proposed, **changes})


def moment(evening: str) -> datetime:
    return datetime.fromisoformat(evening).replace(tzinfo=TOKYO)


async def test_a_proposal_reaches_an_owner_who_keeps_no_hours_here(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    sent = await propose(passer_by, evenings, text="About a role")
    (letter,) = await owner.letters(kind="booking")
    assert (sent.status_code, letter["state"], letter["starts_at"]) == (201, "new", None)
    assert [datetime.fromisoformat(time) for time in letter["proposed"]] == sorted(map(moment, evenings))
    assert (await owner.inbox())["bookings"] == 1


async def test_the_owner_takes_one_time_and_sends_the_invitation(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    letter = (await propose(passer_by, evenings)).json()
    looked_at = (await owner.http.get(f"/api/inbox/messages/{letter['id']}/invite.ics")).text
    taken = await confirm(owner, letter, letter["proposed"][1])
    assert looked_at.count("BEGIN:VEVENT") == 3
    assert (taken.json()["state"], taken.json()["starts_at"]) == ("confirmed", letter["proposed"][1])
    invitation = (await owner.http.get(f"/api/inbox/messages/{letter['id']}/invite.ics")).text
    starts = moment(evenings[0]).astimezone(UTC)
    assert {"METHOD:REQUEST", f"DTSTART:{starts:%Y%m%dT%H%M%SZ}"} <= set(invitation.split("\r\n"))


async def confirm(owner: Owner, letter: dict[str, Any], starts_at: str | None) -> httpx.Response:
    body = {"starts_at": starts_at} if starts_at else None
    return await owner.http.post(f"/api/inbox/messages/{letter['id']}/confirm", json=body)


async def test_only_a_time_that_was_proposed_can_be_taken(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    letter = (await propose(passer_by, evenings)).json()
    another = (datetime.fromisoformat(letter["proposed"][0]) + timedelta(minutes=30)).isoformat()
    assert [(await confirm(owner, letter, time)).status_code for time in (another, None)] == [422, 422]
    assert (await owner.letters())[0]["state"] in {"new", "read"}


async def test_a_time_is_not_given_to_two(evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient) -> None:
    one, two = [(await propose(passer_by, evenings[:2])).json() for _ in range(2)]
    first, second = one["proposed"]
    assert (await confirm(owner, one, first)).status_code == 200
    refused = await confirm(owner, two, first)
    assert (refused.status_code, refused.json()["code"]) == (409, "time_taken")
    assert (await confirm(owner, two, second)).status_code == 200


@pytest.mark.parametrize("later", [timedelta(), timedelta(minutes=15)], ids=["the same time", "the half of it"])
async def test_nor_is_it_once_the_page_is_closed(
    later: timedelta, evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    evening = evenings[0]
    another = (datetime.fromisoformat(evening) + later).isoformat()
    one, two = [(await propose(passer_by, [time])).json() for time in (evening, another)]
    assert (await confirm(owner, one, one["proposed"][0])).status_code == 200
    (await owner.http.delete("/api/profile/publication")).raise_for_status()
    refused = await confirm(owner, two, two["proposed"][0])
    assert (refused.status_code, refused.json()["code"]) == (409, "time_taken")


async def test_a_time_that_is_only_proposed_stays_free_for_others(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    hours = [{"day": day, "since": "08:00", "until": "12:00"} for day in range(7)]
    await owner.can_be_met(hours=hours, time_zone="Europe/Paris")
    before = (await passer_by.get(f"{PAGE}/times")).json()["times"]
    (await propose(passer_by, evenings)).raise_for_status()
    assert (await passer_by.get(f"{PAGE}/times")).json()["times"] == before
    assert any(moment(evenings[0]) == datetime.fromisoformat(time["starts_at"]) for time in before)


async def test_words_do_where_no_time_is_named(owner: Owner, passer_by: httpx.AsyncClient) -> None:
    sent = await propose(passer_by, [], text="Any afternoon next week")
    (letter,) = await owner.letters()
    assert (sent.status_code, letter["proposed"], letter["text"]) == (201, [], "Any afternoon next week")
    assert (await owner.http.get(f"/api/inbox/messages/{letter['id']}/invite.ics")).status_code == 404


async def in_words(passer_by: httpx.AsyncClient) -> dict[str, Any]:
    sent: dict[str, Any] = (await propose(passer_by, [], text="Next Tuesday afternoon?")).raise_for_status().json()
    return sent


async def test_to_words_the_owner_names_a_time_and_invites_to_it(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    letter, named = await in_words(passer_by), moment(evenings[0]).astimezone(UTC)
    confirmed = (await confirm(owner, letter, named.isoformat())).json()
    invitation = (await owner.http.get(f"/api/inbox/messages/{letter['id']}/invite.ics")).text
    assert (confirmed["state"], datetime.fromisoformat(confirmed["starts_at"])) == ("confirmed", named)
    assert {"METHOD:REQUEST", f"DTSTART:{named:%Y%m%dT%H%M%SZ}"} <= set(invitation.split("\r\n"))


async def test_a_time_that_the_owner_named_is_offered_to_nobody_else(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    hours = [{"day": day, "since": "08:00", "until": "12:00"} for day in range(7)]
    await owner.can_be_met(hours=hours, time_zone="Europe/Paris")
    named = (await passer_by.get(f"{PAGE}/times")).json()["times"][0]
    (await confirm(owner, await in_words(passer_by), named["starts_at"])).raise_for_status()
    assert named not in (await passer_by.get(f"{PAGE}/times")).json()["times"]


async def test_to_words_only_a_free_time_that_is_to_come_is_named(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient, clock: SteppingClock
) -> None:
    letter, other = await in_words(passer_by), await in_words(passer_by)
    late, far = (clock() + timedelta(days=days) for days in (-1, 366))
    refused = [await confirm(owner, letter, time and time.isoformat()) for time in (None, late, far)]
    assert [answer.status_code for answer in refused] == [422, 422, 422]
    named = moment(evenings[0]).isoformat()
    assert [(await confirm(owner, each, named)).status_code for each in (letter, other)] == [200, 409]


async def test_two_windows_do_not_take_two_times_for_one_meeting(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    letter = (await propose(passer_by, evenings)).json()
    first, second, _ = letter["proposed"]
    taken = [await confirm(owner, letter, time) for time in (first, first, second)]
    assert [answer.status_code for answer in taken] == [200, 200, 409]
    assert (await owner.letters())[0]["starts_at"] == first


@pytest.mark.parametrize(
    "wrong",
    [
        {"proposed": []},
        {"proposed": ["2020-01-01T09:00"]},
        {"proposed": ["2027-01-01T09:00:00Z"]},
        {"proposed": ["2027-01-01T09:00"] * 4},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": ""},
        {"email": "yuki@example"},
        {"name": ""},
        {"minutes": 0},
    ],
)
async def test_what_cannot_be_met_at_is_refused_and_not_sent(
    wrong: dict[str, Any], evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient
) -> None:
    refused = await passer_by.post(f"{PAGE}/proposals", json={**WHO, "proposed": evenings, **wrong})
    assert (refused.status_code, await owner.letters()) == (422, [])


async def test_a_proposal_lapses_when_its_last_time_has_come(
    evenings: list[str], owner: Owner, passer_by: httpx.AsyncClient, clock: SteppingClock
) -> None:
    (await propose(passer_by, evenings)).raise_for_status()
    clock.step((max(map(moment, evenings)) - clock()).total_seconds() - 60)
    await owner.comes_back()
    assert (await owner.letters())[0]["state"] == "new"
    clock.step(120)
    assert (await owner.letters())[0]["state"] == "lapsed"
