"""What an owner sees of their memories."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.memory import Memory, MemoryKind, MemoryStatus
from kairix_core.domain.principal import Principal
from kairix_core.ports import Page, UnitOfWork


@dataclass(frozen=True, slots=True)
class MemoryListing:
    """``successors`` by their ids: what took the place of those that hold no more."""

    memories: Page[Memory]
    successors: Mapping[UUID, Memory]


class ReadMemories:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(
        self,
        owner_id: UUID,
        *,
        query: str = "",
        kinds: Collection[MemoryKind] = tuple(MemoryKind),
        statuses: Collection[MemoryStatus] = (MemoryStatus.CURRENT,),
        cursor: str | None = None,
        limit: int = 50,
    ) -> MemoryListing:
        """What was said last comes first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            page = await tx.memories.page(
                owner_id, query=query, kinds=kinds, statuses=statuses, cursor=cursor, limit=limit
            )
            ids = {memory.superseded_by for memory in page.items if memory.superseded_by}
            return MemoryListing(page, {memory.id: memory for memory in await tx.memories.some(ids)} if ids else {})

    async def one(self, owner_id: UUID, memory: Memory) -> MemoryListing:
        """The same of a single one."""
        ids = {memory.superseded_by} if memory.superseded_by else set()
        async with self._uow(Principal.user(owner_id)) as tx:
            return MemoryListing(Page([memory]), {one.id: one for one in await tx.memories.some(ids)})
