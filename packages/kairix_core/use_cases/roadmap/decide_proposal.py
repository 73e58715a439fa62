"""Take a plan that was proposed, or leave it."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.domain.roadmap import Plan, Roadmap, RoadmapVersion, VersionState
from kairix_core.errors import NotFound, ProposalSettled
from kairix_core.policies.roadmap.compare import is_reworded, merge
from kairix_core.policies.roadmap.starting import called
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.roadmap.current_plan import announce_roadmap, current_plan, roadmap_of, take_version
from kairix_core.use_cases.roadmap.find_role import role_of


class DecideProposal:
    """``NotFound`` when there is no such version, ``ProposalSettled`` when it does not wait any more.

    One that a model has meanwhile put in other words is the same to its owner, who may not have seen it yet.
    """

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def accept(self, owner_id: UUID, roadmap_id: UUID, number: int) -> None:
        """What the owner did to the milestones meanwhile stays. ``Conflict`` when another one leads there by now."""
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap, version = await _waiting(tx, owner_id, roadmap_id, number)
            plan = merge(await current_plan(tx, roadmap), version.plan)
            await tx.roadmaps.settle(roadmap.id, version.number, VersionState.ACCEPTED)
            roadmap.title = await _title(tx, roadmap, plan)
            await take_version(tx, roadmap, plan, version.number, self._clock())

    async def decline(self, owner_id: UUID, roadmap_id: UUID, number: int) -> None:
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap, version = await _waiting(tx, owner_id, roadmap_id, number)
            await tx.roadmaps.settle(roadmap.id, version.number, VersionState.DECLINED)
            await announce_roadmap(tx, roadmap)


async def _title(tx: Transaction, roadmap: Roadmap, plan: Plan) -> str:
    """A roadmap that bears the name of where it leads goes on to do so; one that its owner has named keeps its name."""
    before, after = await role_of(tx, roadmap.role_key), await role_of(tx, plan.target)
    bears_it = before is not None and roadmap.title == called(before, roadmap.seniority)
    return called(after, plan.seniority) if after is not None and bears_it else roadmap.title


async def _waiting(tx: Transaction, owner_id: UUID, roadmap_id: UUID, number: int) -> tuple[Roadmap, RoadmapVersion]:
    roadmap = await roadmap_of(tx, owner_id, roadmap_id, to_change=True)
    version = await tx.roadmaps.version(roadmap_id, number)
    if version is None:
        raise NotFound("This roadmap has no such version.")
    if version.state is VersionState.SUPERSEDED:
        version = await _reworded(tx, version) or version
    if version.state is not VersionState.PROPOSED:
        raise ProposalSettled
    return roadmap, version


async def _reworded(tx: Transaction, version: RoadmapVersion) -> RoadmapVersion | None:
    waiting = await tx.roadmaps.proposal(version.roadmap_id)
    return waiting if waiting is not None and is_reworded(version.plan, waiting.plan) else None
