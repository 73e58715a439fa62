"""The profile's store: the wide row, and the ledger behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Abridged, Fact, FactStatus, Operation, SourceKind, Standing
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.ports.paging import Page


class Profiles(Protocol):
    """The wide row of each owner, made when it is first asked for."""

    async def get(self, owner_id: UUID, attributes: Collection[str] | None = None) -> ProfileRow:
        """Only these attributes' columns are read; all of them for None."""
        ...

    async def lock(self, owner_id: UUID) -> ProfileRow:
        """The row without its values; nobody else changes this profile until the transaction ends."""
        ...

    async def write(self, owner_id: UUID, values: Mapping[str, Any], *, revision: int, at: datetime) -> None:
        """Set these attributes' columns; None empties one."""
        ...

    async def inferred_before(self, at: datetime) -> Sequence[UUID]:
        """Everybody whose profile was last written before then, and holds what was worked out from other facts."""
        ...

    async def set_terms(self, owner_id: UUID, *, accept_from: float, disclosures: Mapping[str, Disclosure]) -> None:
        """As the profile's next revision."""
        ...


class Facts(Protocol):
    """The ledger. Facts are added and change their state; nothing else about them ever changes."""

    async def get(self, fact_id: UUID) -> Fact | None: ...
    async def some(self, fact_ids: Collection[UUID]) -> list[Fact]: ...
    async def all(self, owner_id: UUID) -> list[Fact]:
        """Every fact, whatever became of it, in the order in which they came."""
        ...

    async def about(self, owner_id: UUID, attributes: Collection[str]) -> list[Fact]:
        """Every fact about these attributes, in the same order."""
        ...

    async def accepted(self, owner_id: UUID) -> list[Fact]:
        """In the order in which they were decided."""
        ...

    async def record(self, operation: Operation, new: Sequence[Fact]) -> None:
        """Store new facts, the states after the operation, and the operation itself.

        An operation that undoes another one marks it as undone; who is undone no longer marks what it undid.
        """
        ...

    async def delete(self, owner_id: UUID, fact_ids: Collection[UUID]) -> None:
        """With their part in the history: for good."""
        ...

    async def page(
        self,
        owner_id: UUID,
        *,
        attributes: Collection[str] | None,
        statuses: Collection[FactStatus],
        sources: Collection[SourceKind],
        cursor: str | None,
        limit: int,
    ) -> Page[Fact]:
        """Newest first."""
        ...

    async def counts(self, owner_id: UUID) -> Mapping[FactStatus, int]: ...
    async def standings(self, owner_id: UUID) -> list[Standing]:
        """Of attributes about which a fact waits, or of which the owner said something that counts."""
        ...

    async def operation(self, operation_id: UUID) -> Operation | None: ...
    async def operations(
        self, owner_id: UUID, *, attribute: str | None, cursor: str | None, limit: int, slots: int
    ) -> Page[Abridged]:
        """Newest first; those that touched ``attribute``, or all. Whose facts were all deleted is left out.

        Each with the changes of ``slots`` slots at most, those of ``attribute`` before others.
        """
        ...

    async def log(self, owner_id: UUID) -> list[Operation]:
        """Every operation, oldest first: what a rebuild replays."""
        ...
