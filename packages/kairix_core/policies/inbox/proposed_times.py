"""When a visitor proposes to meet, told by the clock on their wall, and which time the owner may take."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kairix_core.errors import InvalidInput
from kairix_core.policies.inbox.free_times import checked_zone, real_time

MOST_PROPOSED = 3
FARTHEST = timedelta(days=365)
TAKE_ONE = "Take one of the proposed times that is still to come."
NAME_ONE = "Name a time that is still to come, within a year."


def proposed_times(shown: Iterable[datetime], zone: str, *, now: datetime) -> tuple[datetime, ...]:
    """In UTC, earliest first, each once; ``InvalidInput`` for what has passed, is far off, or is on no clock there."""
    local = sorted(set(shown))
    if not local:
        return ()
    clock = checked_zone(zone)
    return tuple(_moment(time, clock, now) for time in local)


def _moment(shown: datetime, clock: ZoneInfo, now: datetime) -> datetime:
    moment = real_time(shown, clock)
    if moment is None:
        told = f"The clocks of {clock.key} change at {shown:%H:%M} on {shown:%d.%m.%Y}, so there is no such time."
        raise InvalidInput(f"{told} Nothing was sent; please choose another one.", field="proposed")
    if not now < moment <= now + FARTHEST:
        raise InvalidInput(
            "Times can be proposed from now on, and for a year. Nothing was sent; please choose another one.",
            field="proposed",
        )
    return moment.astimezone(UTC)


def time_to_take(wanted: datetime | None, proposed: Collection[datetime], *, now: datetime) -> datetime:
    """One of those proposed that is still to come, or any within a year for a visitor who only wrote words."""
    if wanted is None or (proposed and wanted not in proposed) or not now < wanted <= now + FARTHEST:
        raise InvalidInput(TAKE_ONE if proposed else NAME_ONE, field="starts_at")
    return wanted
