from __future__ import annotations

import httpx
import pytest

from api.roadmap.planning import Planner
from kairix_infra.container import Container


@pytest.fixture
async def planner(signed_in: httpx.AsyncClient, container: Container) -> Planner:
    """The owner, signed in, who knows some SQL and Python."""
    planner = Planner(signed_in, container)
    await planner.say(programming_languages=[{"name": "SQL", "level": 3}, {"name": "Python", "level": 2}])
    return planner
