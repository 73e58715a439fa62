"""The job that looks whether a roadmap's plan is still right, left with the facts that may have made it wrong."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.job import Job, JobKind
from kairix_core.domain.roadmap import Roadmap, RoadmapStatus
from kairix_core.policies.roadmap.background import ENTRIES, NUMBERS, WORDS
from kairix_core.policies.roadmap.matching import CERTIFICATES
from kairix_core.policies.roadmap.starting import GOALS
from kairix_core.ports import Transaction
from kairix_core.use_cases.roadmap.current_plan import announce_roadmap

#: What a plan follows from, and what proves its milestones.
TOUCHING = frozenset({*ENTRIES, *WORDS, *NUMBERS, *CERTIFICATES, *GOALS, "work", "projects"})
#: Of these, what says where it should lead.
AIMS = frozenset({"target_roles", "target_seniority"})
#: Facts come in swarms; one look at all of them will do.
CALM = timedelta(seconds=30)


async def revise_later(tx: Transaction, owner_id: UUID, touched: Collection[str], at: datetime) -> None:
    """One look for each active roadmap, however much changes meanwhile; open windows look at the evidence at once."""
    if TOUCHING.isdisjoint(touched):
        return
    for roadmap in await tx.roadmaps.of_owner(owner_id):
        if roadmap.status is RoadmapStatus.ACTIVE:
            await look_later(tx, roadmap, at, aims=not AIMS.isdisjoint(touched))
            await announce_roadmap(tx, roadmap)


async def look_later(tx: Transaction, roadmap: Roadmap, at: datetime, *, aims: bool = False) -> None:
    """``aims``: what the owner wants has changed, and where the roadmap should lead is looked at too."""
    payload = {
        "name": roadmap.title,
        "roadmap_id": str(roadmap.id),
        "role": roadmap.role_key,
        "seniority": roadmap.seniority.value,
        "hours_per_week": None,
        "starts_on": None,
        "reason": "Your profile has changed",
        "again": False,
        "begins": False,
        "aims": aims,
    }
    key = f"{'aim' if aims else 'look'}/{roadmap.id}"
    await tx.jobs.add(Job(roadmap.owner_id, JobKind.MAKE_ROADMAP, payload, created_at=at, run_at=at + CALM, key=key))
