"""A plan made anew, beside the one that its owner has: what stays, and whether the rest is worth their look."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.roadmap import Milestone, Plan
from kairix_core.policies.roadmap.compare import Difference, difference, merge
from kairix_core.policies.roadmap.matching import OPEN, Closing, closings

#: What changes by itself as time goes by.
PASSING = frozenset({"readiness", "path", "starts_on", "due_on", "depends_on"})
WORDS = ("title", "why", "resources")
#: As long as a milestone teaches the same, its words stay.
SUBSTANCE = ("skills", "proof", "kind")


def revised(old: Plan, new: Plan, *, today: date, proven: Collection[str], again: bool) -> Plan | None:
    """What to propose in the place of ``old``; None when nothing is worth it.

    ``proven`` milestones stay until their owner has decided about the evidence. ``again``: the owner asked, so that
    dates which have gone by are reason enough.
    """
    worded = _in_the_same_words(old, new)
    undated = merge(old, replace(worded, starts_on=old.starts_on), keeping=proven)
    if not (_matters(difference(old, undated)) or (again and is_late(old, today))):
        return None
    return merge(old, replace(worded, starts_on=max(worded.starts_on, today)), keeping=proven)


def is_late(plan: Plan, today: date) -> bool:
    return any(one.status in OPEN and one.due_on < today for one in plan.milestones)


def closings_of(plan: Plan, facts: Iterable[Fact]) -> dict[str, Closing]:
    """By milestone: what would close it, of the facts that its owner has not declined."""
    told = list(facts)
    found = (_closing_of(one, told) for one in plan.milestones)
    return {closing.milestone: closing for closing in found if closing}


def _closing_of(milestone: Milestone, facts: Iterable[Fact]) -> Closing | None:
    left = (fact for fact in facts if fact.id not in milestone.declined)
    return next(iter(closings([milestone], left)), None)


def _matters(difference: Difference) -> bool:
    return bool(
        difference.added or difference.removed or any(change.field not in PASSING for change in difference.changed)
    )


def _in_the_same_words(old: Plan, new: Plan) -> Plan:
    """What was worded with care is not worded anew when nothing but words would change."""
    before = {one.key: one for one in old.milestones}
    return replace(new, milestones=tuple(_worded(before.get(one.key), one) for one in new.milestones))


def _worded(old: Milestone | None, new: Milestone) -> Milestone:
    if old is None or any(getattr(old, name) != getattr(new, name) for name in SUBSTANCE):
        return new
    return replace(new, **{name: getattr(old, name) for name in WORDS})
