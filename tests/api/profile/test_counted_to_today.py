"""What depends on the date goes on counting, though nobody touches the profile."""

from __future__ import annotations

import json

import pytest

from api.auth.people import SteppingClock
from api.profile.owner import Owner
from kairix_infra.container import Container

pytestmark = pytest.mark.usefixtures("worker")
YEAR = 366 * 24 * 3600.0
AT_WORK = {"work": [{"name": "Northwind", "position": "Engineer", "startDate": "2020-01"}]}
TIMELESS = {"skills": [{"name": "Databases", "keywords": ["PostgreSQL"]}]}


async def with_resume(owner: Owner, **sections: object) -> None:
    await owner.bring(json.dumps({"basics": {"name": "Ada Lovelace"}, **sections}).encode(), "mine.json")


async def a_year_later(container: Container, clock: SteppingClock) -> list[int]:
    """How many profiles changed when looked at twice on that day; then it is today again, and sessions hold."""
    clock.step(YEAR)
    changed = [await container.refresh_profiles(), await container.refresh_profiles()]
    clock.step(-YEAR)
    return changed


async def test_years_in_a_position_of_today_grow_once_a_day(
    owner: Owner, container: Container, clock: SteppingClock
) -> None:
    await with_resume(owner, **AT_WORK)
    before = (await owner.values())["years_of_experience"]
    assert await a_year_later(container, clock) == [1, 0]
    assert (await owner.values())["years_of_experience"] > before
    assert (await owner.history())[0]["title"] == "Counted to today"


async def test_nothing_is_recorded_where_nothing_changed(
    owner: Owner, container: Container, clock: SteppingClock
) -> None:
    await with_resume(owner, **TIMELESS)
    before = await owner.history()
    assert await a_year_later(container, clock) == [0, 0]
    assert await owner.history() == before
