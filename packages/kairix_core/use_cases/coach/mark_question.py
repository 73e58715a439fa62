"""Pass over one of the coach's questions, or have it asked once more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.coaching import QuestionState
from kairix_core.domain.live import CoachUpdated
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.errors import NotFound
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.coach.read_coach import CoachState, ReadCoach


@dataclass(frozen=True, slots=True)
class MarkQuestion:
    """``NotFound`` for what is no attribute, or is never asked for."""

    uow: UnitOfWork
    read: ReadCoach
    specs: Mapping[str, AttributeSpec]
    clock: Clock

    async def __call__(self, owner_id: UUID, attribute: str, state: QuestionState) -> CoachState:
        if attribute not in self.specs or self.specs[attribute].derived:
            raise NotFound
        async with self.uow(Principal.user(owner_id)) as tx:
            await tx.coachings.mark(owner_id, [attribute], state, at=self.clock())
            told = await self.read.within(tx, owner_id)
            await tx.announcements.announce(owner_id, CoachUpdated(phase=told.phase, percent=told.standing.percent))
        return told
