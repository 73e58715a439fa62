"""GitHub, Open-Meteo and Calendly on this machine: their paths, their bodies, and their bad days."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Literal, Self

import orjson
from aiohttp import web

from kairix_infra.settings import Settings

#: ``well``; ``down`` closes the connection, ``slow`` says nothing for a while, ``garbage`` is a page in HTML, ``wrong``
#: JSON of another shape, ``huge`` more than anybody wants; the rest are statuses.
Mood = Literal["well", "down", "slow", "garbage", "wrong", "huge", "busy", "exhausted", "broken", "locked", "moved"]

USER = {
    "login": "ada",
    "id": 1,
    "name": "Ada Nowak",
    "created_at": "2015-03-01T09:00:00Z",
    "public_repos": 14,
    "followers": 230,
}
REPOSITORIES = [
    {
        "id": 11,
        "name": "engine",
        "full_name": "ada/engine",
        "description": "A settlement engine",
        "language": "Rust",
        "stargazers_count": 412,
        "pushed_at": "2026-11-18T16:20:11Z",
        "fork": False,
    },
    {"id": 12, "name": "notes", "description": None, "language": None, "stargazers_count": 0, "fork": True},
]
EVENTS = [
    {"id": "1", "type": "PushEvent", "repo": {"id": 11, "name": "ada/engine"}, "payload": {}},
    {"id": "2", "type": "WatchEvent", "repo": {"id": 13, "name": "other/thing"}, "payload": {}},
    {"id": "3", "type": "PushEvent", "repo": {"id": 11, "name": "ada/engine"}, "payload": {}},
    {"id": "4", "type": "PullRequestEvent", "repo": {"id": 14, "name": "rust-lang/rust"}, "payload": {}},
]
PLACES = {
    "results": [
        {
            "id": 2996944,
            "name": "Lyon",
            "latitude": 45.74846,
            "longitude": 4.84671,
            "country_code": "FR",
            "timezone": "Europe/Paris",
            "country": "France",
            "admin1": "Auvergne-Rhône-Alpes",
        }
    ],
    "generationtime_ms": 0.4,
}
FORECAST = {
    "latitude": 45.74,
    "longitude": 4.84,
    "timezone": "Europe/Paris",
    "current_units": {"time": "iso8601", "interval": "seconds", "temperature_2m": "°C", "weather_code": "wmo code"},
    "current": {"time": "2026-11-21T17:15", "interval": 900, "temperature_2m": 8.3, "weather_code": 63},
    "daily": {
        "time": ["2026-11-21", "2026-11-22"],
        "weather_code": [63, 2],
        "temperature_2m_max": [9.1, 11.0],
        "temperature_2m_min": [4.2, 3.0],
        "precipitation_probability_max": [87, None],
    },
}
#: Mondays at nine and Tuesdays at half past one.
FREE_ON = {0: timedelta(hours=9), 1: timedelta(hours=13, minutes=30)}
KIND = "https://api.calendly.com/event_types/KIND"


class OutsideServices:
    """In a thread of its own. ``mood`` may be changed at any time; ``asked`` are the paths and headers that came."""

    def __init__(self, *, slow_seconds: float = 2) -> None:
        self.mood: Mood = "well"
        self._slow_seconds = slow_seconds
        self.asked: list[tuple[str, dict[str, str], dict[str, str]]] = []
        self.repositories = REPOSITORIES
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), daemon=True)
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        """That leads to all of them here."""
        return {
            "GITHUB_API_URL": self.url,
            "OPEN_METEO_URL": self.url,
            "OPEN_METEO_GEOCODING_URL": self.url,
            "CALENDLY_API_URL": f"{self.url}/calendly",
        }

    def settings(self) -> Settings:
        """That lead to all of them here, and to nothing else."""
        return Settings(_env_file=None, **self.environment())

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked]

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    async def _main(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        app = web.Application(middlewares=[self._as_it_feels])
        for path, answer in self._routes().items():
            app.router.add_get(path, answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.port = runner.addresses[0][1]
        self._ready.set()
        await self._stop.wait()
        await runner.cleanup()

    def _routes(self) -> dict[str, Callable[[web.Request], Any]]:
        def gives(body: Callable[[web.Request], Any]) -> Callable[[web.Request], Any]:
            async def answer(request: web.Request) -> web.Response:
                return _json(request, body(request))

            return answer

        return {
            "/users/{login}": gives(lambda request: _only("ada", request.match_info["login"], USER)),
            "/users/{login}/repos": gives(lambda _: self.repositories),
            "/users/{login}/events/public": gives(lambda _: EVENTS),
            "/v1/search": gives(
                lambda request: PLACES if request.query["name"] == "Lyon" else {"generationtime_ms": 0.2}
            ),
            "/v1/forecast": gives(lambda _: FORECAST),
            "/calendly/users/me": gives(lambda _: {"resource": {"uri": "https://api.calendly.com/users/ADA"}}),
            "/calendly/event_types": gives(lambda _: {"collection": _kinds(), "pagination": {"count": 2}}),
            "/calendly/event_type_available_times": gives(_times),
        }

    @web.middleware
    async def _as_it_feels(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.asked.append((request.path, dict(request.query), dict(request.headers)))
        if self.mood == "down":
            assert request.transport is not None
            request.transport.close()
        elif self.mood == "slow":
            await asyncio.sleep(self._slow_seconds)
        elif self.mood != "well":
            return BAD_DAYS[self.mood]()
        answer: web.StreamResponse = await handler(request)
        return answer


def _exhausted() -> web.Response:
    reset = str(int(time.time()) + 600)
    limits = {"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
    return web.json_response({"message": "API rate limit exceeded"}, status=403, headers=limits)


BAD_DAYS: dict[str, Callable[[], web.Response]] = {
    "garbage": lambda: web.Response(text="<html><body>Maintenance</body></html>", content_type="text/html"),
    "wrong": lambda: web.json_response({"message": "hello", "results": 3, "collection": None}),
    "huge": lambda: web.Response(body=b"[" + b" " * 2_000_000 + b"]", content_type="application/json"),
    "busy": lambda: web.json_response({"message": "slow down"}, status=429, headers={"Retry-After": "30"}),
    "exhausted": _exhausted,
    "broken": lambda: web.json_response({"message": "Server Error"}, status=500),
    "locked": lambda: web.json_response({"message": "Bad credentials"}, status=401),
    "moved": lambda: web.Response(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"}),
}


def _only(known: str, asked: str, body: Any) -> Any:
    if asked != known:
        raise web.HTTPNotFound(text='{"message": "Not Found"}', content_type="application/json")
    return body


def _json(request: web.Request, body: Any) -> web.Response:
    data = orjson.dumps(body)
    etag = f'W/"{len(data)}"'
    if request.headers.get("If-None-Match") == etag:
        return web.Response(status=304, headers={"ETag": etag})
    return web.Response(body=data, content_type="application/json", headers={"ETag": etag})


def _kinds() -> list[dict[str, Any]]:
    return [
        {"uri": "https://api.calendly.com/event_types/OLD", "active": False, "duration": 60},
        {"uri": KIND, "active": True, "duration": 30, "name": "Meet Ada", "slug": "meet"},
    ]


def _times(request: web.Request) -> dict[str, Any]:
    assert request.query["event_type"] == KIND
    since, until = (datetime.fromisoformat(request.query[name]) for name in ("start_time", "end_time"))
    assert timedelta(0) < until - since <= timedelta(days=7), "Calendly refuses more than a week"
    midnights = [since.replace(hour=0, minute=0) + timedelta(days=days) for days in range(8)]
    starts = [day + FREE_ON[day.weekday()] for day in reversed(midnights) if day.weekday() in FREE_ON]
    return {"collection": [_time(f"{start:%Y-%m-%dT%H:%M:%S}.000000Z") for start in starts if since <= start < until]}


def _time(at: str) -> dict[str, Any]:
    link = f"https://calendly.com/ada/meet/{at}"
    return {"status": "available", "invitees_remaining": 1, "start_time": at, "scheduling_url": link}
