"""Services outside: what a person's code host shows, the weather, and when somebody has time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Repository:
    name: str
    description: str
    language: str
    stars: int
    pushed_on: date | None
    is_fork: bool


@dataclass(frozen=True, slots=True)
class CodeActivity:
    """What an account shows in public: ``repositories`` the last pushed first, ``recent`` what it did, in words."""

    login: str
    name: str
    since: date | None
    public_repositories: int
    followers: int
    repositories: tuple[Repository, ...]
    recent: tuple[str, ...]


class CodeHost(Protocol):
    async def activity(self, login: str) -> CodeActivity:
        """``NotFound`` for an account that is not there, ``ServiceError`` when it cannot be told."""
        ...


@dataclass(frozen=True, slots=True)
class Day:
    """Temperatures in °C, ``rain`` the chance of it in percent where it is known."""

    on: date
    low: float
    high: float
    sky: str
    rain: int | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """``at`` is the place's own time, without an offset; ``temperature`` in °C."""

    place: str
    at: datetime
    temperature: float
    sky: str
    days: tuple[Day, ...]


class Forecasts(Protocol):
    async def forecast(self, place: str, *, days: int) -> Forecast:
        """``NotFound`` for a place that nobody knows, ``ServiceError`` when it cannot be told. 1 to 7 ``days``."""
        ...


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A time that can be booked at ``link``; ``starts_at`` has an offset."""

    starts_at: datetime
    minutes: int
    link: str


class Scheduling(Protocol):
    async def free_times(self, token: str, *, start: datetime, end: datetime) -> list[FreeTime]:
        """Of the first active kind of meeting of whose ``token`` it is, earliest first; ``ServiceError`` otherwise."""
        ...
