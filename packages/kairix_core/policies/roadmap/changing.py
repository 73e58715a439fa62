"""What an owner does with their milestones; each change gives the plan anew, dated anew where dates depend on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from kairix_core.domain.roadmap import Milestone, MilestoneStatus, Plan
from kairix_core.errors import InvalidInput, NotFound
from kairix_core.policies.roadmap.compare import ORDER
from kairix_core.policies.roadmap.milestones import slug
from kairix_core.policies.roadmap.schedule import DATES, scheduled

#: A roadmap of more is read by nobody.
MOST_MILESTONES = 60
POSITION = "position"
NOT_OWN = "Only milestones of your own can be removed. Set this one to “dropped”; no plan brings it back."
#: What is the owner's alone, and no plan says anything of.
LIVED = frozenset({"status", "notes"})


def changed(plan: Plan, key: str, changes: Mapping[str, Any], today: date) -> Plan:
    """``changes`` by the names of fields, and ``position`` (from 0, among all).

    ``NotFound`` when there is no such milestone, ``InvalidInput`` for dates in the wrong order.
    """
    old = milestone_of(plan, key)
    fields = {name: value for name, value in changes.items() if name != POSITION}
    new = _lived(_dated(replace(old, **fields), old, fields), old, today)
    named = {*fields} - LIVED | ({ORDER} if POSITION in changes else set())
    new = replace(new, set_by_owner=new.set_by_owner | named)
    listed = [new if one.key == key else one for one in plan.milestones]
    if POSITION in changes:
        listed.remove(new)
        listed.insert(changes[POSITION], new)
    moves = DATES & fields.keys() or POSITION in changes
    return replace(plan, milestones=scheduled(listed, plan.starts_on, plan.hours_per_week) if moves else tuple(listed))


def added(plan: Plan, milestone: Milestone) -> Plan:
    """With one of the owner's own, at the end; ``InvalidInput`` when there are as many as a roadmap may have."""
    if len(plan.milestones) >= MOST_MILESTONES:
        raise InvalidInput(f"A roadmap has at most {MOST_MILESTONES} milestones. Remove one first.")
    return replace(plan, milestones=scheduled([*plan.milestones, milestone], plan.starts_on, plan.hours_per_week))


def own_milestone(
    plan: Plan, title: str, notes: str, effort_hours: int, starts_on: date | None, due_on: date | None
) -> Milestone:
    """Dates that are not named follow from its place and its effort."""
    dates = {name for name, day in (("starts_on", starts_on), ("due_on", due_on)) if day is not None}
    first = starts_on or due_on or plan.starts_on
    blank = Milestone(
        key=_free_key(plan, title),
        title=title,
        why="",
        kind="own",
        effort_hours=effort_hours,
        skills=(),
        resources=(),
        proof=(),
        depends_on=(),
        starts_on=first,
        due_on=max(first, due_on or first),
        notes=notes,
        set_by_owner=frozenset({"title", "effort_hours", ORDER, *dates}),
    )
    _check_dates(starts_on, due_on)
    return blank


def without(plan: Plan, key: str) -> Plan:
    """``InvalidInput`` for one that is not the owner's own: that can be dropped, and a new plan would have it again."""
    if milestone_of(plan, key).kind != "own":
        raise InvalidInput(NOT_OWN)
    left = [replace(one, depends_on=_but(one.depends_on, key)) for one in plan.milestones if one.key != key]
    return replace(plan, milestones=scheduled(left, plan.starts_on, plan.hours_per_week))


def proven(plan: Plan, key: str, evidence: Sequence[UUID], today: date) -> Plan:
    """Done, by these facts."""

    def close(one: Milestone) -> Milestone:
        return replace(one, status=MilestoneStatus.DONE, done_on=today, evidence=tuple(evidence))

    return _with(plan, key, close)


def unproven(plan: Plan, key: str, fact_id: UUID) -> Plan:
    """This fact is not proposed for it any more."""
    return _with(plan, key, lambda one: replace(one, declined=tuple(dict.fromkeys((*one.declined, fact_id)))))


def at_another_pace(plan: Plan, hours_per_week: int) -> Plan:
    dated = scheduled(plan.milestones, plan.starts_on, hours_per_week)
    return replace(plan, hours_per_week=hours_per_week, milestones=dated)


def milestone_of(plan: Plan, key: str) -> Milestone:
    for one in plan.milestones:
        if one.key == key:
            return one
    raise NotFound("There is no such milestone in this roadmap.")


def _with(plan: Plan, key: str, change: Callable[[Milestone], Milestone]) -> Plan:
    milestone_of(plan, key)
    return replace(plan, milestones=tuple(change(one) if one.key == key else one for one in plan.milestones))


def _lived(new: Milestone, old: Milestone, today: date) -> Milestone:
    """The day on which it was done is that of the word; who takes the word back takes the evidence along."""
    if new.status is old.status:
        return new
    if new.status is MilestoneStatus.DONE:
        return replace(new, done_on=today)
    return replace(new, done_on=None, evidence=())


def _dated(new: Milestone, old: Milestone, fields: Mapping[str, Any]) -> Milestone:
    """The beginning alone takes the end along, and the length stays; the end alone leaves the beginning where it is."""
    if "starts_on" in fields and "due_on" not in fields:
        return replace(new, due_on=new.starts_on + (old.due_on - old.starts_on))
    if "due_on" in fields:
        _check_dates(new.starts_on, new.due_on)
    return new


def _check_dates(starts_on: date | None, due_on: date | None) -> None:
    if starts_on is not None and due_on is not None and due_on < starts_on:
        raise InvalidInput("A milestone cannot be due before it starts. Nothing was stored.", field="due_on")


def _but(keys: Sequence[str], key: str) -> tuple[str, ...]:
    return tuple(one for one in keys if one != key)


def _free_key(plan: Plan, title: str) -> str:
    taken = {one.key for one in plan.milestones}
    first = f"own-{slug(title)[:60].strip('-')}"
    numbers = (f"{first}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (first, *numbers) if key not in taken)
