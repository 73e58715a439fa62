"""Gaps as milestones: what to learn together, why, in which order, until when, and what would prove it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from zlib import crc32

from kairix_core.domain.roadmap import Assessment, Gap, GapStatus, Lesson, Milestone, Proof, Resource
from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.resources import certificates_for, resources_for
from kairix_core.lexicon.titles import seniority_of
from kairix_core.policies.roadmap.grouping import Group, grouped, needed_first
from kairix_core.policies.roadmap.schedule import scheduled
from kairix_core.policies.roadmap.starting import has_ranks

#: Hours that a piece of proof takes, beside the learning.
PROVING = 30
MOST_RESOURCES = 6
#: Sounds like one: "a UX designer".
VOWELS = frozenset("aeio")
#: Of one skill, and of several.
UNTOLD = (
    "nothing in your profile tells of it yet. If you know it, say so, and this is done.",
    "nothing in your profile tells of them yet. Say which of them you know: those need no time.",
)
#: A certificate shows that somebody works alone, not more.
CERTIFIED = 3


def milestones_for(assessment: Assessment, role: Role, starts_on: date, hours_per_week: int) -> tuple[Milestone, ...]:
    """The milestones that lead to the role, in order and dated; at the end the piece of proof that it is hired by."""
    learnt: list[Milestone] = []
    for group in grouped(assessment.gaps):
        learnt.append(_learn(group, learnt, role, assessment, starts_on))
    return scheduled([*learnt, _prove(role, assessment, learnt, starts_on)], starts_on, hours_per_week)


def _learn(group: Group, before: Sequence[Milestone], role: Role, assessment: Assessment, day: date) -> Milestone:
    return Milestone(
        key=_key(group, before),
        title=_title(group.lessons),
        why=_why(group.gaps, role, assessment),
        kind="learn",
        effort_hours=max(1, round(group.hours)),
        skills=group.lessons,
        resources=tuple(_resources(group.lessons)),
        proof=tuple(_proof(group.lessons)),
        depends_on=tuple(one.key for one in before if _waits_for(group, one)),
        starts_on=day,
        due_on=day,
    )


def _key(group: Group, before: Sequence[Milestone]) -> str:
    """Told by the skills; with the level where the same is learnt in two goes."""
    skills = "-".join(slug(name) for name in sorted(lesson.skill for lesson in group.lessons))
    is_taken = any(one.key == f"learn-{skills}" for one in before)
    return f"learn-{skills}-to-{group.lessons[0].to_level}" if is_taken else f"learn-{skills}"


def slug(text: str) -> str:
    """ASCII for a key: ``C++`` → ``cpp``, ``Node.js`` → ``node-js``; a checksum for a name without such letters."""
    spelled = fold(text).replace("+", "p").replace("#", "-sharp").replace("&", " and ")
    return re.sub(r"[^a-z0-9]+", "-", spelled).strip("-") or f"{crc32(text.encode()):08x}"


def _title(lessons: Sequence[Lesson]) -> str:
    names = listed([lesson.skill for lesson in lessons])
    levels = sorted({lesson.to_level for lesson in lessons})
    return f"{names} to level {'–'.join(str(level) for level in dict.fromkeys((levels[0], levels[-1])))}"


def _why(gaps: Sequence[Gap], role: Role, assessment: Assessment) -> str:
    """What is asked, and what is there; of what nothing tells, in one sentence."""
    who = f"A{_called(role, assessment)[1:]} is expected to have"
    dark = [gap for gap in gaps if gap.status is GapStatus.UNKNOWN]
    told = [
        f"{who} {gap.skill} at level {gap.expected}; you are at {gap.have:g}. {gap.why}"
        for gap in gaps
        if gap.status is not GapStatus.UNKNOWN
    ]
    return " ".join([*told, f"{who} {_asked(dark)}; {UNTOLD[len(dark) > 1]}"] if dark else told)


def _asked(gaps: Sequence[Gap]) -> str:
    """``SQL and Docker at level 2, and Python at level 3``."""
    levels = dict.fromkeys(gap.expected for gap in gaps)
    return listed(
        [f"{listed([gap.skill for gap in gaps if gap.expected == level])} at level {level}" for level in levels],
        last=", and " if len(levels) > 1 else " and ",
    )


def listed(names: Sequence[str], *, last: str = " and ") -> str:
    return f"{', '.join(names[:-1])}{last}{names[-1]}" if len(names) > 1 else names[0]


def _called(role: Role, assessment: Assessment) -> str:
    """``a senior Data Engineer``, ``an Engineering Manager``."""
    is_manager = seniority_of(role.title) is not None
    rank = "mid-level" if assessment.seniority is Seniority.MID else assessment.seniority
    is_plain = not has_ranks(role) or (is_manager and assessment.seniority is Seniority.MID)
    name = role.title if is_plain else f"{rank} {role.title}"
    return f"an {name}" if name[0].casefold() in VOWELS else f"a {name}"


def _resources(lessons: Sequence[Lesson]) -> Iterator[Resource]:
    found = dict.fromkeys(one for lesson in lessons for one in resources_for(lesson.skill))
    yield from list(found)[:MOST_RESOURCES]


def _proof(lessons: Sequence[Lesson]) -> Iterator[Proof]:
    for lesson in lessons:
        yield Proof("skill", lesson.skill, lesson.to_level)
    for lesson in lessons:
        if lesson.to_level <= CERTIFIED:
            yield from (Proof("certificate", name) for name in certificates_for(lesson.skill))
            yield Proof("project", lesson.skill)


def _waits_for(group: Group, earlier: Milestone) -> bool:
    taught = {lesson.skill for lesson in earlier.skills}
    return any(lesson.skill in taught or needed_first(lesson.skill) & taught for lesson in group.lessons)


def _prove(role: Role, assessment: Assessment, learnt: Sequence[Milestone], day: date) -> Milestone:
    return Milestone(
        key=f"prove-{role.key}-{assessment.seniority}",
        title=f"Show that you are {_called(role, assessment)}",
        why=f"Who hires for it looks for evidence: {'; '.join(role.proof) or 'work that shows it'}.",
        kind="prove",
        effort_hours=PROVING,
        skills=(),
        resources=tuple(Resource(text, "practice") for text in role.proof),
        proof=(Proof("position", role.key),),
        depends_on=tuple(one.key for one in learnt),
        starts_on=day,
        due_on=day,
    )
