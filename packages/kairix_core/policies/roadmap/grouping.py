"""Gaps in groups that are learnt together: one topic, nothing in it that another of the group waits for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kairix_core.domain.roadmap import Gap, Lesson, SkillKind
from kairix_core.lexicon.learning import kind_of, prerequisites_of, topic_of
from kairix_core.policies.roadmap.effort import hours_to_learn

#: A roadmap of more is a list, of fewer a wish.
MOST_GROUPS, FEWEST_GROUPS = 13, 5
MOST_IN_GROUP, MOST_HOURS = 3, 240


@dataclass(frozen=True)
class Group:
    """``depth`` counts the groups that have to come first, one after the other."""

    topic: str
    depth: int
    lessons: tuple[Lesson, ...]
    gaps: tuple[Gap, ...]

    @property
    def hours(self) -> float:
        return sum(hours_to_learn(one.skill, one.from_level, one.to_level) for one in self.lessons)


def grouped(gaps: Iterable[Gap]) -> list[Group]:
    """The open gaps, in the order in which to close them: what others wait for first, leading people last."""
    open_gaps = [gap for gap in gaps if gap.size]
    depths = _depths([gap.skill for gap in open_gaps])
    groups = [group for key, alike in _by_topic(open_gaps, depths).items() for group in _portions(key, alike)]
    while len(groups) > MOST_GROUPS and (pair := _smallest_pair(groups)):
        groups = _merged(groups, *pair)
    while len(groups) < FEWEST_GROUPS and (large := _largest(groups)):
        groups = _split(groups, large)
    return sorted(groups, key=lambda group: (group.depth, _leads(group)))


def _depths(skills: Sequence[str]) -> Mapping[str, int]:
    """For each skill how long the chain of its prerequisites is, among these."""
    among = frozenset(skills)

    def depth(skill: str) -> int:
        return 1 + max((depth(first) for first in needed_first(skill) & among), default=-1)

    return {skill: depth(skill) for skill in skills}


@cache
def needed_first(skill: str) -> frozenset[str]:
    """All skills that come before, those before them included."""
    first = prerequisites_of(skill)
    return frozenset(first).union(*(needed_first(name) for name in first))


def _by_topic(gaps: Iterable[Gap], depths: Mapping[str, int]) -> dict[tuple[int, str], list[Gap]]:
    found: dict[tuple[int, str], list[Gap]] = {}
    for gap in gaps:
        found.setdefault((depths[gap.skill], topic_of(gap.skill)), []).append(gap)
    return found


def _portions(key: tuple[int, str], gaps: Sequence[Gap]) -> Iterable[Group]:
    depth, topic = key
    group = Group(topic, depth, (), ())
    for gap in gaps:
        larger = Group(topic, depth, (*group.lessons, _lesson(gap)), (*group.gaps, gap))
        if group.lessons and (len(larger.lessons) > MOST_IN_GROUP or larger.hours > MOST_HOURS):
            yield group
            larger = Group(topic, depth, (_lesson(gap),), (gap,))
        group = larger
    yield group


def _lesson(gap: Gap) -> Lesson:
    return Lesson(gap.skill, gap.have, gap.expected)


def _smallest_pair(groups: Sequence[Group]) -> tuple[Group, Group] | None:
    """Two groups of one depth that are least to learn together, of one topic where there are such."""
    pairs = [(one, other) for one in groups for other in groups if one is not other and one.depth == other.depth]
    pairs = [(one, other) for one, other in pairs if groups.index(one) < groups.index(other)]
    return min(pairs, key=lambda pair: (pair[0].topic != pair[1].topic, pair[0].hours + pair[1].hours), default=None)


def _merged(groups: Sequence[Group], one: Group, other: Group) -> list[Group]:
    both = Group(one.topic, one.depth, one.lessons + other.lessons, one.gaps + other.gaps)
    return [both if group is one else group for group in groups if group is not other]


def _largest(groups: Sequence[Group]) -> Group | None:
    """The group with most to learn that can be made two: of several skills, or of several levels."""
    large = [group for group in groups if len(group.lessons) > 1 or _levels(group.lessons[0]) >= 2]
    return max(large, key=lambda group: group.hours, default=None)


def _levels(lesson: Lesson) -> float:
    return lesson.to_level - lesson.from_level


def _split(groups: Sequence[Group], large: Group) -> list[Group]:
    """Two skills part; one skill is learnt in two goes, the second of which waits for the first."""
    if len(large.lessons) > 1:
        parts = [Group(large.topic, large.depth, large.lessons[:1], large.gaps[:1])]
        parts += [Group(large.topic, large.depth, large.lessons[1:], large.gaps[1:])]
    else:
        lesson = large.lessons[0]
        middle = lesson.to_level - 1
        parts = [
            Group(large.topic, large.depth, (Lesson(lesson.skill, lesson.from_level, middle),), large.gaps),
            Group(large.topic, large.depth, (Lesson(lesson.skill, middle, lesson.to_level),), large.gaps),
        ]
    return [part for group in groups for part in (parts if group is large else [group])]


def _leads(group: Group) -> bool:
    return all(kind_of(lesson.skill) is SkillKind.LEADERSHIP for lesson in group.lessons)
