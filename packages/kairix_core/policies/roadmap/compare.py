"""Two versions of a plan: what differs, and the new one with what its owner had changed in the old one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from kairix_core.domain.roadmap import Milestone, Plan
from kairix_core.policies.roadmap.schedule import DATES, OVER, scheduled

#: Two milestones that share at least so much of what they teach are one in two versions.
SAME = 0.5
#: What happens to a milestone, and not what a plan says of it.
LIVED = ("status", "done_on", "evidence", "notes", "set_by_owner", "declined")
#: In ``set_by_owner``: that the owner has moved the milestone among the others.
ORDER = "order"
COMPARED = tuple(field.name for field in fields(Milestone) if field.name not in {*LIVED, "key"})
#: What a model says anew of a milestone that stays the same.
WORDED = frozenset({"title", "why", "resources"})
OF_THE_PLAN = ("target", "seniority", "hours_per_week", "starts_on", "readiness", "path")


@dataclass(frozen=True, slots=True)
class Change:
    """A field of the milestone of this key (of the old plan; empty for the plan itself) with both of its values."""

    milestone: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Difference:
    """``kept`` maps the key of each old milestone that goes on to its key in the new plan."""

    added: tuple[Milestone, ...]
    removed: tuple[Milestone, ...]
    changed: tuple[Change, ...]
    kept: Mapping[str, str]

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.removed or self.changed)


def difference(old: Plan, new: Plan) -> Difference:
    """What a new version adds, takes away and changes, field by field."""
    kept = _kept(old.milestones, new.milestones)
    later = {one.key: one for one in new.milestones}
    changes = [Change("", name, *values) for name in OF_THE_PLAN if (values := _differing(old, new, name))]
    for milestone in old.milestones:
        if milestone.key in kept:
            changes += _changes(milestone, later[kept[milestone.key]])
    return Difference(
        added=tuple(one for one in new.milestones if one.key not in set(kept.values())),
        removed=tuple(one for one in old.milestones if one.key not in kept),
        changed=tuple(changes),
        kept=kept,
    )


def is_reworded(old: Plan, new: Plan) -> bool:
    """Whether both are one plan, in other words at most."""
    found = difference(old, new)
    return not (found.added or found.removed) and all(change.field in WORDED for change in found.changed)


def merge(old: Plan, new: Plan, *, keeping: Collection[str] = ()) -> Plan:
    """The new plan with the owner's own: status, notes, the fields that they set, and their order where they set one.

    What is done or dropped stays, also when the new plan no longer asks for it, and so does what they added, or what
    ``keeping`` names. In an order of the owner's, what is new
    stands behind what comes before it in the new plan.
    """
    kept = _kept(old.milestones, new.milestones)
    keys = {later: earlier for earlier, later in kept.items()}
    mine = {one.key: one for one in old.milestones}
    merged = [
        _carried(mine[keys[one.key]], one, keys) if one.key in keys else _rekeyed(one, keys) for one in new.milestones
    ]
    is_arranged = any(ORDER in one.set_by_owner for one in old.milestones)
    left = {one.key for one in merged}
    staying = [one for one in old.milestones if one.key not in left and (_stays(one) or one.key in keeping)]
    ordered = _arranged(old.milestones, merged, staying) if is_arranged else [*staying, *merged]
    return replace(new, milestones=scheduled(_with_known_links(ordered), new.starts_on, new.hours_per_week))


def _kept(old: Sequence[Milestone], new: Sequence[Milestone]) -> dict[str, str]:
    """Old keys to new ones: the same key, else the one that teaches most of the same."""
    keys = {one.key for one in new}
    found = {one.key: one.key for one in old if one.key in keys}
    for one in old:
        alike = [other for other in new if other.key not in found.values() and _overlap(one, other) >= SAME]
        if one.key not in found and alike:
            found[one.key] = max(alike, key=lambda other: _overlap(one, other)).key
    return found


def _overlap(one: Milestone, other: Milestone) -> float:
    mine, theirs = ({lesson.skill for lesson in milestone.skills} for milestone in (one, other))
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def _differing(old: object, new: object, name: str) -> tuple[Any, Any] | None:
    before, after = getattr(old, name), getattr(new, name)
    return (before, after) if before != after else None


def _changes(old: Milestone, new: Milestone) -> Iterator[Change]:
    for name in COMPARED:
        if name not in old.set_by_owner and (values := _differing(old, new, name)):
            yield Change(old.key, name, *values)


def _carried(old: Milestone, new: Milestone, keys: Mapping[str, str]) -> Milestone:
    """The new milestone as the old one has been lived with; what is over stays as it was.

    Who has set one of the dates has seen the other beside it.
    """
    if old.status in OVER:
        return old
    names = {*LIVED, *old.set_by_owner} | (DATES if DATES & old.set_by_owner else frozenset())
    own = {name: getattr(old, name) for name in names if hasattr(old, name)}
    return replace(_rekeyed(new, keys), **own)


def _rekeyed(milestone: Milestone, keys: Mapping[str, str]) -> Milestone:
    """A milestone keeps the key that it had, and is waited for by that."""
    links = tuple(keys.get(key, key) for key in milestone.depends_on)
    return replace(milestone, key=keys.get(milestone.key, milestone.key), depends_on=links)


def _stays(milestone: Milestone) -> bool:
    """Whatever a new plan says."""
    return milestone.status in OVER or milestone.kind == "own"


def _arranged(old: Sequence[Milestone], merged: Sequence[Milestone], staying: Sequence[Milestone]) -> list[Milestone]:
    by_key = {one.key: one for one in (*merged, *staying)}
    ordered = [by_key[one.key] for one in old if one.key in by_key]
    there = {one.key for one in ordered}
    for place, one in enumerate(merged):
        if one.key not in there:
            before = {other.key for other in merged[:place]}
            last = max((at for at, other in enumerate(ordered) if other.key in before), default=-1)
            ordered.insert(last + 1, one)
    return ordered


def _with_known_links(milestones: Sequence[Milestone]) -> list[Milestone]:
    known = {one.key for one in milestones}
    return [replace(one, depends_on=tuple(key for key in one.depends_on if key in known)) for one in milestones]
