"""The store of roadmaps, and of the roles that an operator has brought."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from kairix_core.domain.roadmap import Milestone, Roadmap, RoadmapVersion, VersionNote, VersionState
from kairix_core.domain.role import Role, Seniority


class Roadmaps(Protocol):
    async def add(self, roadmap: Roadmap, version: RoadmapVersion) -> None:
        """With its first version, whose milestones are the roadmap's."""
        ...

    async def get(self, roadmap_id: UUID) -> Roadmap | None: ...
    async def lock(self, roadmap_id: UUID) -> Roadmap | None:
        """Nobody else changes this roadmap until the transaction ends."""
        ...

    async def of_owner(self, owner_id: UUID) -> Sequence[Roadmap]:
        """Newest first, the active ones before the others."""
        ...

    async def to_role(self, owner_id: UUID, role_key: str, seniority: Seniority) -> Roadmap | None:
        """The active one."""
        ...

    async def save(self, roadmap: Roadmap) -> None: ...
    async def delete(self, roadmap_id: UUID) -> None: ...
    async def milestones(self, roadmap_ids: Collection[UUID]) -> Mapping[UUID, Sequence[Milestone]]:
        """Of each roadmap, in order."""
        ...

    async def keep_milestones(self, roadmap: Roadmap, milestones: Sequence[Milestone]) -> None:
        """In place of those that there are."""
        ...

    async def version(self, roadmap_id: UUID, number: int) -> RoadmapVersion | None: ...
    async def proposal(self, roadmap_id: UUID) -> RoadmapVersion | None: ...
    async def proposed(self, owner_id: UUID) -> Collection[UUID]:
        """The roadmaps of which a version waits for its owner."""
        ...

    async def versions(self, roadmap_id: UUID) -> Sequence[VersionNote]:
        """Newest first."""
        ...

    async def every_version(self, roadmap_id: UUID) -> Sequence[RoadmapVersion]:
        """With their plans, oldest first."""
        ...

    async def reword(self, version: RoadmapVersion) -> None:
        """What it says, and nothing of what became of it."""
        ...

    async def next_number(self, roadmap_id: UUID) -> int:
        """The number of a version that is to be added."""
        ...

    async def add_version(self, version: RoadmapVersion) -> None: ...
    async def settle(self, roadmap_id: UUID, number: int, state: VersionState) -> None: ...


class Roles(Protocol):
    """Roles that were imported: nobody's own, the same for every account."""

    async def some(self, keys: Collection[str]) -> Sequence[Role]: ...
    async def like(self, words: Sequence[str], *, limit: int) -> Sequence[Role]:
        """Those that have a name with all of these plain words, the shortest such name first."""
        ...

    async def keep(self, roles: Sequence[Role], *, source: str, at: datetime) -> None:
        """Add them, or put them in the place of those with the same key."""
        ...

    async def keep_only(self, keys: Collection[str], *, source: str) -> int:
        """Delete what came from this source and is none of these; how many there were."""
        ...
