"""Several roles side by side: how near each is, and what it would take."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.domain.roadmap import Assessment, Path
from kairix_core.domain.role import Role, Seniority
from kairix_core.policies.roadmap.background import Background, background_of
from kairix_core.policies.roadmap.effort import hours_to_learn
from kairix_core.policies.roadmap.gaps import assess
from kairix_core.policies.roadmap.paths import paths_to
from kairix_core.policies.roadmap.starting import GOALS, seniority_for
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.roadmap.find_role import role_meant, roles_around


@dataclass(frozen=True, slots=True)
class Target:
    """A role by its key or in anybody's words; its seniority follows from the profile when it is None."""

    role: str
    seniority: Seniority | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """``hours`` of learning all that is missing, alone; ``path`` has what the usual steps would cost, ``roles`` those
    on it, by key.
    """

    role: Role
    assessment: Assessment
    hours: int
    path: Path
    roles: Mapping[str, Role]


class CompareRoles:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID, targets: Sequence[Target]) -> Sequence[Comparison]:
        """The role that one is readiest for first; ``UnknownRole`` for one that is not known."""
        async with self._uow(Principal.user(owner_id)) as tx:
            background = background_of(await tx.facts.accepted(owner_id), self._clock().date())
            goals = (await tx.profiles.get(owner_id, GOALS)).values
            found: dict[tuple[str, Seniority], tuple[Role, Mapping[str, Role]]] = {}
            for target in targets:
                match = await role_meant(tx, target.role)
                seniority = seniority_for(match.role, target.seniority or match.seniority, background, goals)
                found[match.role.key, seniority] = (match.role, await roles_around(tx, match.role))
        compared = [
            await asyncio.to_thread(_compared, background, role, seniority, around)
            for (_, seniority), (role, around) in found.items()
        ]
        return sorted(compared, key=lambda one: -one.assessment.readiness)


def _compared(background: Background, role: Role, seniority: Seniority, around: Mapping[str, Role]) -> Comparison:
    assessment = assess(background, role, seniority)
    hours = sum(hours_to_learn(gap.skill, gap.have, gap.expected) for gap in assessment.gaps)
    path = next(iter(paths_to(background, role, seniority, around)), Path(()))
    return Comparison(role, assessment, round(hours), path, {step.role: around[step.role] for step in path.steps})
