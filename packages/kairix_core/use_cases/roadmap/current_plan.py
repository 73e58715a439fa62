"""A roadmap as it stands: its accepted plan, with what happened to the milestones since."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from kairix_core.domain.live import RoadmapUpdated
from kairix_core.domain.roadmap import MadeBy, Plan, Roadmap, RoadmapVersion, VersionState
from kairix_core.errors import NotFound
from kairix_core.ports import Transaction


async def roadmap_of(tx: Transaction, owner_id: UUID, roadmap_id: UUID, *, to_change: bool = False) -> Roadmap:
    """One's own; ``to_change`` locks it."""
    found = await (tx.roadmaps.lock(roadmap_id) if to_change else tx.roadmaps.get(roadmap_id))
    if found is None or found.owner_id != owner_id:
        raise NotFound
    return found


async def current_plan(tx: Transaction, roadmap: Roadmap) -> Plan:
    version = await tx.roadmaps.version(roadmap.id, roadmap.version)
    if version is None:
        raise NotFound
    listed = (await tx.roadmaps.milestones([roadmap.id])).get(roadmap.id, ())
    return replace(version.plan, milestones=tuple(listed), hours_per_week=roadmap.hours_per_week)


async def keep_plan(tx: Transaction, roadmap: Roadmap, plan: Plan, at: datetime) -> None:
    """The milestones as they are now, and the next revision."""
    await tx.roadmaps.keep_milestones(roadmap, plan.milestones)
    await keep_roadmap(tx, roadmap, at)


async def keep_roadmap(tx: Transaction, roadmap: Roadmap, at: datetime) -> None:
    roadmap.revision += 1
    roadmap.updated_at = at
    await tx.roadmaps.save(roadmap)
    await announce_roadmap(tx, roadmap)


async def announce_roadmap(tx: Transaction, roadmap: Roadmap) -> None:
    event = RoadmapUpdated(roadmap_id=roadmap.id, version=roadmap.version)
    await tx.announcements.announce(roadmap.owner_id, event)


async def accept_plan(
    tx: Transaction, roadmap: Roadmap, plan: Plan, at: datetime, *, reason: str, made_by: MadeBy
) -> None:
    """As the roadmap's next version; the one before is kept."""
    number = await add_version(tx, roadmap, plan, at, state=VersionState.ACCEPTED, reason=reason, made_by=made_by)
    await take_version(tx, roadmap, plan, number, at)


async def take_version(tx: Transaction, roadmap: Roadmap, plan: Plan, number: int, at: datetime) -> None:
    await tx.roadmaps.settle(roadmap.id, roadmap.version, VersionState.SUPERSEDED)
    roadmap.version, roadmap.role_key = number, plan.target
    roadmap.seniority, roadmap.hours_per_week, roadmap.starts_on = plan.seniority, plan.hours_per_week, plan.starts_on
    await keep_plan(tx, roadmap, plan, at)


async def propose_plan(
    tx: Transaction, roadmap: Roadmap, plan: Plan, at: datetime, *, reason: str, made_by: MadeBy
) -> int:
    """In the place of what was proposed before; returns the version's number."""
    await withdraw_proposal(tx, roadmap)
    number = await add_version(tx, roadmap, plan, at, state=VersionState.PROPOSED, reason=reason, made_by=made_by)
    await announce_roadmap(tx, roadmap)
    return number


async def withdraw_proposal(tx: Transaction, roadmap: Roadmap) -> None:
    if (waiting := await tx.roadmaps.proposal(roadmap.id)) is not None:
        await tx.roadmaps.settle(roadmap.id, waiting.number, VersionState.SUPERSEDED)


async def add_version(
    tx: Transaction,
    roadmap: Roadmap,
    plan: Plan,
    at: datetime,
    *,
    state: VersionState,
    reason: str,
    made_by: MadeBy,
) -> int:
    number = await tx.roadmaps.next_number(roadmap.id)
    version = RoadmapVersion(roadmap.id, roadmap.owner_id, number, plan, state, reason, made_by, at)
    await tx.roadmaps.add_version(version)
    return number
