"""The cheapest chain of steps to a role.

What a step costs is what there is to learn for it, in hours of one's own time, and what any change costs. A usual step
is one within reach of who works in the role before: half of what it asks is learnt at work. A leap is learnt alone.
What is learnt for one step is there for the next.
"""

from __future__ import annotations

import heapq
import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kairix_core.domain.roadmap import Path, Step
from kairix_core.domain.role import Need, Role, Seniority
from kairix_core.policies.roadmap.background import Background
from kairix_core.policies.roadmap.effort import hours_to_learn
from kairix_core.policies.roadmap.judging import judged

MOST_STEPS = 5
ALTERNATIVES = 3
#: Hours that any change of role costs: finding it, and finding one's feet in it.
CHANGE = 40
AT_WORK = 0.5
RANKS = tuple(Seniority)
MID = RANKS.index(Seniority.MID)

Place = tuple[str, Seniority]


@dataclass(frozen=True)
class _Way:
    """How far it has come: the steps so far, and the levels that were learnt on them."""

    steps: tuple[Step, ...]
    levels: Mapping[str, float]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple((step.role, step.seniority) for step in self.steps)


class _Map:
    """The roles with what each would cost this person."""

    def __init__(self, background: Background, roles: Mapping[str, Role]) -> None:
        self.background = background
        self.roles = roles
        self._judged: dict[tuple[str, ...], tuple[str, float]] = {}

    def step(self, way: _Way, place: Place, *, is_leap: bool) -> _Way:
        role, seniority = self.roles[place[0]], place[1]
        levels = dict(way.levels)
        learns, hours = [], 0.0
        for need in role.needs:
            skill, have = self._have(way, need)
            if (expected := need.level_at(seniority)) > have:
                hours += hours_to_learn(skill, have, expected)
                learns.append(skill)
                levels[skill] = expected
        spent = CHANGE + round(hours if is_leap else hours * AT_WORK)
        return _Way((*way.steps, Step(role.key, seniority, spent, tuple(learns), is_leap)), levels)

    def _have(self, way: _Way, need: Need) -> tuple[str, float]:
        """The skill by which a need is met best, and at which level."""
        learnt = max(need.any_of, key=lambda name: way.levels.get(name, 0.0))
        skill, have = self._brought(need)
        return (learnt, level) if (level := way.levels.get(learnt, 0.0)) > have else (skill, have)

    def _brought(self, need: Need) -> tuple[str, float]:
        if need.any_of not in self._judged:
            found = judged(self.background, need.any_of)
            self._judged[need.any_of] = (found.skill, found.have or 0.0)
        return self._judged[need.any_of]

    def next_to(self, place: Place) -> Iterator[Place]:
        """The usual steps: one rank up in the role; the roles after it, in the same rank or, from senior on, one less.

        Nobody with experience is asked to begin again as a junior.
        """
        role, rank = self.roles[place[0]], RANKS.index(place[1])
        if rank + 1 < len(RANKS):
            yield role.key, RANKS[rank + 1]
        for key in role.after:
            if key in self.roles:
                yield from ((key, RANKS[other]) for other in (rank, rank - 1) if other == rank or other >= MID)


def paths_to(background: Background, role: Role, seniority: Seniority, roles: Mapping[str, Role]) -> tuple[Path, ...]:
    """Up to three ways to the role, the cheapest first; of equals the one with fewer steps. None when it is held.

    They begin at the role of today and take at most five steps. The straight way, in one leap, is always among those
    that are compared: the first costs no more.
    """
    target = (role.key, seniority)
    start = _place(background, roles)
    if start is not None and start[0] == target[0] and RANKS.index(start[1]) >= RANKS.index(seniority):
        return ()
    atlas = _Map(background, roles)
    found = [Path(way.steps) for way in itertools.islice(_by_cost(atlas, start, target), ALTERNATIVES)]
    return tuple(found)


def _place(background: Background, roles: Mapping[str, Role]) -> Place | None:
    held = background.current
    return (held.role.key, held.seniority) if held and held.role.key in roles else None


def _by_cost(atlas: _Map, start: Place | None, target: Place) -> Iterator[_Way]:
    """Ways that end at the target, cheapest first (Dijkstra).

    Who knows more after a dearer way may yet win later on, so that each place is gone on from several times.
    """
    order = itertools.count()
    left = [(0, 0, next(order), _Way((), {}))]
    seen: Counter[Place | None] = Counter()
    while left:
        _, _, _, way = heapq.heappop(left)
        here = way.places[-1] if way.steps else start
        if way.steps and here == target:
            yield way
        elif seen[here] < ALTERNATIVES and len(way.steps) < MOST_STEPS:
            seen[here] += 1
            for further in _further(atlas, way, here, target):
                cost = sum(step.hours for step in further.steps)
                heapq.heappush(left, (cost, len(further.steps), next(order), further))


def _further(atlas: _Map, way: _Way, here: Place | None, target: Place) -> Iterator[_Way]:
    usual = [] if here is None else list(dict.fromkeys(atlas.next_to(here)))
    for place in usual:
        if place not in way.places:
            yield atlas.step(way, place, is_leap=False)
    if not way.steps and target not in usual:
        yield atlas.step(way, target, is_leap=True)
    if here is None:
        yield from (atlas.step(way, place, is_leap=True) for place in _entrances(atlas, target))


def _entrances(atlas: _Map, target: Place) -> Iterator[Place]:
    """Where who holds no role of the table may begin: in the role itself, or in one before it, as a junior."""
    role = atlas.roles[target[0]]
    for key in dict.fromkeys((role.key, *role.before)):
        if key in atlas.roles and (key, Seniority.JUNIOR) != target:
            yield key, Seniority.JUNIOR
