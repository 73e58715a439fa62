"""When somebody can be met, on clocks that change twice a year."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from factories import NOW
from kairix_core.domain.booking import BookingSettings, Hours
from kairix_core.domain.ids import new_id
from kairix_core.errors import InvalidInput
from kairix_core.policies.inbox.free_times import checked_zone, free_times, window

MONDAY = datetime(2026, 3, 16, tzinfo=UTC)
WEEK = (MONDAY, MONDAY + timedelta(days=7))
SUNDAY = 6


def settings(**changes: Any) -> BookingSettings:
    known = {"hours": (Hours(0, time(9), time(11)),), "time_zone": "Europe/Paris", "minutes": 60}
    return BookingSettings(new_id(), NOW, **{**known, **changes})


def starts(times: list[Any]) -> list[str]:
    return [time.starts_at.isoformat() for time in times]


def test_times_are_on_the_owners_clock() -> None:
    assert starts(free_times(settings(), [], WEEK)) == ["2026-03-16T09:00:00+01:00", "2026-03-16T10:00:00+01:00"]


def test_a_meeting_ends_within_the_hours() -> None:
    assert len(free_times(settings(minutes=45), [], WEEK)) == 2


def test_what_is_taken_is_not_offered_nor_what_overlaps_it() -> None:
    half_past = MONDAY + timedelta(hours=8, minutes=30)
    assert starts(free_times(settings(minutes=30), [(half_past, half_past + timedelta(minutes=30))], WEEK)) == [
        "2026-03-16T09:00:00+01:00",
        "2026-03-16T10:00:00+01:00",
        "2026-03-16T10:30:00+01:00",
    ]


def test_summer_time_moves_the_instant_and_not_the_hour() -> None:
    fortnight = free_times(settings(minutes=120), [], (MONDAY, MONDAY + timedelta(days=15)))
    assert [each.starts_at.astimezone(UTC).hour for each in fortnight] == [8, 8, 7]
    assert {each.starts_at.hour for each in fortnight} == {9}


@pytest.mark.parametrize(
    ("day", "offered"),
    [
        (datetime(2026, 3, 29, tzinfo=UTC), ["01:00+01:00", "03:00+02:00"]),
        (datetime(2026, 10, 25, tzinfo=UTC), ["01:00+02:00", "02:00+02:00", "03:00+01:00"]),
    ],
    ids=["the hour that is left out", "the hour that comes twice"],
)
def test_the_night_on_which_clocks_change(day: datetime, offered: list[str]) -> None:
    nightly = settings(hours=(Hours(SUNDAY, time(1), time(4)),))
    found = starts(free_times(nightly, [], (day - timedelta(hours=4), day + timedelta(hours=8))))
    assert [start[11:16] + start[19:] for start in found] == offered


def test_hours_can_last_until_midnight() -> None:
    late = settings(hours=(Hours(0, time(22), time(0)),))
    assert [start[11:16] for start in starts(free_times(late, [], WEEK))] == ["22:00", "23:00"]


def test_nobody_is_met_without_notice_or_too_far_ahead() -> None:
    first, last = window(settings(notice_hours=24, days_ahead=7), now=NOW, since=None, until=NOW + timedelta(days=90))
    assert (first - NOW, last - NOW) == (timedelta(hours=24), timedelta(days=7))


def test_there_is_nothing_beyond_the_window() -> None:
    late = window(settings(), now=NOW, since=NOW + timedelta(days=80), until=None)
    assert free_times(settings(), [], late) == []


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe\x00"])
def test_a_zone_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput):
        checked_zone(name)
