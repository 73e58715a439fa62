"""Roadmaps, their versions and their milestones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select, update

from kairix_core.domain.roadmap import Milestone, Roadmap, RoadmapVersion, VersionNote, VersionState
from kairix_core.domain.role import Seniority
from kairix_infra.db.roadmap_tables import milestones, roadmap_versions, roadmaps
from kairix_infra.db.statements import Statements

ADD, ADD_VERSION, ADD_MILESTONES = insert(roadmaps), insert(roadmap_versions), insert(milestones)
OF_OWNER = roadmaps.c.owner_id == bindparam("owner")
THIS = roadmaps.c.id == bindparam("roadmap")
GET = select(roadmaps).where(THIS)
LOCK = GET.with_for_update()
LISTED = (
    select(roadmaps).where(OF_OWNER).order_by(roadmaps.c.status, roadmaps.c.created_at.desc(), roadmaps.c.id.desc())
)
TO_ROLE = select(roadmaps).where(
    OF_OWNER,
    roadmaps.c.role_key == bindparam("role"),
    roadmaps.c.seniority == bindparam("rank", type_=roadmaps.c.seniority.type),
    roadmaps.c.status == "active",
)
SAVED = ("title", "role_key", "seniority", "hours_per_week", "starts_on", "updated_at", "version", "revision", "status")
SAVE = update(roadmaps).where(THIS).values({name: bindparam(f"new_{name}") for name in SAVED})
DELETE = delete(roadmaps).where(THIS)

FIELDS = tuple(field.name for field in fields(Milestone))
MILESTONES = (
    select(milestones.c.roadmap_id, *(milestones.c[name] for name in FIELDS))
    .where(milestones.c.roadmap_id.in_(bindparam("roadmaps", expanding=True)))
    .order_by(milestones.c.roadmap_id, milestones.c.position)
)
CLEAR = delete(milestones).where(milestones.c.roadmap_id == bindparam("roadmap"))

OF_ROADMAP = roadmap_versions.c.roadmap_id == bindparam("roadmap")
THIS_VERSION = (OF_ROADMAP, roadmap_versions.c.number == bindparam("which"))
VERSION = select(roadmap_versions).where(*THIS_VERSION)
PROPOSAL = select(roadmap_versions).where(OF_ROADMAP, roadmap_versions.c.state == "proposed")
PROPOSED = select(roadmap_versions.c.roadmap_id).where(
    roadmap_versions.c.owner_id == bindparam("owner"), roadmap_versions.c.state == "proposed"
)
NOTES = (
    select(*(roadmap_versions.c[field.name] for field in fields(VersionNote)))
    .where(OF_ROADMAP)
    .order_by(roadmap_versions.c.number.desc())
)
EVERY_VERSION = select(roadmap_versions).where(OF_ROADMAP).order_by(roadmap_versions.c.number)
REWORD = (
    update(roadmap_versions)
    .where(*THIS_VERSION)
    .values(plan=bindparam("new_plan", type_=roadmap_versions.c.plan.type), reason=bindparam("new_reason"))
)
LAST = select(func.coalesce(func.max(roadmap_versions.c.number), 0)).where(OF_ROADMAP)
SETTLE = update(roadmap_versions).where(*THIS_VERSION).values(state=bindparam("became"))


class SqlRoadmaps:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def add(self, roadmap: Roadmap, version: RoadmapVersion) -> None:
        await self._statements.run(ADD, vars(roadmap))
        await self.add_version(version)
        await self._add_milestones(roadmap, version.plan.milestones)

    async def get(self, roadmap_id: UUID) -> Roadmap | None:
        return await self._statements.one(Roadmap, GET, {"roadmap": roadmap_id})

    async def lock(self, roadmap_id: UUID) -> Roadmap | None:
        return await self._statements.one(Roadmap, LOCK, {"roadmap": roadmap_id})

    async def of_owner(self, owner_id: UUID) -> Sequence[Roadmap]:
        return await self._statements.all(Roadmap, LISTED, {"owner": owner_id})

    async def to_role(self, owner_id: UUID, role_key: str, seniority: Seniority) -> Roadmap | None:
        wanted = {"owner": owner_id, "role": role_key, "rank": seniority}
        return await self._statements.one(Roadmap, TO_ROLE, wanted)

    async def save(self, roadmap: Roadmap) -> None:
        changes = {f"new_{name}": getattr(roadmap, name) for name in SAVED}
        await self._statements.run(SAVE, {"roadmap": roadmap.id, **changes})

    async def delete(self, roadmap_id: UUID) -> None:
        await self._statements.run(DELETE, {"roadmap": roadmap_id})

    async def milestones(self, roadmap_ids: Collection[UUID]) -> Mapping[UUID, Sequence[Milestone]]:
        found: dict[UUID, list[Milestone]] = defaultdict(list)
        for row in (await self._statements.run(MILESTONES, {"roadmaps": list(roadmap_ids)})).mappings():
            found[row["roadmap_id"]].append(Milestone(**{name: row[name] for name in FIELDS}))
        return found

    async def keep_milestones(self, roadmap: Roadmap, milestones: Sequence[Milestone]) -> None:
        await self._statements.run(CLEAR, {"roadmap": roadmap.id})
        await self._add_milestones(roadmap, milestones)

    async def _add_milestones(self, roadmap: Roadmap, listed: Sequence[Milestone]) -> None:
        rows = [
            {
                "roadmap_id": roadmap.id,
                "owner_id": roadmap.owner_id,
                "position": position,
                **{name: getattr(milestone, name) for name in FIELDS},
            }
            for position, milestone in enumerate(listed)
        ]
        if rows:
            await self._statements.run(ADD_MILESTONES, rows)

    async def version(self, roadmap_id: UUID, number: int) -> RoadmapVersion | None:
        return await self._statements.one(RoadmapVersion, VERSION, {"roadmap": roadmap_id, "which": number})

    async def proposal(self, roadmap_id: UUID) -> RoadmapVersion | None:
        return await self._statements.one(RoadmapVersion, PROPOSAL, {"roadmap": roadmap_id})

    async def proposed(self, owner_id: UUID) -> Collection[UUID]:
        return set((await self._statements.run(PROPOSED, {"owner": owner_id})).scalars())

    async def versions(self, roadmap_id: UUID) -> Sequence[VersionNote]:
        return await self._statements.all(VersionNote, NOTES, {"roadmap": roadmap_id})

    async def every_version(self, roadmap_id: UUID) -> Sequence[RoadmapVersion]:
        return await self._statements.all(RoadmapVersion, EVERY_VERSION, {"roadmap": roadmap_id})

    async def reword(self, version: RoadmapVersion) -> None:
        said = {"new_plan": version.plan, "new_reason": version.reason}
        await self._statements.run(REWORD, {"roadmap": version.roadmap_id, "which": version.number, **said})

    async def next_number(self, roadmap_id: UUID) -> int:
        return int((await self._statements.run(LAST, {"roadmap": roadmap_id})).scalar_one()) + 1

    async def add_version(self, version: RoadmapVersion) -> None:
        await self._statements.run(ADD_VERSION, vars(version))

    async def settle(self, roadmap_id: UUID, number: int, state: VersionState) -> None:
        await self._statements.run(SETTLE, {"roadmap": roadmap_id, "which": number, "became": state})
