"""Look at one's own roadmaps, with how near one is by today's facts and what would close a milestone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.roadmap import Assessment, Milestone, Plan, Roadmap, RoadmapStatus, RoadmapVersion, VersionNote
from kairix_core.domain.role import Role, Seniority
from kairix_core.policies.roadmap.aiming import roles_wanted
from kairix_core.policies.roadmap.background import Background, background_of
from kairix_core.policies.roadmap.compare import Difference, difference
from kairix_core.policies.roadmap.gaps import assess
from kairix_core.policies.roadmap.in_time import late
from kairix_core.policies.roadmap.matching import Closing
from kairix_core.policies.roadmap.revising import closings_of
from kairix_core.policies.roadmap.starting import GOALS, seniority_for
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.roadmap.current_plan import current_plan, roadmap_of
from kairix_core.use_cases.roadmap.find_role import role_of, roles_on


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan that waits, and what it would change."""

    version: RoadmapVersion
    difference: Difference


@dataclass(frozen=True, slots=True)
class RoadmapState:
    """``assessment`` is of today; ``role`` None when it is not in the table any more.

    ``roles`` are those on the way, by key. ``closings`` by milestone; ``facts`` and ``documents`` are those that
    evidence names. ``late`` says that it takes longer than its owner wants; empty where it does not.
    """

    roadmap: Roadmap
    role: Role | None
    roles: Mapping[str, Role]
    plan: Plan
    assessment: Assessment
    closings: Mapping[str, Closing]
    facts: Mapping[UUID, Fact]
    documents: Mapping[UUID, str]
    offer: Offer | None
    late: str


@dataclass(frozen=True, slots=True)
class RoadmapSummary:
    roadmap: Roadmap
    role: Role | None
    milestones: Sequence[Milestone]
    readiness: float
    has_proposal: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """A role that the profile says is wanted, to which there is no active roadmap."""

    role: Role
    seniority: Seniority


@dataclass(frozen=True, slots=True)
class RoadmapList:
    roadmaps: Sequence[RoadmapSummary]
    wanted: Sequence[Wanted]


class ReadRoadmaps:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID) -> RoadmapList:
        today = self._clock().date()
        async with self._uow(Principal.user(owner_id)) as tx:
            listed = await tx.roadmaps.of_owner(owner_id)
            background = background_of(await tx.facts.accepted(owner_id), today)
            goals = (await tx.profiles.get(owner_id, GOALS)).values
            milestones = await tx.roadmaps.milestones([one.id for one in listed])
            proposed = await tx.roadmaps.proposed(owner_id)
            roles = {key: await role_of(tx, key) for key in {one.role_key for one in listed}}
        summaries = [
            RoadmapSummary(
                one,
                role := roles[one.role_key],
                milestones.get(one.id, ()),
                assess(background, role, one.seniority).readiness if role else 0.0,
                one.id in proposed,
            )
            for one in listed
        ]
        return RoadmapList(summaries, _wanted(listed, background, goals))

    async def one(self, owner_id: UUID, roadmap_id: UUID) -> RoadmapState:
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap = await roadmap_of(tx, owner_id, roadmap_id)
            return await self._state(tx, roadmap)

    async def versions(self, owner_id: UUID, roadmap_id: UUID) -> Sequence[VersionNote]:
        """Newest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await roadmap_of(tx, owner_id, roadmap_id)
            return await tx.roadmaps.versions(roadmap_id)

    async def _state(self, tx: Transaction, roadmap: Roadmap) -> RoadmapState:
        plan = await current_plan(tx, roadmap)
        facts = await tx.facts.accepted(roadmap.owner_id)
        role = await role_of(tx, roadmap.role_key)
        offered = await tx.roadmaps.proposal(roadmap.id)
        closings = closings_of(plan, facts)
        return RoadmapState(
            roadmap,
            role,
            await roles_on(tx, plan.path),
            plan,
            self._assessment(role, plan, facts),
            closings,
            _evidence(plan, closings.values(), facts),
            await tx.documents.names(roadmap.owner_id),
            Offer(offered, difference(plan, offered.plan)) if offered else None,
            late(plan.target, plan.hours_per_week, plan.milestones, facts),
        )

    def _assessment(self, role: Role | None, plan: Plan, facts: Iterable[Fact]) -> Assessment:
        if role is None:
            return Assessment(plan.target, plan.seniority, plan.gaps, plan.readiness, 1.0)
        return assess(background_of(facts, self._clock().date()), role, plan.seniority)


def _evidence(plan: Plan, closings: Iterable[Closing], facts: Iterable[Fact]) -> Mapping[UUID, Fact]:
    named = {fact_id for one in plan.milestones for fact_id in one.evidence}
    named |= {fact_id for closing in closings for fact_id in closing.evidence}
    return {fact.id: fact for fact in facts if fact.id in named}


def _wanted(listed: Iterable[Roadmap], background: Background, goals: Mapping[str, Any]) -> list[Wanted]:
    there = {one.role_key for one in listed if one.status is RoadmapStatus.ACTIVE}
    found = [match for key, match in roles_wanted(goals).items() if key not in there]
    return [Wanted(match.role, seniority_for(match.role, match.seniority, background, goals)) for match in found]
