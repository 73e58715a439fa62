"""Say whether a fact proves a milestone done."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.policies.roadmap.changing import milestone_of, proven, unproven
from kairix_core.policies.roadmap.revising import closings_of
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.roadmap.current_plan import current_plan, keep_plan, roadmap_of

NOT_PROPOSED = "This fact is not proposed as evidence for this milestone (any more). Look at the roadmap again."


class DecideEvidence:
    """``NotFound`` for a fact that is not proposed for this milestone."""

    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, roadmap_id: UUID, key: str, fact_id: UUID, *, accept: bool) -> None:
        """The milestone is done by all that was proposed with this fact; or the fact is not proposed for it again."""
        at = self._clock()
        async with self._uow(Principal.user(owner_id)) as tx:
            roadmap = await roadmap_of(tx, owner_id, roadmap_id, to_change=True)
            plan = await current_plan(tx, roadmap)
            milestone_of(plan, key)
            closing = closings_of(plan, await tx.facts.accepted(owner_id)).get(key)
            if closing is None or fact_id not in closing.evidence:
                raise NotFound(NOT_PROPOSED)
            plan = proven(plan, key, closing.evidence, at.date()) if accept else unproven(plan, key, fact_id)
            await keep_plan(tx, roadmap, plan, at)
