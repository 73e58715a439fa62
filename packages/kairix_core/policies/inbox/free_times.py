"""When an owner can be met, out of the hours that they set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kairix_core.domain.booking import BookingSettings, Hours, MeetingTime
from kairix_core.errors import InvalidInput

MOST_TIMES = 500
MIDNIGHT = time(0)
Span = tuple[datetime, datetime]


def checked_zone(name: str, *, field: str = "time_zone") -> ZoneInfo:
    """``InvalidInput`` for a name that the IANA does not know."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInput("This time zone is not known. Write it as in “Europe/Paris”.", field=field) from error


def window(settings: BookingSettings, *, now: datetime, since: datetime | None, until: datetime | None) -> Span:
    """From when to when meetings can be asked for; empty where the end comes first."""
    first, last = now + timedelta(hours=settings.notice_hours), now + timedelta(days=settings.days_ahead)
    return max(first, since or first), min(last, until or last)


def free_times(settings: BookingSettings, taken: Sequence[Span], within: Span) -> list[MeetingTime]:
    """Earliest first, on the owner's clock. An hour that a change of the clocks leaves out is not offered."""
    length = timedelta(minutes=settings.minutes)
    free = (
        MeetingTime(start, settings.minutes)
        for start in _starts(settings, within)
        if within[0] <= start and start + length <= within[1] and not overlaps((start, start + length), taken)
    )
    return list(islice(free, MOST_TIMES))


def overlaps(span: Span, taken: Sequence[Span]) -> bool:
    """One that begins when another ends does not."""
    return any(begins < span[1] and span[0] < ends for begins, ends in taken)


def _starts(settings: BookingSettings, within: Span) -> Iterator[datetime]:
    zone = checked_zone(settings.time_zone)
    day, last = within[0].astimezone(zone).date(), within[1].astimezone(zone).date()
    while day <= last:
        starts = {
            start for hours in settings.hours if hours.day == day.weekday() for start in _on(day, hours, settings)
        }
        yield from (real for start in sorted(starts) if (real := real_time(start, zone)))
        day += timedelta(days=1)


def _on(day: date, hours: Hours, settings: BookingSettings) -> Iterator[datetime]:
    """As a clock on the wall shows it."""
    start, length = datetime.combine(day, hours.since), timedelta(minutes=settings.minutes)
    end = datetime.combine(day + timedelta(days=hours.until == MIDNIGHT), hours.until)
    while start + length <= end:
        yield start
        start += length


def real_time(local: datetime, zone: ZoneInfo) -> datetime | None:
    """When a clock on the wall there shows it; None for what it never shows. Of an hour that comes twice the first."""
    moment = local.replace(tzinfo=zone)
    shown = moment.astimezone(UTC).astimezone(zone)
    return moment if shown.replace(tzinfo=None) == local else None
