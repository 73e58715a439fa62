"""How well an owner is known, read in the transaction of whoever asks."""

from __future__ import annotations

from uuid import UUID

from kairix_core.policies.coach.acquaintance import Acquaintance
from kairix_core.ports import Transaction


async def acquaintance_of(tx: Transaction, owner_id: UUID) -> Acquaintance:
    profile = await tx.profiles.get(owner_id)
    return Acquaintance(
        known=profile.values,
        waiting={standing.attribute for standing in await tx.facts.standings(owner_id) if standing.waiting},
        asked={question.attribute: question.state for question in await tx.coachings.questions(owner_id)},
        lacking={key for key, value in profile.values.items() if value in (0, False)},
    )
