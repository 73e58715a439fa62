"""A long list takes as much longer to publish as it is longer, whatever its owner does to it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from kairix_core.domain.profile.fact import Fact
from unit.publish.careers import EDIT, PRIVATE, REJECTED, RESUME, a_fact, a_resume, compose

FEW, MANY = 60, 240
Career = tuple[list[Fact], dict[str, Any]]


def jobs(count: int) -> list[dict[str, Any]]:
    return [
        {"name": f"Company {number}", "position": "Engineer", "startDate": "2019", "highlights": [f"Built {number}"]}
        for number in range(count)
    ]


def added(count: int) -> Career:
    return [a_fact("work", job, kind=EDIT) for job in jobs(count)], RESUME


def edited(count: int) -> Career:
    facts = [a_fact("work", {**job, "highlights": ["Sailed"]}, kind=EDIT) for job in jobs(count)]
    return facts, {**RESUME, "work": jobs(count)}


def kept_private(count: int) -> Career:
    facts = [a_fact("work", job, f"/work/{n}", disclosure=PRIVATE) for n, job in enumerate(jobs(count))]
    return facts, {**RESUME, "work": jobs(count)}


def rejected(count: int) -> Career:
    facts = [a_fact("work", job, f"/work/{n}", status=REJECTED) for n, job in enumerate(jobs(count))]
    return facts, {**RESUME, "work": jobs(count)}


@pytest.mark.parametrize("career", [added, edited, kept_private, rejected])
def test_four_times_as_many_entries_take_four_times_as_many_steps(career: Callable[[int], Career]) -> None:
    assert steps(career(MANY)) < 1.5 * MANY / FEW * steps(career(FEW))


def steps(career: Career) -> int:
    """How many functions are called, and generators resumed, to compose it."""
    (facts, resume), count = career, 0
    document = a_resume(resume)

    def step(_frame: object, event: str, _of: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        compose(*facts, document=document)
    finally:
        sys.setprofile(before)
    return count
