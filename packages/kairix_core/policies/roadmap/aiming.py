"""Where a roadmap should lead by now, when its owner wants something else than when it was made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.role_titles import RANKS, RoleMatch, role_named
from kairix_core.policies.ledger.fold import is_accepted
from kairix_core.policies.roadmap.starting import has_ranks


def roles_wanted(goals: Mapping[str, Any]) -> dict[str, RoleMatch]:
    """By key, those that the target roles of a profile mean."""
    found = (role_named(title) for title in goals.get("target_roles") or ())
    return {match.role.key: match for match in found if match is not None}


def seniority_wanted(role: Role, before: Seniority, goals: Mapping[str, Any]) -> Seniority:
    """The one that the profile says is wanted; ``before`` where it says none, or the role has no ranks."""
    wanted = goals.get("target_seniority")
    return RANKS.get(wanted, Seniority.LEAD) if wanted and has_ranks(role) else before


def wanted_instead(
    role: Role, goals: Mapping[str, Any], facts: Iterable[Fact], taken: Collection[str]
) -> RoleMatch | None:
    """The one role that somebody wants and no other roadmap leads to (``taken``), when they do not want this one any
    more. A role that never was among those that they want, they may go on to.
    """
    wanted = roles_wanted(goals)
    left = [match for key, match in wanted.items() if key not in taken]
    if role.key in wanted or len(left) != 1 or not _was_wanted(role, facts):
        return None
    return left[0]


def _was_wanted(role: Role, facts: Iterable[Fact]) -> bool:
    """Its owner has taken it off the list."""
    gone = (fact for fact in facts if fact.attribute == "target_roles" and fact.value is None and is_accepted(fact))
    return any((match := role_named(fact.entry)) is not None and match.role.key == role.key for fact in gone)
