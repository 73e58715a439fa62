# ruff: noqa: F811 - a fixture has the name of what it stands for
from __future__ import annotations

from typing import Any

import httpx
import pytest

from api.auth.people import bearer
from api.coach.conftest import (  # noqa: F401 - fixtures, by their names
    _quiet,
    app,
    browser,
    chat,
    client,
    clock,
    container,
    embeddings,
    services,
    session,
    settings,
    setup_token,
)
from api.documents.conftest import desk, stranger, worker  # noqa: F401 - fixtures, by their names
from api.roadmap.planning import Planner
from kairix_infra.container import Container


@pytest.fixture
async def planner(client: httpx.AsyncClient, session: dict[str, Any], container: Container) -> Planner:
    """The owner, signed in, who knows some SQL and Python."""
    client.headers.update(bearer(session["access_token"]))
    planner = Planner(client, container)
    await planner.say(programming_languages=[{"name": "SQL", "level": 3}, {"name": "Python", "level": 2}])
    return planner
