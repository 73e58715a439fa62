"""What services outside tell, over real HTTP, on good days and on bad ones."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import aiohttp
import pytest

from doubles.outside_services import Mood, OutsideServices
from kairix_core.errors import (
    InvalidInput,
    KairixError,
    NotFound,
    ServiceError,
    ServiceGarbled,
    ServiceRateLimited,
    ServiceUnavailable,
)
from kairix_core.ports.integrations import Day, FreeTime, Repository
from kairix_infra.integrations.calendly import Calendly
from kairix_infra.integrations.github import GitHub
from kairix_infra.integrations.open_meteo import OpenMeteo
from kairix_infra.integrations.outside import Outside
from kairix_infra.llm.session import open_session

NOW = datetime(2026, 11, 21, 17, 0, 42, tzinfo=UTC)
WEEK = timedelta(days=7)
FAILURES: dict[Mood, type[ServiceError]] = {
    "down": ServiceUnavailable,
    "garbage": ServiceGarbled,
    "wrong": ServiceGarbled,
    "huge": ServiceGarbled,
    "busy": ServiceRateLimited,
    "exhausted": ServiceRateLimited,
    "broken": ServiceUnavailable,
    "locked": ServiceUnavailable,
    "moved": ServiceUnavailable,
}


@pytest.fixture
def services() -> Iterator[OutsideServices]:
    with OutsideServices() as services:
        yield services


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_session() as session:
        yield session


@pytest.fixture
def github(http: aiohttp.ClientSession, services: OutsideServices) -> GitHub:
    return GitHub(http, base_url=services.url)


@pytest.fixture
def weather(http: aiohttp.ClientSession, services: OutsideServices) -> OpenMeteo:
    return OpenMeteo(http, forecast_url=services.url, geocoding_url=services.url)


@pytest.fixture
def calendly(http: aiohttp.ClientSession, services: OutsideServices) -> Calendly:
    return Calendly(http, base_url=f"{services.url}/calendly", clock=lambda: NOW)


async def test_an_account_shows_its_repositories_and_what_it_did(github: GitHub) -> None:
    activity = await github.activity("ada")
    assert (activity.name, activity.since, activity.public_repositories) == ("Ada Nowak", date(2015, 3, 1), 14)
    assert activity.repositories[0] == Repository(
        "engine", "A settlement engine", "Rust", 412, date(2026, 11, 18), is_fork=False
    )
    assert activity.recent == ("pushed to ada/engine (2 times)", "worked on a pull request in rust-lang/rust")


async def test_an_account_that_is_not_there_is_not_found(github: GitHub) -> None:
    with pytest.raises(NotFound, match="GitHub does not know it"):
        await github.activity("nobody")


@pytest.mark.parametrize("login", ["", "a/b", "../meta", "-ada", "ada--b", "a" * 40, "ada?x=1", "Ä"])
async def test_what_is_no_name_of_an_account_is_not_asked_for(
    github: GitHub, services: OutsideServices, login: str
) -> None:
    with pytest.raises(InvalidInput):
        await github.activity(login)
    assert services.asked == []


async def test_the_account_of_somebody_whom_a_company_manages_is_asked_for(
    github: GitHub, services: OutsideServices
) -> None:
    with pytest.raises(NotFound):
        await github.activity("ada_acme")
    assert "/users/ada_acme" in services.paths()


async def test_a_forecast_is_of_the_place_that_was_meant(weather: OpenMeteo) -> None:
    forecast = await weather.forecast("Lyon", days=2)
    assert forecast.place == "Lyon, Auvergne-Rhône-Alpes, France"
    assert (forecast.at, forecast.temperature, forecast.sky) == (datetime(2026, 11, 21, 17, 15), 8.3, "rain")  # noqa: DTZ001 - the place's own time
    assert forecast.days[1] == Day(date(2026, 11, 22), 3.0, 11.0, "partly cloudy", None)


async def test_a_place_that_nobody_knows_is_not_found(weather: OpenMeteo) -> None:
    with pytest.raises(NotFound, match="no place named Atlantis"):
        await weather.forecast("Atlantis", days=1)


async def test_free_times_are_those_of_the_first_active_kind_of_meeting(
    calendly: Calendly, services: OutsideServices
) -> None:
    times = await calendly.free_times("secret", start=NOW, end=NOW + WEEK)
    assert times[0] == FreeTime(
        datetime(2026, 11, 23, 9, tzinfo=UTC), 30, "https://calendly.com/ada/meet/2026-11-23T09:00:00.000000Z"
    )
    assert [time.starts_at.day for time in times] == [23, 24]
    assert services.asked[-1][2]["Authorization"] == "Bearer secret"


def weeks_asked_for(services: OutsideServices) -> list[tuple[str, str]]:
    questions = [asked for path, asked, _ in services.asked if path.endswith("/event_type_available_times")]
    return sorted((asked["start_time"], asked["end_time"]) for asked in questions)


async def test_a_month_is_asked_for_week_by_week_from_soon_on(calendly: Calendly, services: OutsideServices) -> None:
    times = await calendly.free_times("secret", start=NOW, end=NOW + timedelta(days=90))
    weeks = weeks_asked_for(services)
    assert weeks[:2] == [
        ("2026-11-21T17:05:00Z", "2026-11-23T00:00:00Z"),
        ("2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z"),
    ]
    assert weeks[-1][1] == "2026-12-28T00:00:00Z"
    assert times[-1].starts_at < NOW + timedelta(days=31)
    assert [time.starts_at for time in times] == sorted({time.starts_at for time in times})


async def test_whatever_times_are_looked_for_a_week_is_asked_for_once(
    calendly: Calendly, services: OutsideServices
) -> None:
    monday = datetime(2026, 11, 30, tzinfo=UTC)
    for hours in range(1, 20):
        found = await calendly.free_times("secret", start=monday + timedelta(hours=hours), end=monday + WEEK)
        assert [time.starts_at.hour for time in found] == ([9, 13] if hours <= 9 else [13])
    assert weeks_asked_for(services) == [("2026-11-30T00:00:00Z", "2026-12-07T00:00:00Z")]


async def test_a_time_is_found_by_its_very_beginning_and_end(calendly: Calendly) -> None:
    slot = datetime(2026, 11, 30, 9, tzinfo=UTC)
    found = await calendly.free_times("secret", start=slot, end=slot + timedelta(minutes=30))
    assert [time.starts_at for time in found] == [slot]


async def test_times_that_have_passed_are_not_asked_for(calendly: Calendly, services: OutsideServices) -> None:
    assert await calendly.free_times("secret", start=NOW - WEEK, end=NOW) == []
    assert services.asked == []


Ask = Callable[[], Awaitable[Any]]


@pytest.fixture(params=["github", "weather", "calendly"])
def ask(request: pytest.FixtureRequest, github: GitHub, weather: OpenMeteo, calendly: Calendly) -> Ask:
    return {
        "github": lambda: github.activity("ada"),
        "weather": lambda: weather.forecast("Lyon", days=1),
        "calendly": lambda: calendly.free_times("secret", start=NOW, end=NOW + WEEK),
    }[request.param]


def test_every_bad_day_is_tried() -> None:
    assert set(FAILURES) == set(get_args(Mood)) - {"well", "slow"}


@pytest.mark.parametrize(("mood", "failure"), FAILURES.items())
async def test_a_bad_day_is_told_in_words(
    ask: Ask, services: OutsideServices, mood: Mood, failure: type[KairixError]
) -> None:
    services.mood = mood
    with pytest.raises(failure) as told:
        await ask()
    assert "169.254" not in told.value.message


async def test_a_service_that_is_slow_is_not_waited_for(http: aiohttp.ClientSession, services: OutsideServices) -> None:
    services.mood = "slow"
    outside = Outside(http, "It", services.url, fresh_seconds=60, seconds=0.1)
    with pytest.raises(ServiceUnavailable, match="It did not answer"):
        await outside.get("/users/ada")


class TestOutside:
    @pytest.fixture
    def clock(self) -> list[float]:
        return [0.0]

    @pytest.fixture
    def outside(self, http: aiohttp.ClientSession, services: OutsideServices, clock: list[float]) -> Outside:
        return Outside(http, "It", services.url, fresh_seconds=60, monotonic=lambda: clock[0])

    async def test_the_same_is_not_asked_twice_while_it_is_fresh(
        self, outside: Outside, services: OutsideServices
    ) -> None:
        assert await outside.get("/users/ada") == await outside.get("/users/ada")
        assert services.paths() == ["/users/ada"]

    async def test_what_has_not_changed_is_not_sent_again(
        self, outside: Outside, services: OutsideServices, clock: list[float]
    ) -> None:
        first = await outside.get("/users/ada")
        clock[0] = 61.0
        assert await outside.get("/users/ada") == first
        assert "If-None-Match" in services.asked[-1][2]

    async def test_what_a_token_opens_is_kept_for_it_alone(self, outside: Outside, services: OutsideServices) -> None:
        await outside.get("/users/ada", token="one")
        await outside.get("/users/ada", token="another")
        assert [headers["Authorization"] for _, _, headers in services.asked] == ["Bearer one", "Bearer another"]

    async def test_a_service_that_asks_for_patience_is_left_alone(
        self, outside: Outside, services: OutsideServices, clock: list[float]
    ) -> None:
        services.mood = "busy"
        with pytest.raises(ServiceRateLimited) as told:
            await outside.get("/users/ada")
        assert told.value.retry_after == pytest.approx(30)
        services.mood = "well"
        with pytest.raises(ServiceRateLimited):
            await outside.get("/users/ada/repos")
        assert services.paths() == ["/users/ada"]
        clock[0] = 31.0
        await outside.get("/users/ada/repos")
