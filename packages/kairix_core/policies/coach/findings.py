"""What rules find out for an answer of each phase: all of it where no model is set, and what a model goes by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kairix_core.domain.coaching import Phase, Practice
from kairix_core.policies.coach.fact_lines import FactLine
from kairix_core.policies.coach.feedback import Contradiction, feedback, told
from kairix_core.policies.coach.goal import Goal, goal_of
from kairix_core.policies.coach.next_move import Move, Situation
from kairix_core.policies.coach.practice import ended, rehearse
from kairix_core.policies.coach.review import review
from kairix_core.policies.coach.rubric import Mark
from kairix_core.policies.roadmap.background import Background, background_of
from kairix_core.policies.roadmap.progress import Progress


@dataclass(frozen=True, slots=True)
class Material:
    """What is known of somebody: numbered ``lines``, the ``values`` of their attributes, what contradicts itself, and
    the roadmaps that they follow.
    """

    lines: Sequence[FactLine]
    values: Mapping[str, Any]
    contradictions: Sequence[Contradiction] = ()
    roadmaps: Sequence[Progress] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """``text`` is Markdown that cites the lines, empty where there is nothing to say; ``practice`` is as it is then,
    and ``marks`` are what an answer in it was judged by.
    """

    text: str = ""
    practice: Practice | None = None
    marks: Sequence[Mark] = ()


def findings(now: Situation, move: Move, material: Material) -> Findings:
    practice = now.coaching.practice if now.coaching else None
    if move.phase is Phase.PRACTICE:
        rehearsal = rehearse(now.text, practice, _goal(material, background_in(material, now.at)))
        return Findings(rehearsal.text, rehearsal.practice, rehearsal.marks)
    text = _looked_at(now, move, material) if move.looks_at_all else ""
    if practice is not None and move.ends_practice:
        text = "\n\n".join(filter(None, (ended(practice), text)))
    return Findings(text, practice)


def _looked_at(now: Situation, move: Move, material: Material) -> str:
    if move.phase is Phase.COACHING:
        background = background_in(material, now.at)
        goal = _goal(material, background)
        return told(feedback(material.lines, background, goal, material.contradictions))
    if move.phase is Phase.REVIEW:
        since = now.looked_back_at or now.at
        waiting = len(now.person.waiting)
        return review(material.lines, material.roadmaps, since=since, at=now.at, waiting=waiting)
    return ""


def _goal(material: Material, background: Background) -> Goal | None:
    return goal_of(material.values, background, [one.roadmap for one in material.roadmaps])


def background_in(material: Material, at: datetime) -> Background:
    return background_of((fact for line in material.lines for fact in line.facts), at.date())
