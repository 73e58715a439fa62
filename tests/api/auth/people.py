from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

PASSWORD = "heron kettle plum"
OWN_ORIGIN = "http://localhost:8000"
#: Opens a client with cookies of its own: ``browser(base_url=…, address=…)``.
Browser = Callable[..., httpx.AsyncClient]


@dataclass
class SteppingClock:
    """Real time, and as much later as the test says."""

    ahead: timedelta = field(default_factory=timedelta)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def step(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)


def claim(setup_token: str | None, **changes: Any) -> dict[str, Any]:
    whole = {"setup_token": setup_token, "email": "ada@example.org", "password": PASSWORD, "name": "Ada Lovelace"}
    return {**whole, **changes}


def login(email: str = "ada@example.org", password: str = PASSWORD) -> dict[str, str]:
    return {"email": email, "password": password}


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def status_of_me(client: httpx.AsyncClient, token: str) -> int:
    return (await client.get("/api/users/me", headers=bearer(token))).status_code
