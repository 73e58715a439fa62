"""What an owner does with the milestones of a roadmap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.domain.roadmap import Plan
from kairix_core.policies.roadmap.changing import added, changed, own_milestone, without
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.roadmap.current_plan import current_plan, keep_plan, roadmap_of


@dataclass(frozen=True, slots=True)
class OwnMilestone:
    title: str
    notes: str
    effort_hours: int
    starts_on: date | None
    due_on: date | None


class ChangeMilestones:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, roadmap_id: UUID, key: str, changes: Mapping[str, Any]) -> None:
        """``changes`` by the names of fields, as in ``policies.roadmap.changing``."""
        today = self._clock().date()
        await self._change(owner_id, roadmap_id, lambda plan: changed(plan, key, changes, today))

    async def add(self, owner_id: UUID, roadmap_id: UUID, own: OwnMilestone) -> None:
        def change(plan: Plan) -> Plan:
            milestone = own_milestone(plan, own.title, own.notes, own.effort_hours, own.starts_on, own.due_on)
            return added(plan, milestone)

        await self._change(owner_id, roadmap_id, change)

    async def remove(self, owner_id: UUID, roadmap_id: UUID, key: str) -> None:
        """One of their own."""
        await self._change(owner_id, roadmap_id, lambda plan: without(plan, key))

    async def _change(self, owner_id: UUID, roadmap_id: UUID, change: Callable[[Plan], Plan]) -> None:
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap = await roadmap_of(tx, owner_id, roadmap_id, to_change=True)
            plan = change(await current_plan(tx, roadmap))
            await keep_plan(tx, roadmap, plan, self._clock())
