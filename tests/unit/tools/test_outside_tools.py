"""What the model is told of services outside."""

from __future__ import annotations

from datetime import date, datetime

from kairix_core.domain.agent import AgentKind
from kairix_core.ports.integrations import Day, Forecast
from kairix_core.use_cases.tools.github_activity import ACCOUNT
from kairix_core.use_cases.tools.weather import Asked, WeatherTool
from unit.tools.turns import a_turn_of


class Sunny:
    async def forecast(self, place: str, *, days: int) -> Forecast:
        at = datetime(2026, 11, 21, 17, 15)  # noqa: DTZ001 - the place's own time
        days_to_come = (Day(date(2026, 11, 21), 4.0, 9.5, "clear", 10), Day(date(2026, 11, 22), 3.0, 11.0, "fog"))
        return Forecast(place, at, 8.3, "clear", days_to_come[:days])


async def test_a_forecast_is_told_day_by_day_with_its_source() -> None:
    told = await WeatherTool(Sunny())(a_turn_of(AgentKind.COACH), Asked(place="Lyon", days=2))
    assert told.text.splitlines() == [
        "Lyon, 2026-11-21 17:15 there: 8.3 °C, clear.",
        "Saturday, 2026-11-21: 4 to 9.5 °C, clear, 10 % chance of rain",
        "Sunday, 2026-11-22: 3 to 11 °C, fog",
        "Source: Open-Meteo.",
    ]
    assert told.summary == "Looked up the weather in Lyon"


def test_an_account_is_found_in_its_address() -> None:
    addresses = ["https://github.com/ada", "github.com/ada/", "http://www.GitHub.com/ada"]
    assert [found["login"] for address in addresses if (found := ACCOUNT.match(address))] == ["ada"] * 3


def test_a_repository_or_another_site_is_no_account() -> None:
    addresses = ["https://github.com/ada/engine", "https://gitlab.com/ada", "https://github.com.evil.test/ada", ""]
    assert [ACCOUNT.match(address) for address in addresses] == [None] * 4
