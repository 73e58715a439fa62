"""Calendly's API v2: when somebody can be met. Free times may be asked for 31 days at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import aiohttp
from pydantic import AwareDatetime, BaseModel, ValidationError

from kairix_core.errors import NotFound
from kairix_core.ports.integrations import FreeTime
from kairix_infra.integrations.outside import SECONDS, Outside

FRESH_SECONDS = 60.0
LONGEST_SPAN = timedelta(days=31)
#: A time range has to begin in the future when it arrives there.
HEAD_START = timedelta(minutes=1)

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
        start = max(start, self._clock() + HEAD_START)
        end = min(end, start + LONGEST_SPAN)
        if _instant(start) >= _instant(end):
            return []
        me = await self._get(WireMe, "/users/me", {}, token)
        kinds = await self._get(WireEventTypes, "/event_types", {"user": me.resource.uri, "active": "true"}, token)
        kind = next((kind for kind in kinds.collection if kind.active), None)
        if kind is None:
            raise NotFound("There is no kind of meeting at Calendly that can be booked.")
        asked = {"event_type": kind.uri, "start_time": _instant(start), "end_time": _instant(end)}
        times = await self._get(WireTimes, "/event_type_available_times", asked, token)
        free = (time for time in times.collection if time.status == "available")
        return sorted(
            (FreeTime(time.start_time, kind.duration, time.scheduling_url) for time in free),
            key=lambda time: time.starts_at,
        )

    async def _get(self, wire: type[Wire], path: str, params: dict[str, str], token: str) -> Wire:
        answer = await self._outside.get(path, params, token=token)
        try:
            return wire.model_validate(answer)
        except ValidationError as error:
            raise self._outside.garbled() from error


def _instant(moment: datetime) -> str:
    """In UTC, to the minute, so that one who looks again within it is answered from what is kept."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00Z")
