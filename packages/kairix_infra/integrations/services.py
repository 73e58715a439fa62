"""The services outside that the settings name."""

from __future__ import annotations

from dataclasses import dataclass

import aiohttp

from kairix_core.ports.integrations import CodeHost, Forecasts, Scheduling
from kairix_infra.integrations.calendly import Calendly
from kairix_infra.integrations.github import GitHub
from kairix_infra.integrations.open_meteo import OpenMeteo
from kairix_infra.integrations.outside import SECONDS
from kairix_infra.settings import Settings


@dataclass(frozen=True, slots=True)
class Services:
    code: CodeHost
    forecasts: Forecasts
    scheduling: Scheduling


def open_services(settings: Settings, session: aiohttp.ClientSession, *, seconds: float = SECONDS) -> Services:
    """``seconds`` is how long each answer may take."""
    token = settings.github_token.get_secret_value() if settings.github_token else None
    return Services(
        code=GitHub(session, base_url=settings.github_url, token=token, seconds=seconds),
        forecasts=OpenMeteo(
            session,
            forecast_url=settings.open_meteo_url,
            geocoding_url=settings.open_meteo_geocoding_url,
            seconds=seconds,
        ),
        scheduling=Calendly(session, base_url=settings.calendly_url, seconds=seconds),
    )
