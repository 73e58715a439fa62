"""``weather``: what the sky does where somebody lives, or might move to."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from kairix_core.ports.integrations import Day, Forecast, Forecasts
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn


class Asked(Arguments):
    place: str = Field(min_length=2, max_length=80, description="A town, such as Lyon or Lyon, France.")
    days: int = Field(3, ge=1, le=7, description="How many days, today included.")


class WeatherTool:
    name: ClassVar = "weather"
    description: ClassVar = "The weather now and in the next days at a place."
    arguments: ClassVar = Asked
    seconds: ClassVar = 10.0

    def __init__(self, forecasts: Forecasts) -> None:
        self._forecasts = forecasts

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:  # noqa: ARG002 - the weather is the same for all
        forecast = await self._forecasts.forecast(asked.place, days=asked.days)
        return ToolResult(_told(forecast), f"Looked up the weather in {forecast.place}")


def _told(forecast: Forecast) -> str:
    now = f"{forecast.place}, {forecast.at:%Y-%m-%d %H:%M} there: {forecast.temperature:g} °C, {forecast.sky}."
    return "\n".join([now, *map(_day, forecast.days), "Source: Open-Meteo."])


def _day(day: Day) -> str:
    rain = f", {day.rain} % chance of rain" if day.rain is not None else ""
    return f"{day.on:%A, %Y-%m-%d}: {day.low:g} to {day.high:g} °C, {day.sky}{rain}"
