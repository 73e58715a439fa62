"""``roadmap.make``: plan the way to a role; where there is a plan already, propose another one if it has to change."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from kairix_core.domain.job import Progress
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.roadmap import Plan, Roadmap, RoadmapStatus, RoadmapVersion, VersionState
from kairix_core.domain.role import Role, Seniority
from kairix_core.errors import NotFound
from kairix_core.policies.roadmap.background import background_of
from kairix_core.policies.roadmap.plan import plan_for
from kairix_core.policies.roadmap.revising import closings_of, revised
from kairix_core.policies.roadmap.starting import GOALS, called, hours_for
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.roadmap.current_plan import announce_roadmap, current_plan, propose_plan
from kairix_core.use_cases.roadmap.find_role import role_of, roles_around
from kairix_core.use_cases.roadmap.revise_later import look_later
from kairix_core.use_cases.roadmap.word_plan import WordPlan

STEPS = 4
GONE = "This role is not in the table of roles any more. Your roadmap stays as it is; choose another role."


@dataclass(frozen=True, slots=True)
class Order:
    """What the job's payload asks for; ``again``: its owner asked, nobody else. ``begins``: there was none then."""

    roadmap_id: UUID
    role: str
    seniority: Seniority
    hours_per_week: int | None
    starts_on: date | None
    reason: str
    again: bool
    begins: bool

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Order:
        starts_on = payload["starts_on"]
        return cls(
            UUID(payload["roadmap_id"]),
            payload["role"],
            Seniority(payload["seniority"]),
            payload["hours_per_week"],
            date.fromisoformat(starts_on) if starts_on else None,
            payload["reason"],
            payload["again"],
            payload["begins"],
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """What a plan is made from; ``revision`` is the profile's, ``roadmap`` None for a new one."""

    role: Role
    roles: Mapping[str, Role]
    facts: Sequence[Fact]
    revision: int
    goals: Mapping[str, Any]
    roadmap: Roadmap | None


class MakeRoadmap:
    """With no model, the plan that follows from the table of roles is all there is, and it is a whole one.

    A model only words it: the deterministic plan is stored before it is asked.
    """

    def __init__(self, uow: UnitOfWork, word: WordPlan | None, clock: Clock) -> None:
        self._uow = uow
        self._word = word
        self._clock = clock

    async def __call__(self, run: JobRun) -> None:
        order = Order.of(run.job.payload)
        run.result = {"roadmap_id": str(order.roadmap_id), "proposed": None}
        await run.report(Progress("reading", "Reading your profile", 0, STEPS))
        ground = await self._ground(run, order)
        if ground is None:
            return
        await run.report(Progress("comparing", f"Comparing with {called(ground.role, order.seniority)}", 1, STEPS))
        plan = await asyncio.to_thread(self._plan, order, ground)
        await run.report(Progress("planning", f"Planning {len(plan.milestones)} milestones", 2, STEPS))
        if self._word is None:
            async with run.completing() as tx:
                profile = await tx.profiles.lock(run.job.owner_id)
                await self._store(tx, run, order, ground, plan)
                await self._finish(tx, run, order, is_stale=profile.revision != ground.revision)
            return
        async with self._uow(run.owner) as tx:
            number = await self._store(tx, run, order, ground, plan)
            await run.report(Progress("wording", "Wording it for your situation", 3, STEPS), within=tx)
        await self._complete(run, order, ground, self._word, number)

    async def _complete(self, run: JobRun, order: Order, ground: Ground, word: WordPlan, number: int | None) -> None:
        words = await word(run, order.roadmap_id, number) if number is not None else {}
        async with run.completing() as tx:
            profile = await tx.profiles.lock(run.job.owner_id)
            if number is not None and words:
                run.result["proposed"] = await word.keep(tx, order.roadmap_id, number, words)
            await self._finish(tx, run, order, is_stale=profile.revision != ground.revision)

    async def _finish(self, tx: Transaction, run: JobRun, order: Order, *, is_stale: bool) -> None:
        """The profile is locked: what changed it meanwhile is looked at by another job, and what changes it from now on
        leaves one of its own.
        """
        roadmap = await tx.roadmaps.get(order.roadmap_id)
        if is_stale and roadmap is not None and roadmap.status is RoadmapStatus.ACTIVE:
            await run.succeed(tx)
            await look_later(tx, roadmap, self._clock())

    async def _ground(self, run: JobRun, order: Order) -> Ground | None:
        """None when nobody waits for it any more: the roadmap was archived or deleted meanwhile."""
        owner_id = run.job.owner_id
        async with self._uow(run.owner) as tx:
            roadmap = await tx.roadmaps.get(order.roadmap_id)
            if not _is_waited_for(order, roadmap):
                return None
            if (role := await role_of(tx, order.role)) is None:
                raise NotFound(GONE)
            profile = await tx.profiles.get(owner_id, GOALS)
            facts = await tx.facts.accepted(owner_id)
            around = await roles_around(tx, role)
        return Ground(role, around, facts, profile.revision, profile.values, roadmap)

    def _plan(self, order: Order, ground: Ground) -> Plan:
        today = self._clock().date()
        hours = order.hours_per_week or _hours(ground)
        return plan_for(
            background_of(ground.facts, today),
            ground.role,
            order.seniority,
            roles=ground.roles,
            starts_on=order.starts_on or today,
            hours_per_week=hours,
        )

    async def _store(self, tx: Transaction, run: JobRun, order: Order, ground: Ground, plan: Plan) -> int | None:
        """The number of the version that it became; None when nothing had to change."""
        roadmap = await tx.roadmaps.lock(order.roadmap_id)
        if roadmap is None:
            return await self._begin(tx, run, order, ground, plan) if order.begins else None
        number = await self._propose(tx, order, ground, roadmap, plan)
        if number is not None:
            run.result["proposed"] = number
        return number

    async def _begin(self, tx: Transaction, run: JobRun, order: Order, ground: Ground, plan: Plan) -> int:
        at = self._clock()
        roadmap = Roadmap(
            owner_id=run.job.owner_id,
            role_key=order.role,
            seniority=order.seniority,
            title=called(ground.role, order.seniority),
            hours_per_week=plan.hours_per_week,
            starts_on=plan.starts_on,
            created_at=at,
            updated_at=at,
            id=order.roadmap_id,
        )
        reason = f"Made from your profile, {len(ground.facts)} facts"
        first = RoadmapVersion(
            roadmap.id, roadmap.owner_id, roadmap.version, plan, VersionState.ACCEPTED, reason, "rules", at
        )
        await tx.roadmaps.add(roadmap, first)
        await announce_roadmap(tx, roadmap)
        return first.number

    async def _propose(self, tx: Transaction, order: Order, ground: Ground, roadmap: Roadmap, plan: Plan) -> int | None:
        at = self._clock()
        old = await current_plan(tx, roadmap)
        proven = closings_of(old, ground.facts)
        new = revised(old, plan, today=at.date(), proven=proven.keys(), again=order.again)
        if new is None:
            return None
        return await propose_plan(tx, roadmap, new, at, reason=order.reason, made_by="rules")


def _is_waited_for(order: Order, roadmap: Roadmap | None) -> bool:
    """What was deleted is not begun anew; what was archived is looked at if its owner asks."""
    if roadmap is None:
        return order.begins
    return order.again or roadmap.status is RoadmapStatus.ACTIVE


def _hours(ground: Ground) -> int:
    """What the profile says of the time to learn, else as it was."""
    if "learning_hours_per_week" in ground.goals or ground.roadmap is None:
        return hours_for(ground.goals)
    return ground.roadmap.hours_per_week
