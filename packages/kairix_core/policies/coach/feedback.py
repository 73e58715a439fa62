"""Feedback on a profile by rules: what is strong, what is weakly backed, what contradicts itself, what a goal lacks.

Each line cites the facts that it rests on (``[7]``) and says what could be done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.schema import SKILL_AREAS, TOOL_AREAS
from kairix_core.domain.roadmap import Gap, GapStatus
from kairix_core.policies.coach.fact_lines import FactLine, numbers_by_fact
from kairix_core.policies.coach.goal import Goal
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.ledger.fold import is_inferred
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.results import tells_result
from kairix_core.policies.roadmap.background import Background
from kairix_core.policies.roadmap.gaps import assess

SKILLS = frozenset({*SKILL_AREAS, *TOOL_AREAS})
STRONG_LEVEL, STRONG_YEARS = 4, 5.0
MOST = 3
DECIDE = "Decide what is right under Profile → To review: {labels}. What contradicts itself, nobody believes."
NAME_A_GOAL = "Tell me which role you would like next; then I can say what is missing for it."
CLOSE = "Of the gaps, close **{skill}** first: one small piece of work that shows it is worth more than a course."
BACK_UP = "Say for **{skill}** how long you have used it and for what: one sentence here is enough."
ADD_FIGURES = "Add one result in figures to **{entry}**: how much, how many, how fast, compared with before."
GO_ON = "Go on telling me of your work: with more to go by I can advise better."


@dataclass(frozen=True, slots=True)
class Feedback:
    """Lines of Markdown with their citations; ``next_step`` is one sentence."""

    strong: Sequence[str]
    weak: Sequence[str]
    contradictions: Sequence[str]
    gaps: Sequence[str]
    goal: Goal | None
    next_step: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What waits, and the accepted value that cannot be right if it is; both in words."""

    label: str
    waiting: str
    accepted: str


def feedback(
    lines: Sequence[FactLine], background: Background, goal: Goal | None, contradictions: Sequence[Contradiction]
) -> Feedback:
    numbers = numbers_by_fact(lines)
    gaps = _largest(background, goal)
    thin = _thin_skills(lines, gaps)
    untold = _without_figures(lines)
    weak = [f"{_named(line)} is only named: nothing says how long or how well you know it." for line in thin]
    weak += [f"{_named(line)} shows no result in figures." for line in untold[: MOST - 1]]
    return Feedback(
        strong=[*_strong_skills(lines), *_achievements(lines)][: MOST + 1],
        weak=weak[: MOST + 1],
        contradictions=[f"{one.label}: {one.accepted}, or {one.waiting}?" for one in contradictions[:MOST]],
        gaps=[_gap(gap, numbers) for gap in gaps],
        goal=goal,
        next_step=_next_step(contradictions, goal, gaps, thin, untold),
    )


def told(given: Feedback) -> str:
    """Markdown, without what there is nothing of."""
    role = given.goal
    wanted = f"For **{role.title}**, {'which you want' if role.is_said else 'your present work'}:" if role else ""
    blocks = (
        ("What is strong:", given.strong),
        ("What is weakly backed:", given.weak),
        ("What contradicts itself:", given.contradictions),
        (f"{wanted} not shown yet:".replace(": not", ", not"), given.gaps),
    )
    listed = [f"{head}\n\n" + "\n".join(f"- {line}" for line in lines) for head, lines in blocks if lines]
    return "\n\n".join([*listed, f"**Next step:** {given.next_step}"])


def _strong_skills(lines: Sequence[FactLine]) -> list[str]:
    skills = [line for line in lines if line.spec.key in SKILLS and _is_strong(line.value)]
    skills.sort(key=lambda line: (-(line.value.get("level") or 0), -(line.value.get("years") or 0)))
    return [f"{verbatim(in_words(line.spec, line.value))} [{line.number}]" for line in skills[:MOST]]


def _is_strong(value: Mapping[str, Any]) -> bool:
    return (value.get("level") or 0) >= STRONG_LEVEL or (value.get("years") or 0) >= STRONG_YEARS


def _achievements(lines: Sequence[FactLine]) -> Iterator[str]:
    for line in lines:
        said = in_words(line.spec, line.value)
        if line.spec.key == "key_achievements" and tells_result(said):
            yield f"“{verbatim(said)}” [{line.number}]: a result that can be checked. Keep it in front."


def _thin_skills(lines: Sequence[FactLine], gaps: Sequence[Gap]) -> list[FactLine]:
    """Those that the goal asks for come first."""
    wanted = {skill for gap in gaps for skill in gap.any_of}
    thin = [line for line in lines if line.spec.key in SKILLS and _is_thin(line)]
    return sorted(thin, key=lambda line: line.value["name"] not in wanted)[: MOST - 1]


def _is_thin(line: FactLine) -> bool:
    return line.value.get("level") is None and line.value.get("years") is None and not all(map(is_inferred, line.facts))


def _without_figures(lines: Sequence[FactLine]) -> list[FactLine]:
    """Positions, the newest first, of which no line says how much."""
    held = [line for line in lines if line.spec.key == "work" and not _has_figures(line.value)]
    return sorted(held, key=lambda line: str(line.value.get("startDate") or ""), reverse=True)


def _has_figures(value: Mapping[str, Any]) -> bool:
    said = (value.get("summary"), value.get("description"), *(value.get("highlights") or ()))
    return any(tells_result(text) for text in said if text)


def _largest(background: Background, goal: Goal | None) -> list[Gap]:
    if goal is None:
        return []
    open_gaps = [gap for gap in assess(background, goal.role, goal.seniority).gaps if gap.size]
    # What nothing tells of may be there all the same.
    return sorted(open_gaps, key=lambda gap: (gap.status is GapStatus.UNKNOWN, -gap.size))[:MOST]


def _gap(gap: Gap, numbers: Mapping[UUID, int]) -> str:
    cited = "".join(f"[{number}]" for number in _cited(gap.evidence, numbers))
    name = " or ".join(gap.any_of[:MOST])
    if gap.status is GapStatus.UNKNOWN:
        return f"**{name}**: level {gap.expected} of 5 is expected, and nothing tells of it."
    return f"**{name}**: level {gap.expected} of 5 is expected, you show {gap.have:g}{f' {cited}' if cited else ''}."


def _cited(facts: Collection[UUID], numbers: Mapping[UUID, int]) -> list[int]:
    return sorted({numbers[fact] for fact in facts if fact in numbers})[:MOST]


def _named(line: FactLine) -> str:
    return f"**{verbatim(_name(line))}** [{line.number}]"


def _name(line: FactLine) -> str:
    value = line.value
    names = (value.get("position"), value.get("name")) if line.spec.key == "work" else (value.get("name"),)
    return ", ".join(name for name in names if name) or line.spec.label


def _next_step(
    contradictions: Sequence[Contradiction],
    goal: Goal | None,
    gaps: Sequence[Gap],
    thin: Sequence[FactLine],
    untold: Sequence[FactLine],
) -> str:
    """The first of these that there is cause for."""
    if contradictions:
        return DECIDE.format(labels=", ".join(dict.fromkeys(one.label for one in contradictions)))
    if goal is None or not goal.is_said:
        return NAME_A_GOAL
    if missing := [gap for gap in gaps if gap.status is not GapStatus.UNKNOWN]:
        return CLOSE.format(skill=missing[0].any_of[0])
    if thin:
        return BACK_UP.format(skill=verbatim(_name(thin[0])))
    return ADD_FIGURES.format(entry=verbatim(_name(untold[0]))) if untold else GO_ON
