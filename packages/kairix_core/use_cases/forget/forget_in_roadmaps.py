"""Where an owner's roadmaps speak of something, and without it: what is planned, and each version that ever was."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kairix_core.domain.roadmap import Milestone, Roadmap, RoadmapVersion
from kairix_core.policies.forget.forget_in_plan import PlanForgetting, plan_forgetting
from kairix_core.ports import Transaction


@dataclass(frozen=True, slots=True)
class _Kept:
    """All of a roadmap."""

    roadmap: Roadmap
    milestones: Sequence[Milestone]
    versions: Sequence[RoadmapVersion]

    def forgetting(self, pattern: str) -> PlanForgetting:
        planned = [one for version in self.versions for one in version.plan.milestones]
        return plan_forgetting([*self.milestones, *planned], pattern)


async def roadmaps_that_tell(tx: Transaction, owner_id: UUID, pattern: str) -> list[Roadmap]:
    return [kept.roadmap for kept in await _all(tx, owner_id) if _tells(kept, kept.forgetting(pattern))]


async def forget_in_roadmaps(tx: Transaction, owner_id: UUID, chosen: Collection[UUID], pattern: str) -> None:
    for roadmap_id in sorted(chosen):
        await tx.roadmaps.lock(roadmap_id)
    for kept in await _all(tx, owner_id):
        if kept.roadmap.id in chosen:
            await _forget(tx, kept, kept.forgetting(pattern))


async def _all(tx: Transaction, owner_id: UUID) -> list[_Kept]:
    roadmaps = await tx.roadmaps.of_owner(owner_id)
    milestones = await tx.roadmaps.milestones([roadmap.id for roadmap in roadmaps]) if roadmaps else {}
    return [
        _Kept(roadmap, milestones.get(roadmap.id, ()), await tx.roadmaps.every_version(roadmap.id))
        for roadmap in roadmaps
    ]


def _tells(kept: _Kept, forgetting: PlanForgetting) -> bool:
    return (
        forgetting.text(kept.roadmap.title) != kept.roadmap.title
        or list(forgetting.milestones(kept.milestones)) != list(kept.milestones)
        or any(_reworded(version, forgetting) is not None for version in kept.versions)
    )


async def _forget(tx: Transaction, kept: _Kept, forgetting: PlanForgetting) -> None:
    roadmap = kept.roadmap
    roadmap.title = forgetting.text(roadmap.title)
    roadmap.revision += 1
    await tx.roadmaps.save(roadmap)
    await tx.roadmaps.keep_milestones(roadmap, forgetting.milestones(kept.milestones))
    for version in kept.versions:
        if (reworded := _reworded(version, forgetting)) is not None:
            await tx.roadmaps.reword(reworded)


def _reworded(version: RoadmapVersion, forgetting: PlanForgetting) -> RoadmapVersion | None:
    """None where it says nothing of it."""
    plan, reason = forgetting.plan(version.plan), forgetting.text(version.reason)
    is_same = (plan, reason) == (version.plan, version.reason)
    return None if is_same else replace(version, plan=plan, reason=reason)
