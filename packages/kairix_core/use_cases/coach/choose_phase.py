"""Say what one's coach is to do, or leave it to Kairix again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from kairix_core.domain.coaching import Coaching, Phase
from kairix_core.domain.live import CoachUpdated
from kairix_core.domain.principal import Principal
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.next_move import Situation, next_move
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.coach.acquaintance_of import acquaintance_of
from kairix_core.use_cases.coach.read_coach import CoachState, ReadCoach


@dataclass(frozen=True, slots=True)
class ChoosePhase:
    """A rehearsal ends with the choice: it begins anew when it is chosen."""

    uow: UnitOfWork
    read: ReadCoach
    specs: Mapping[str, AttributeSpec]
    clock: Clock

    async def __call__(self, owner_id: UUID, phase: Phase | None) -> CoachState:
        at = self.clock()
        async with self.uow(Principal.user(owner_id)) as tx:
            coaching = await tx.coachings.get(owner_id) or Coaching(
                owner_id, Phase.INTAKE, since=at, updated_at=at, reviewed_at=at
            )
            practice = replace(coaching.practice, is_over=True) if coaching.practice else None
            free = replace(coaching, by_hand=False, practice=practice, since=at, updated_at=at)
            by_itself = next_move(Situation("", at, await acquaintance_of(tx, owner_id), free), self.specs).phase
            await tx.coachings.keep(replace(free, phase=phase or by_itself, by_hand=phase is not None))
            state = await self.read.within(tx, owner_id)
            await tx.announcements.announce(owner_id, CoachUpdated(phase=state.phase, percent=state.standing.percent))
        return state
