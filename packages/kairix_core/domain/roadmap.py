"""A roadmap: what a role asks for and a person has not shown yet, and the milestones that lead there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal
from uuid import UUID

from kairix_core.domain.ids import new_id
from kairix_core.domain.role import Seniority


class GapStatus(StrEnum):
    """``UNKNOWN``: nothing tells; that is not the same as level 0."""

    MET = "met"
    PARTLY = "partly"
    MISSING = "missing"
    UNKNOWN = "unknown"


class SkillKind(StrEnum):
    """What a skill is to learn: a tool has edges, a craft has none."""

    TOOL = "tool"
    LANGUAGE = "language"
    CRAFT = "craft"
    LEADERSHIP = "leadership"
    DOMAIN = "domain"


class MilestoneStatus(StrEnum):
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Gap:
    """One need of a role, held against a person.

    ``skill`` is the one of ``any_of`` by which it was judged; ``have`` and ``expected`` are levels from 0 to 5,
    ``have`` in tenths. ``why`` says how ``have`` came about, ``evidence`` names the facts.
    """

    any_of: tuple[str, ...]
    skill: str
    have: float
    expected: int
    status: GapStatus
    why: str
    evidence: tuple[UUID, ...] = ()

    @property
    def size(self) -> float:
        """Levels that are missing."""
        return round(max(0.0, self.expected - self.have), 1)


@dataclass(frozen=True, slots=True)
class Assessment:
    """How near a person is to a role: ``readiness`` from 0 to 1, and the share of its needs that anything tells of."""

    role: str
    seniority: Seniority
    gaps: tuple[Gap, ...]
    readiness: float
    known: float


@dataclass(frozen=True, slots=True)
class Step:
    """A move into a role. ``is_leap``: no usual one. ``hours`` of one's own time; ``learns`` names the skills."""

    role: str
    seniority: Seniority
    hours: int
    learns: tuple[str, ...]
    is_leap: bool


@dataclass(frozen=True, slots=True)
class Path:
    steps: tuple[Step, ...]

    @property
    def hours(self) -> int:
        return sum(step.hours for step in self.steps)


ResourceKind = Literal["documentation", "course", "book", "standard", "practice"]


@dataclass(frozen=True, slots=True)
class Resource:
    """``url`` is empty for a book, and for what is a way to learn and not a page."""

    title: str
    kind: ResourceKind
    url: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """Evidence that would prove a milestone done: a fact about this skill at ``level``, this certificate, …

    A project by ``name`` is one that uses the skill; a position is one in the role of that key.
    """

    kind: Literal["skill", "certificate", "project", "position"]
    name: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Lesson:
    """A skill that a milestone teaches, from level to level."""

    skill: str
    from_level: float
    to_level: int


@dataclass(frozen=True, slots=True)
class Milestone:
    """``key`` is told by what the milestone teaches, so that it is the same in the next version of the plan.

    ``set_by_owner`` names the fields that the owner has changed, and ``order`` where they have moved it: a new version
    keeps them. One of the kind ``own`` is the owner's altogether. ``declined`` are facts that, by their word, do not
    prove it.
    """

    key: str
    title: str
    why: str
    kind: Literal["learn", "prove", "own"]
    effort_hours: int
    skills: tuple[Lesson, ...]
    resources: tuple[Resource, ...]
    proof: tuple[Proof, ...]
    depends_on: tuple[str, ...]
    starts_on: date
    due_on: date
    status: MilestoneStatus = MilestoneStatus.TODO
    done_on: date | None = None
    evidence: tuple[UUID, ...] = ()
    notes: str = ""
    set_by_owner: frozenset[str] = frozenset()
    declined: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One version of a roadmap to the role of the key ``target``; ``milestones`` in the order to take them."""

    target: str
    seniority: Seniority
    hours_per_week: int
    starts_on: date
    readiness: float
    gaps: tuple[Gap, ...]
    path: Path
    milestones: tuple[Milestone, ...]


class RoadmapStatus(StrEnum):
    ACTIVE = "active"
    ARCHIVED = "archived"


class VersionState(StrEnum):
    """Of a roadmap's versions one is accepted, the last that its owner has taken, and at most one is proposed."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SUPERSEDED = "superseded"


MadeBy = Literal["rules", "model", "owner"]


@dataclass(eq=False)
class Roadmap:
    """``version`` is the number of the accepted one; ``revision`` counts everything that ever changed in it."""

    owner_id: UUID
    role_key: str
    seniority: Seniority
    title: str
    hours_per_week: int
    starts_on: date
    created_at: datetime
    updated_at: datetime
    version: int = 1
    revision: int = 1
    status: RoadmapStatus = RoadmapStatus.ACTIVE
    id: UUID = field(default_factory=new_id)


@dataclass(eq=False)
class RoadmapVersion:
    """A plan as it was made; what happened to its milestones since is with the roadmap. ``reason`` in words."""

    roadmap_id: UUID
    owner_id: UUID
    number: int
    plan: Plan
    state: VersionState
    reason: str
    made_by: MadeBy
    created_at: datetime


@dataclass(frozen=True, slots=True)
class VersionNote:
    """A version without its plan."""

    number: int
    state: VersionState
    reason: str
    made_by: MadeBy
    created_at: datetime
