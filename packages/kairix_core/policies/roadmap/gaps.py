"""A role held against a person, need by need."""

from __future__ import annotations

from collections.abc import Iterable

from kairix_core.domain.roadmap import Assessment, Gap, GapStatus
from kairix_core.domain.role import Need, Role, Seniority
from kairix_core.policies.roadmap.background import Background
from kairix_core.policies.roadmap.judging import judged

#: Below this, what there is of a skill is no part of it yet.
SOME = 1.0


def assess(background: Background, role: Role, seniority: Seniority) -> Assessment:
    """A gap for each need that the role has at this seniority, in its order.

    Readiness is the share of the levels asked for that are there; a need of which nothing tells counts as not there,
    and ``known`` says for how much of the role that is not so.
    """
    gaps = tuple(gap_of(background, need, seniority) for need in role.needs if need.level_at(seniority))
    asked = sum(gap.expected for gap in gaps)
    there = sum(min(gap.have, gap.expected) for gap in gaps)
    told = sum(gap.expected for gap in gaps if gap.status is not GapStatus.UNKNOWN)
    return Assessment(role.key, seniority, gaps, _share(there, asked), _share(told, asked))


def gap_of(background: Background, need: Need, seniority: Seniority) -> Gap:
    found = judged(background, need.any_of)
    expected = need.level_at(seniority)
    status = _status(found.have, expected)
    return Gap(need.any_of, found.skill, found.have or 0.0, expected, status, found.why, found.basis)


def ranked(background: Background, targets: Iterable[tuple[Role, Seniority]]) -> tuple[Assessment, ...]:
    """Several roles compared: the one that the person is readiest for first."""
    found = [assess(background, role, seniority) for role, seniority in targets]
    return tuple(sorted(found, key=lambda one: -one.readiness))


def _status(have: float | None, expected: int) -> GapStatus:
    if have is None:
        return GapStatus.UNKNOWN
    if have >= expected:
        return GapStatus.MET
    return GapStatus.PARTLY if have >= SOME else GapStatus.MISSING


def _share(part: float, whole: float) -> float:
    return round(part / whole, 3) if whole else 1.0
