"""Calendly's API v2: when somebody can be met.

Free times may be asked for a week at a time, from a moment in the future on. Whatever time visitors look for, the same
weeks are asked for, so that what is kept of them answers all.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import aiohttp
from pydantic import AwareDatetime, BaseModel, ValidationError

from kairix_core.errors import NotFound
from kairix_core.ports.integrations import FreeTime
from kairix_infra.integrations.outside import SECONDS, Outside

FRESH_SECONDS = 60.0
LONGEST_SPAN = timedelta(days=31)
WEEK = timedelta(days=7)
#: Where the weeks are counted from.
FIRST_WEEK = datetime(2024, 1, 1, tzinfo=UTC)
#: A week has to begin in the future when it arrives there; one that has begun is asked for from such a moment on.
HEAD_START, MOMENTS = timedelta(minutes=1), timedelta(minutes=5)

Span = tuple[datetime, datetime]

Wire = TypeVar("Wire", bound=BaseModel)


class WireResource(BaseModel):
    uri: str


class WireMe(BaseModel):
    resource: WireResource


class WireEventType(BaseModel):
    uri: str
    active: bool
    duration: int


class WireEventTypes(BaseModel):
    collection: list[WireEventType]


class WireTime(BaseModel):
    status: str
    start_time: AwareDatetime
    scheduling_url: str


class WireTimes(BaseModel):
    collection: list[WireTime]


class Calendly:
    """``Scheduling``."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        *,
        base_url: str,
        seconds: float = SECONDS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._outside = Outside(session, "Calendly", base_url, fresh_seconds=FRESH_SECONDS, seconds=seconds)
        self._clock = clock

    async def free_times(self, token: str, *, start: datetime, end: datetime) -> list[FreeTime]:
        weeks = list(_weeks(start, min(end, start + LONGEST_SPAN), soon=_soon(self._clock())))
        if not weeks:
            return []
        kind = await self._kind(token)
        answers = await asyncio.gather(*(self._week(kind, week, token) for week in weeks))
        free = (time for times in answers for time in times if start <= time.starts_at < end)
        return sorted(free, key=lambda time: time.starts_at)

    async def _kind(self, token: str) -> WireEventType:
        me = await self._get(WireMe, "/users/me", {}, token)
        kinds = await self._get(WireEventTypes, "/event_types", {"user": me.resource.uri, "active": "true"}, token)
        kind = next((kind for kind in kinds.collection if kind.active), None)
        if kind is None:
            raise NotFound("There is no kind of meeting at Calendly that can be booked.")
        return kind

    async def _week(self, kind: WireEventType, week: Span, token: str) -> list[FreeTime]:
        asked = {"event_type": kind.uri, "start_time": _instant(week[0]), "end_time": _instant(week[1])}
        times = await self._get(WireTimes, "/event_type_available_times", asked, token)
        return [
            FreeTime(time.start_time, kind.duration, time.scheduling_url)
            for time in times.collection
            if time.status == "available"
        ]

    async def _get(self, wire: type[Wire], path: str, params: dict[str, str], token: str) -> Wire:
        answer = await self._outside.get(path, params, token=token)
        try:
            return wire.model_validate(answer)
        except ValidationError as error:
            raise self._outside.garbled() from error


def _weeks(start: datetime, end: datetime, *, soon: datetime) -> Iterator[Span]:
    """The weeks in which that lies, without what comes before ``soon``."""
    week = FIRST_WEEK + (start - FIRST_WEEK) // WEEK * WEEK
    while week < end:
        if max(start, soon) < min(end, week + WEEK):
            yield max(week, soon), week + WEEK
        week += WEEK


def _soon(now: datetime) -> datetime:
    """The next moment that may be asked for; the same one for minutes, so that what is kept can be used."""
    return FIRST_WEEK - (FIRST_WEEK - now - HEAD_START) // MOMENTS * MOMENTS


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00Z")
