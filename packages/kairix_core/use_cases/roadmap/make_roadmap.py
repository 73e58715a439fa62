"""``roadmap.make``: plan the way to a role; where there is a plan already, propose another one if it has to change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from kairix_core.domain.job import Progress
from kairix_core.domain.roadmap import Plan, Roadmap, RoadmapStatus, RoadmapVersion, VersionState
from kairix_core.policies.roadmap.background import background_of
from kairix_core.policies.roadmap.plan import plan_for
from kairix_core.policies.roadmap.revising import closings_of, revised
from kairix_core.policies.roadmap.starting import called
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.forget.last_forgetting import last_forgetting
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.roadmap.current_plan import (
    announce_roadmap,
    current_plan,
    propose_plan,
    withdraw_proposal,
)
from kairix_core.use_cases.roadmap.plan_order import Ground, Order, ground_of
from kairix_core.use_cases.roadmap.revise_later import look_later
from kairix_core.use_cases.roadmap.word_plan import WordPlan, left_unworded

STEPS = 4


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
        await run.report(Progress("comparing", f"Comparing with {called(ground.role, ground.seniority)}", 1, STEPS))
        plan = await asyncio.to_thread(self._plan, order, ground)
        await run.report(Progress("planning", f"Planning {len(plan.milestones)} milestones", 2, STEPS))
        if self._word is None:
            async with run.completing() as tx:
                profile = await tx.profiles.lock(run.job.owner_id)
                await self._store(tx, run, order, ground, plan)
                await self._finish(tx, run, order, is_stale=profile.revision != ground.revision)
            return
        async with self._uow(run.owner) as tx:
            await tx.profiles.lock(run.job.owner_id)
            number = await self._store(tx, run, order, ground, plan)
            await run.report(Progress("wording", "Wording it for your situation", 3, STEPS), within=tx)
        await self._complete(run, order, ground, self._word, number)

    async def _complete(self, run: JobRun, order: Order, ground: Ground, word: WordPlan, number: int | None) -> None:
        """Words that may tell of what was forgotten since are not kept: the plan has its own."""
        words = await word(run, order.roadmap_id, number) if number is not None else {}
        async with run.completing() as tx:
            profile = await tx.profiles.lock(run.job.owner_id)
            is_safe = await last_forgetting(tx, run.job.owner_id) == ground.forgetting
            if number is not None and words and is_safe:
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
        async with self._uow(run.owner) as tx:
            return await ground_of(tx, order, run.job.owner_id, self._clock().date())

    def _plan(self, order: Order, ground: Ground) -> Plan:
        today = self._clock().date()
        return plan_for(
            background_of(ground.facts, today),
            ground.role,
            ground.seniority,
            roles=ground.roles,
            starts_on=order.starts_on or today,
            hours_per_week=order.hours_per_week or ground.hours_per_week(),
        )

    async def _store(self, tx: Transaction, run: JobRun, order: Order, ground: Ground, plan: Plan) -> int | None:
        """The number of the version to be worded; None when nothing had to change. The profile is locked."""
        if await last_forgetting(tx, run.job.owner_id) != ground.forgetting:
            return await self._store_anew(tx, run, order)
        roadmap = await tx.roadmaps.lock(order.roadmap_id)
        if roadmap is None:
            return await self._begin(tx, run, order, ground, plan) if order.begins else None
        number = await self._propose(tx, order, ground, roadmap, plan)
        waiting = await tx.roadmaps.proposal(roadmap.id)
        run.result["proposed"] = waiting.number if waiting else None
        return number or await left_unworded(tx, roadmap, run.job.created_at)

    async def _store_anew(self, tx: Transaction, run: JobRun, order: Order) -> int | None:
        """What was planned may tell of what was forgotten since."""
        today = self._clock().date()
        ground = await ground_of(tx, order, run.job.owner_id, today)
        if ground is None:
            return None
        return await self._store(tx, run, order, ground, await asyncio.to_thread(self._plan, order, ground))

    async def _begin(self, tx: Transaction, run: JobRun, order: Order, ground: Ground, plan: Plan) -> int:
        at = self._clock()
        roadmap = Roadmap(
            owner_id=run.job.owner_id,
            role_key=ground.role.key,
            seniority=ground.seniority,
            title=called(ground.role, ground.seniority),
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
        """What waits already, or was declined, is not proposed once more unless the owner asks."""
        at = self._clock()
        old = await current_plan(tx, roadmap)

        def instead_of(other: Plan) -> Plan | None:
            proven = closings_of(other, ground.facts).keys()
            return revised(other, plan, today=at.date(), proven=proven, again=order.again)

        waiting = await tx.roadmaps.proposal(roadmap.id)
        if waiting is not None and instead_of(waiting.plan) is None:
            return None
        new = instead_of(old)
        if new is None or (not order.again and await _was_declined(tx, roadmap, instead_of)):
            if waiting is not None:
                await withdraw_proposal(tx, roadmap)
                await announce_roadmap(tx, roadmap)
            return None
        return await propose_plan(tx, roadmap, new, at, reason=_reason(order, ground, roadmap), made_by="rules")


def _reason(order: Order, ground: Ground, roadmap: Roadmap) -> str:
    is_new_aim = (ground.role.key, ground.seniority) != (roadmap.role_key, roadmap.seniority)
    return f"Your goal is {called(ground.role, ground.seniority)} now" if is_new_aim else order.reason


async def _was_declined(tx: Transaction, roadmap: Roadmap, instead_of: Callable[[Plan], Plan | None]) -> bool:
    """The last plan that the owner has left, since they took the one that they have, said the same."""
    notes = await tx.roadmaps.versions(roadmap.id)
    numbers = [one.number for one in notes if one.state is VersionState.DECLINED and one.number > roadmap.version]
    declined = await tx.roadmaps.version(roadmap.id, numbers[0]) if numbers else None
    return declined is not None and instead_of(declined.plan) is None
