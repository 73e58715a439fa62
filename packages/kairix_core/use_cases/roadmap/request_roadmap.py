"""Ask for a roadmap to a role, or for a new plan of one that there is; both are made in the background."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.job import Job, JobKind
from kairix_core.domain.live import JobProgressed
from kairix_core.domain.principal import Principal
from kairix_core.domain.roadmap import Roadmap, RoadmapStatus
from kairix_core.domain.role import Seniority
from kairix_core.errors import Conflict
from kairix_core.policies.roadmap.background import background_of
from kairix_core.policies.roadmap.starting import GOALS, called, hours_for, seniority_for
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.roadmap.current_plan import roadmap_of
from kairix_core.use_cases.roadmap.find_role import role_meant

ASKED = "You asked for a new plan"


@dataclass(frozen=True, slots=True)
class Wish:
    """A role by its key or in anybody's words; what is None follows from the profile."""

    role: str
    seniority: Seniority | None = None
    hours_per_week: int | None = None
    starts_on: date | None = None


class RequestRoadmap:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, wish: Wish) -> Job:
        """The job that makes it, or proposes a new plan where there is an active roadmap to it already.

        ``UnknownRole`` says what the role could be. The job's result has the ``roadmap_id``.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            return await ask_for_roadmap(tx, owner_id, wish, self._clock)

    async def again(self, owner_id: UUID, roadmap_id: UUID) -> Job:
        """A new plan of this roadmap, as a proposal."""
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap = await roadmap_of(tx, owner_id, roadmap_id)
            return await ask_again(tx, roadmap, self._clock)


async def ask_for_roadmap(tx: Transaction, owner_id: UUID, wish: Wish, clock: Clock) -> Job:
    at = clock()
    match = await role_meant(tx, wish.role)
    goals = (await tx.profiles.get(owner_id, GOALS)).values
    background = background_of(await tx.facts.accepted(owner_id), at.date())
    seniority = seniority_for(match.role, wish.seniority or match.seniority, background, goals)
    there = await tx.roadmaps.to_role(owner_id, match.role.key, seniority)
    payload = {
        "name": called(match.role, seniority),
        "roadmap_id": str(there.id if there else new_id()),
        "role": match.role.key,
        "seniority": seniority.value,
        "hours_per_week": wish.hours_per_week or (there.hours_per_week if there else hours_for(goals)),
        "starts_on": wish.starts_on.isoformat() if wish.starts_on else None,
        "reason": ASKED,
        "again": True,
        "begins": there is None,
    }
    return await _leave(tx, owner_id, payload, clock)


async def ask_again(tx: Transaction, roadmap: Roadmap, clock: Clock) -> Job:
    if roadmap.status is not RoadmapStatus.ACTIVE:
        raise Conflict("This roadmap is archived. Make it active again first.")
    payload = {
        "name": roadmap.title,
        "roadmap_id": str(roadmap.id),
        "role": roadmap.role_key,
        "seniority": roadmap.seniority.value,
        "hours_per_week": roadmap.hours_per_week,
        "starts_on": None,
        "reason": ASKED,
        "again": True,
        "begins": False,
    }
    return await _leave(tx, roadmap.owner_id, payload, clock)


async def _leave(tx: Transaction, owner_id: UUID, payload: dict[str, Any], clock: Clock) -> Job:
    at = clock()
    key = f"{payload['role']}/{payload['seniority']}" if payload["begins"] else f"again/{payload['roadmap_id']}"
    wanted = Job(owner_id, JobKind.MAKE_ROADMAP, payload, created_at=at, run_at=at, key=key)
    job = await tx.jobs.add(wanted)
    if job is wanted:
        await tx.announcements.announce(owner_id, JobProgressed.of(job))
    return job
