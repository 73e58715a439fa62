"""Where memories are kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from kairix_core.domain.memory import Memory, MemoryKind, MemoryStatus
from kairix_core.ports.paging import Page
from kairix_core.ports.retrieval import Embedded


@dataclass(frozen=True, slots=True)
class ScoredMemory:
    """A memory and how well it answers: the sum of what its places in the rankings count, 0 where it is in none."""

    memory: Memory
    score: float


class Memories(Protocol):
    async def lock(self, owner_id: UUID) -> None:
        """Nobody else changes this owner's memories until the transaction ends."""
        ...

    async def all(self, owner_id: UUID) -> list[Memory]:
        """Whatever became of them, in the order in which they were last said."""
        ...

    async def some(self, memory_ids: Collection[UUID]) -> list[Memory]: ...
    async def add(self, memories: Sequence[Memory]) -> None: ...
    async def change(self, memories: Sequence[Memory]) -> None:
        """Store what these have become."""
        ...

    async def remove(self, owner_id: UUID, memory_ids: Collection[UUID]) -> int:
        """For good, without a trace; how many there were."""
        ...

    async def page(
        self,
        owner_id: UUID,
        *,
        query: str,
        kinds: Collection[MemoryKind],
        statuses: Collection[MemoryStatus],
        cursor: str | None,
        limit: int,
    ) -> Page[Memory]:
        """Those that hold every word of ``query``, what was said last first."""
        ...

    async def embedded(self, owner_id: UUID, memory_ids: Collection[UUID]) -> int:
        """Of how many of these it is kept what they mean."""
        ...

    async def search(
        self, owner_id: UUID, question: str, meaning: Embedded | None = None, *, limit: int
    ) -> list[ScoredMemory]:
        """Those that hold now, by the words of the question and by its meaning, best match first; those that match
        nothing come last, the newest first.
        """
        ...
