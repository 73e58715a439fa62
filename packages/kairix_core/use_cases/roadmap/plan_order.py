"""What a job is to plan, and what it plans from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.roadmap import Roadmap, RoadmapStatus
from kairix_core.domain.role import Role, Seniority
from kairix_core.errors import NotFound
from kairix_core.policies.roadmap.aiming import seniority_wanted, wanted_instead
from kairix_core.policies.roadmap.background import background_of
from kairix_core.policies.roadmap.starting import GOALS, hours_for, seniority_for
from kairix_core.ports import Transaction
from kairix_core.use_cases.forget.last_forgetting import last_forgetting
from kairix_core.use_cases.roadmap.find_role import role_of, roles_around

GONE = "This role is not in the table of roles any more. Your roadmap stays as it is; choose another role."


@dataclass(frozen=True, slots=True)
class Order:
    """What the job's payload asks for; ``again``: its owner asked, nobody else. ``begins``: there was none then.
    ``aims``: what they want has changed, so that it may have to lead elsewhere.
    """

    roadmap_id: UUID
    role: str
    seniority: Seniority
    hours_per_week: int | None
    starts_on: date | None
    reason: str
    again: bool
    begins: bool
    aims: bool

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Order:
        starts_on = payload["starts_on"]
        return cls(
            UUID(payload["roadmap_id"]),
            payload["role"],
            Seniority(payload["seniority"]),
            payload["hours_per_week"],
            date.fromisoformat(starts_on) if starts_on else None,
            payload["reason"],
            payload["again"],
            payload["begins"],
            payload.get("aims", False),
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """What a plan to ``role`` is made from; ``revision`` is the profile's, ``roadmap`` None for a new one, and
    ``forgetting`` the last one before it.
    """

    role: Role
    seniority: Seniority
    roles: Mapping[str, Role]
    facts: Sequence[Fact]
    revision: int
    goals: Mapping[str, Any]
    roadmap: Roadmap | None
    forgetting: UUID | None

    def hours_per_week(self) -> int:
        """What the profile says of the time to learn, else as it was."""
        if "learning_hours_per_week" in self.goals or self.roadmap is None:
            return hours_for(self.goals)
        return self.roadmap.hours_per_week


async def ground_of(tx: Transaction, order: Order, owner_id: UUID, today: date) -> Ground | None:
    """None when nobody waits for it any more: the roadmap was archived or deleted meanwhile."""
    roadmap = await tx.roadmaps.get(order.roadmap_id)
    if not _is_waited_for(order, roadmap):
        return None
    profile = await tx.profiles.get(owner_id, GOALS)
    facts = await tx.facts.accepted(owner_id)
    role, seniority = await _aim(tx, order, roadmap, profile.values, facts, today)
    around, last = await roles_around(tx, role), await last_forgetting(tx, owner_id)
    return Ground(role, seniority, around, facts, profile.revision, profile.values, roadmap, last)


def _is_waited_for(order: Order, roadmap: Roadmap | None) -> bool:
    """What was deleted is not begun anew; what was archived is looked at if its owner asks."""
    if roadmap is None:
        return order.begins
    return order.again or roadmap.status is RoadmapStatus.ACTIVE


async def _aim(
    tx: Transaction,
    order: Order,
    roadmap: Roadmap | None,
    goals: Mapping[str, Any],
    facts: Sequence[Fact],
    today: date,
) -> tuple[Role, Seniority]:
    """Where the plan is to lead. Where another roadmap leads already, none is turned to."""
    if roadmap is None or order.again:
        return await _known(tx, order.role), order.seniority
    present = await _known(tx, roadmap.role_key), roadmap.seniority
    role, seniority = await _waiting_aim(tx, roadmap) or present
    if order.aims:
        role, seniority = present[0], seniority_wanted(*present, goals)
        taken = {one.role_key for one in await tx.roadmaps.of_owner(roadmap.owner_id) if one.id != roadmap.id}
        if match := wanted_instead(role, goals, facts, taken):
            role = match.role
            seniority = seniority_for(role, match.seniority, background_of(facts, today), goals)
    other = await tx.roadmaps.to_role(roadmap.owner_id, role.key, seniority)
    return (role, seniority) if other is None or other.id == roadmap.id else present


async def _waiting_aim(tx: Transaction, roadmap: Roadmap) -> tuple[Role, Seniority] | None:
    """Where the plan that waits for its owner leads."""
    waiting = await tx.roadmaps.proposal(roadmap.id)
    role = await role_of(tx, waiting.plan.target) if waiting else None
    return (role, waiting.plan.seniority) if waiting and role else None


async def _known(tx: Transaction, key: str) -> Role:
    if (role := await role_of(tx, key)) is None:
        raise NotFound(GONE)
    return role
