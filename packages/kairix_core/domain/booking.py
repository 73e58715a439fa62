"""When an owner can be met, and how visitors ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when, on the owner's own clock, on one ``day`` of the week (0 is Monday). ``until`` may be 00:00."""

    day: int
    since: time
    until: time


@dataclass(eq=False)
class BookingSettings:
    """``link`` leads to a page of the owner's where times can be booked; ``calendly_sealed``, a token, tells their
    free ones: it is opened with the installation's key alone, and its owner knows it by its ``calendly_ending``.

    Without these the ``hours`` do, on the clock of ``time_zone`` (IANA). A meeting takes ``minutes``, is asked for at
    least ``notice_hours`` ahead and at most ``days_ahead``.
    """

    owner_id: UUID
    updated_at: datetime
    link: str | None = None
    calendly_sealed: str | None = None
    calendly_ending: str = ""
    time_zone: str = "UTC"
    hours: tuple[Hours, ...] = ()
    minutes: int = 30
    notice_hours: int = 24
    days_ahead: int = 28


class BookingWay(StrEnum):
    """``CALENDLY``: real free times, each with a link; ``LINK``: a page elsewhere; ``HOURS``: times that are asked for,
    and confirmed by the owner; ``NONE``: only by a message.
    """

    CALENDLY = "calendly"
    LINK = "link"
    HOURS = "hours"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MeetingTime:
    """``starts_at`` has an offset. With a ``link`` it can be booked there at once."""

    starts_at: datetime
    minutes: int
    link: str | None = None

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)
