"""What one has looked at is unread no more."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.ports import Clock, UnitOfWork


class MarkSeen:
    """All that a page shows at once; what is not one's own, or is gone, is passed over."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, *, questions: Collection[UUID], letters: Collection[UUID]) -> None:
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.questions.read(questions, self._clock())
            await tx.inbox.read_letters(letters)
