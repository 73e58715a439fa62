"""Times that somebody proposes by the clock on their wall."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kairix_core.errors import InvalidInput
from kairix_core.policies.inbox.proposed_times import proposed_times

#: A week before the clocks of Europe are put forward, which those of Japan never are.
NOW = datetime(2027, 3, 22, 12, tzinfo=UTC)


def shown(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "time", "moment", "in_lyon"),
    [
        ("Asia/Tokyo", "2027-03-26T17:00", "2027-03-26T08:00Z", "09:00"),
        ("Asia/Tokyo", "2027-03-30T17:00", "2027-03-30T08:00Z", "10:00"),
        ("Europe/Paris", "2027-03-26T09:00", "2027-03-26T08:00Z", "09:00"),
        ("Europe/Paris", "2027-03-30T09:00", "2027-03-30T07:00Z", "09:00"),
        ("America/New_York", "2027-03-26T09:00", "2027-03-26T13:00Z", "14:00"),
        ("Asia/Kathmandu", "2027-04-01T09:00", "2027-04-01T03:15Z", "05:15"),
        ("Europe/Paris", "2027-10-31T02:30", "2027-10-31T00:30Z", "02:30"),
    ],
    ids=[
        "before",
        "after",
        "at home before",
        "at home after",
        "changed weeks ago",
        "a quarter off",
        "of two, the first",
    ],
)
def test_a_time_means_the_same_moment_on_every_clock(zone: str, time: str, moment: str, in_lyon: str) -> None:
    (told,) = proposed_times([shown(time)], zone, now=NOW)
    assert told == datetime.fromisoformat(moment)
    assert f"{told.astimezone(ZoneInfo('Europe/Paris')):%H:%M}" == in_lyon


def test_times_come_in_their_order_and_once() -> None:
    late, early = shown("2027-03-26T17:00"), shown("2027-03-25T09:00")
    assert proposed_times([late, early, late], "UTC", now=NOW) == tuple(t.replace(tzinfo=UTC) for t in (early, late))


@pytest.mark.parametrize(
    ("zone", "time", "why"),
    [
        ("Europe/Paris", "2027-03-28T02:30", "no such time"),
        ("Europe/Paris", "2027-03-22T12:59", "from now on"),
        ("Asia/Tokyo", "2027-03-22T21:00", "from now on"),
        ("UTC", "2028-03-22T12:00", "for a year"),
        ("Mars/Olympus", "2027-03-26T17:00", "not known"),
        ("", "2027-03-26T17:00", "not known"),
    ],
)
def test_a_time_at_which_nobody_can_meet_is_refused(zone: str, time: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        proposed_times([shown(time)], zone, now=NOW)


def test_the_last_moment_is_a_year_from_now() -> None:
    last = (NOW + timedelta(days=365)).replace(tzinfo=None)
    assert proposed_times([last], "UTC", now=NOW) == (NOW + timedelta(days=365),)
