"""Rename, archive or delete a roadmap, or give it another pace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kairix_core.domain.live import RoadmapUpdated
from kairix_core.domain.principal import Principal
from kairix_core.domain.roadmap import Roadmap, RoadmapStatus
from kairix_core.policies.roadmap.changing import at_another_pace
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.roadmap.current_plan import (
    accept_plan,
    current_plan,
    keep_roadmap,
    roadmap_of,
    withdraw_proposal,
)


@dataclass(frozen=True, slots=True)
class RoadmapChange:
    """None leaves a thing as it is."""

    title: str | None = None
    hours_per_week: int | None = None
    status: RoadmapStatus | None = None


class ChangeRoadmap:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, roadmap_id: UUID, change: RoadmapChange) -> None:
        """``Conflict`` when there is another active roadmap to the same role."""
        at = self._clock()
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap = await roadmap_of(tx, owner_id, roadmap_id, to_change=True)
            roadmap.title = change.title or roadmap.title
            roadmap.status = change.status or roadmap.status
            if change.hours_per_week not in (None, roadmap.hours_per_week):
                await _pace(tx, roadmap, change.hours_per_week or 0, at)
            else:
                await keep_roadmap(tx, roadmap, at)

    async def delete(self, owner_id: UUID, roadmap_id: UUID) -> None:
        """With its versions and milestones."""
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap = await roadmap_of(tx, owner_id, roadmap_id, to_change=True)
            await tx.roadmaps.delete(roadmap.id)
            await tx.announcements.announce(owner_id, RoadmapUpdated(roadmap_id=roadmap.id, version=0))


async def _pace(tx: Transaction, roadmap: Roadmap, hours: int, at: datetime) -> None:
    """What was proposed for another pace does not fit any more."""
    await withdraw_proposal(tx, roadmap)
    plan = at_another_pace(await current_plan(tx, roadmap), hours)
    await accept_plan(tx, roadmap, plan, at, reason=f"You take {hours} hours a week", made_by="owner")
