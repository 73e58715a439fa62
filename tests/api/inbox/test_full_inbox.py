"""A full inbox is grouped beside a server that has just started, so that its owner does not wait for it."""

from __future__ import annotations

import pytest

from api.inbox.correspondence import Owner, Recruiter
from kairix_core.policies.inbox import grouping, meaning
from kairix_infra.container import Container


@pytest.fixture
async def full(owner: Owner, recruiter: Recruiter, monkeypatch: pytest.MonkeyPatch) -> Owner:
    """Two questions, where two are many, after a start."""
    await recruiter.ask("Does Ada sail?")
    await recruiter.ask("Does she keep a horse?")
    monkeypatch.setattr("kairix_core.use_cases.inbox.group_earlier.MANY", 2)
    grouping._places.cache_clear()
    meaning._meaning.cache_clear()
    return owner


async def test_who_looks_after_a_start_finds_it_grouped(full: Owner, container: Container) -> None:
    assert await container.group_earlier() == 1
    before = meaning._meaning.cache_info().misses
    assert (await full.inbox())["questions"] == 2
    assert meaning._meaning.cache_info().misses == before


async def test_few_questions_are_left_until_somebody_looks(
    owner: Owner, recruiter: Recruiter, container: Container
) -> None:
    await recruiter.ask("Does Ada sail?")
    assert await container.group_earlier() == 0
