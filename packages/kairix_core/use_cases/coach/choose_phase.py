"""Say what one's coach is to do, or leave it to Kairix again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from kairix_core.domain.coaching import Coaching, Phase
from kairix_core.domain.live import CoachUpdated
from kairix_core.domain.principal import Principal
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.coach.read_coach import CoachState, ReadCoach


@dataclass(frozen=True, slots=True)
class ChoosePhase:
    """A rehearsal ends with the choice: it begins anew when it is chosen."""

    uow: UnitOfWork
    read: ReadCoach
    clock: Clock

    async def __call__(self, owner_id: UUID, phase: Phase | None) -> CoachState:
        at = self.clock()
        async with self.uow(Principal.user(owner_id)) as tx:
            known = await tx.coachings.get(owner_id)
            coaching = known or Coaching(owner_id, Phase.INTAKE, since=at, updated_at=at)
            chosen = replace(coaching, by_hand=phase is not None, practice=None, updated_at=at)
            if phase is not None and (known is None or phase is not known.phase):
                chosen = replace(chosen, phase=phase, since=at)
            await tx.coachings.keep(chosen)
            state = await self.read.within(tx, owner_id)
            await tx.announcements.announce(owner_id, CoachUpdated(phase=state.phase, percent=state.standing.percent))
        return state
