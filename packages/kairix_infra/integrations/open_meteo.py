"""Open-Meteo: where a place is, and its weather. No key; its data are under CC BY 4.0."""

from __future__ import annotations

from datetime import date, datetime

import aiohttp
from pydantic import BaseModel, ValidationError

from kairix_core.errors import NotFound
from kairix_core.ports.integrations import Day, Forecast
from kairix_infra.integrations.outside import SECONDS, Outside

PLACES_FRESH_SECONDS = 24 * 3600.0
FRESH_SECONDS = 900.0
CURRENT = "temperature_2m,weather_code"
DAILY = "weather_code,temperature_2m_max,temperature_2m_min,precipitation_probability_max"
#: WMO's code table 4677 as far as Open-Meteo uses it; a code stands for all from it to the next one.
SKIES = {
    0: "clear",
    1: "mostly clear",
    2: "partly cloudy",
    3: "overcast",
    45: "fog",
    51: "drizzle",
    56: "freezing drizzle",
    61: "rain",
    66: "freezing rain",
    71: "snow",
    80: "showers",
    85: "snow showers",
    95: "thunderstorm",
}


class WirePlace(BaseModel):
    name: str
    latitude: float
    longitude: float
    admin1: str = ""
    country: str = ""


class WirePlaces(BaseModel):
    """``results`` is left out where there are none."""

    results: list[WirePlace] = []


class WireNow(BaseModel):
    time: datetime
    temperature_2m: float
    weather_code: int


class WireDays(BaseModel):
    time: list[date]
    weather_code: list[int]
    temperature_2m_max: list[float]
    temperature_2m_min: list[float]
    precipitation_probability_max: list[int | None]


class WireForecast(BaseModel):
    current: WireNow
    daily: WireDays


class OpenMeteo:
    """``Forecasts``."""

    def __init__(
        self, session: aiohttp.ClientSession, *, forecast_url: str, geocoding_url: str, seconds: float = SECONDS
    ) -> None:
        self._weather = Outside(
            session, "The weather service", forecast_url, fresh_seconds=FRESH_SECONDS, seconds=seconds
        )
        self._places = Outside(
            session, "The weather service", geocoding_url, fresh_seconds=PLACES_FRESH_SECONDS, seconds=seconds
        )

    async def forecast(self, place: str, *, days: int) -> Forecast:
        found = await self._place(place)
        asked = {
            "latitude": f"{found.latitude:.4f}",
            "longitude": f"{found.longitude:.4f}",
            "current": CURRENT,
            "daily": DAILY,
            "timezone": "auto",
            "forecast_days": str(days),
        }
        answer = await self._weather.get("/v1/forecast", asked)
        try:
            return _forecast(found, WireForecast.model_validate(answer))
        except ValueError as error:
            raise self._weather.garbled() from error

    async def _place(self, name: str) -> WirePlace:
        answer = await self._places.get("/v1/search", {"name": name, "count": "1", "format": "json"})
        try:
            places = WirePlaces.model_validate(answer).results
        except ValidationError as error:
            raise self._places.garbled() from error
        if not places:
            raise NotFound(f"The weather service knows no place named {name}.")
        return places[0]


def _forecast(place: WirePlace, wire: WireForecast) -> Forecast:
    return Forecast(
        place=", ".join(part for part in (place.name, place.admin1, place.country) if part),
        at=wire.current.time,
        temperature=wire.current.temperature_2m,
        sky=_sky(wire.current.weather_code),
        days=tuple(_days(wire.daily)),
    )


def _days(wire: WireDays) -> list[Day]:
    columns = zip(
        wire.time,
        wire.temperature_2m_min,
        wire.temperature_2m_max,
        wire.weather_code,
        wire.precipitation_probability_max,
        strict=True,
    )
    return [Day(on, low, high, _sky(code), rain) for on, low, high, code, rain in columns]


def _sky(code: int) -> str:
    return SKIES[max((known for known in SKIES if known <= code), default=0)]
