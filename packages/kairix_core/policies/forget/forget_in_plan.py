"""Take words out of a roadmap: its owner's own are blanked, and what is about nothing else goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kairix_core.domain.roadmap import Gap, Milestone, Path, Plan, Step
from kairix_core.policies.forget.redact import FORGOTTEN, mentions


@dataclass(frozen=True, slots=True)
class PlanForgetting:
    """``keys`` are those that hold the words, with what they are called instead, in each version of a roadmap."""

    pattern: str
    keys: Mapping[str, str]

    def plan(self, plan: Plan) -> Plan:
        gaps = (replace(gap, why=self.text(gap.why)) for gap in plan.gaps if not self._is_of(gap))
        steps = tuple(map(self._step, plan.path.steps))
        return replace(plan, gaps=tuple(gaps), path=Path(steps), milestones=self.milestones(plan.milestones))

    def milestones(self, milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
        """A milestone that teaches nothing else goes; others wait for it no more."""
        left = [one for one in milestones if not self._teaches_only_this(one)]
        known = {one.key for one in left}
        return tuple(self._milestone(one, known) for one in left)

    def text(self, text: str) -> str:
        return re.sub(self.pattern, FORGOTTEN, text)

    def _milestone(self, one: Milestone, known: set[str]) -> Milestone:
        return replace(
            one,
            key=self._key(one.key),
            title=self.text(one.title),
            why=self.text(one.why),
            notes=self.text(one.notes),
            skills=tuple(each for each in one.skills if not self._speaks(each.skill)),
            resources=tuple(each for each in one.resources if not self._speaks(each.title, each.url)),
            proof=tuple(each for each in one.proof if not self._speaks(each.name)),
            depends_on=tuple(self._key(key) for key in one.depends_on if key in known),
        )

    def _teaches_only_this(self, one: Milestone) -> bool:
        return one.kind == "learn" and bool(one.skills) and all(self._speaks(each.skill) for each in one.skills)

    def _is_of(self, gap: Gap) -> bool:
        return self._speaks(gap.skill, *gap.any_of)

    def _step(self, step: Step) -> Step:
        return replace(step, learns=tuple(skill for skill in step.learns if not self._speaks(skill)))

    def _key(self, key: str) -> str:
        return self.keys.get(key, key)

    def _speaks(self, *texts: str) -> bool:
        return mentions(list(texts), self.pattern)


def plan_forgetting(milestones: Iterable[Milestone], pattern: str) -> PlanForgetting:
    """``milestones`` are all that a roadmap ever had. A key tells of a skill, or of one's own title."""
    told: dict[str, list[str]] = {}
    for one in milestones:
        told.setdefault(one.key, [one.key]).extend([one.title] if one.kind == "own" else [])
    telling = [key for key in sorted(told) if mentions(told[key], pattern)]
    return PlanForgetting(pattern, {key: f"forgotten-{number}" for number, key in enumerate(telling, start=1)})
