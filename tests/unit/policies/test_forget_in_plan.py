"""A plan without what was forgotten: its owner's words are blanked, and what is about nothing else goes."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date

import pytest

from kairix_core.domain.roadmap import Gap, GapStatus, Lesson, Milestone, Path, Plan, Proof, Resource, Step
from kairix_core.domain.role import Seniority
from kairix_core.policies.forget.forget_in_plan import plan_forgetting
from kairix_core.policies.forget.redact import FORGOTTEN
from kairix_core.policies.forget.terms import pattern_of

DAY = date(2026, 1, 5)


def milestone(key: str, title: str, **fields: object) -> Milestone:
    blank = Milestone(
        key=key,
        title=title,
        why="",
        kind="own",
        effort_hours=4,
        skills=(),
        resources=(),
        proof=(),
        depends_on=(),
        starts_on=DAY,
        due_on=DAY,
    )
    return replace(blank, **fields)


OWN = milestone("own-move-to-lisbon", "Move to Lisbon", notes="Ask Ines in Lisbon", status="todo")
LEARN = milestone(
    "learn-kubernetes",
    "Learn Kubernetes",
    kind="learn",
    why="You used it at Quillon Ltd",
    skills=(Lesson("Kubernetes", 1.0, 3),),
)
BOTH = milestone(
    "learn-docker",
    "Docker and Kubernetes",
    kind="learn",
    skills=(Lesson("Docker", 1.0, 3), Lesson("Kubernetes", 1.0, 3)),
    resources=(Resource("Documentation", "documentation", "https://kubernetes.io/docs"), Resource("A book", "book")),
    proof=(Proof("skill", "Kubernetes", 3), Proof("skill", "Docker", 3)),
    depends_on=("learn-kubernetes", "own-move-to-lisbon"),
)
PLAN = Plan(
    target="data-engineer",
    seniority=Seniority.MID,
    hours_per_week=5,
    starts_on=DAY,
    readiness=0.5,
    gaps=(
        Gap(("Kubernetes", "Nomad"), "Nomad", 1.0, 3, GapStatus.PARTLY, "one project"),
        Gap(("SQL",), "SQL", 3.0, 3, GapStatus.MET, "two years at Quillon Ltd"),
    ),
    path=Path((Step("data-engineer", Seniority.MID, 40, ("SQL", "Kubernetes"), is_leap=False),)),
    milestones=(OWN, LEARN, BOTH),
)


def without(term: str) -> Plan:
    return plan_forgetting(PLAN.milestones, pattern_of([term])).plan(PLAN)


@pytest.mark.parametrize("term", ["Lisbon", "Quillon Ltd", "Kubernetes"])
def test_nothing_of_it_is_left(term: str) -> None:
    assert term.casefold() in str(asdict(PLAN)).casefold()
    assert term.casefold() not in str(asdict(without(term))).casefold()


def test_ones_own_milestone_stays_with_its_words_blanked() -> None:
    [own, *_] = without("Lisbon").milestones
    assert (own.title, own.notes) == (f"Move to {FORGOTTEN}", f"Ask Ines in {FORGOTTEN}")


def test_a_milestone_that_teaches_only_this_goes_and_nobody_waits_for_it() -> None:
    left = without("Kubernetes")
    assert [one.key for one in left.milestones] == ["own-move-to-lisbon", "learn-docker"]
    assert left.milestones[1].depends_on == ("own-move-to-lisbon",)
    assert [each.skill for each in left.milestones[1].skills] == ["Docker"]


def test_who_waits_for_a_renamed_milestone_still_does() -> None:
    left = without("Lisbon")
    assert left.milestones[0].key in left.milestones[2].depends_on


def test_what_says_nothing_of_it_stays_as_it_is() -> None:
    assert without("Oslo") == PLAN


def test_a_key_is_the_same_in_every_version() -> None:
    later = replace(OWN, title="Move south")
    forgetting = plan_forgetting([OWN, later, milestone("own-more-lisbon", "More of Lisbon")], pattern_of(["Lisbon"]))
    [first], [second] = forgetting.milestones([OWN]), forgetting.milestones([later])
    assert first.key == second.key
    assert len(set(forgetting.keys.values())) == len(forgetting.keys)
