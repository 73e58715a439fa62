"""Two versions of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kairix_core.domain.roadmap import Milestone, MilestoneStatus, Plan
from kairix_core.domain.role import Seniority
from kairix_core.policies.roadmap.background import KnownSkill
from kairix_core.policies.roadmap.compare import difference, merge
from kairix_core.policies.roadmap.plan import plan_for
from unit.roadmap.trades import TABLE, somebody

START = date(2027, 1, 4)


def plan(*skills: KnownSkill, hours: int = 8, target: str = "builder") -> Plan:
    return plan_for(
        somebody(*skills), TABLE[target], Seniority.SENIOR, roles=TABLE, starts_on=START, hours_per_week=hours
    )


def with_first(before: Plan, at: int = 0, **fields: object) -> Plan:
    milestones = list(before.milestones)
    milestones[at] = replace(milestones[at], **fields)  # type: ignore[arg-type]
    return replace(before, milestones=tuple(milestones))


def called(milestones: tuple[Milestone, ...]) -> list[str]:
    return [milestone.key for milestone in milestones]


def test_a_plan_does_not_differ_from_itself() -> None:
    assert difference(plan(), plan()).is_empty


def test_a_plan_says_readiness_way_and_milestones() -> None:
    found = plan(KnownSkill("SQL", level=4))
    assert found.readiness > plan().readiness
    assert found.path.steps[-1].role == "builder"
    assert found.milestones[-1].kind == "prove"


def test_a_gap_that_was_closed_takes_its_milestone_away() -> None:
    found = difference(plan(), plan(KnownSkill("Mentoring", level=5)))
    assert called(found.removed) == ["learn-mentoring"]
    assert found.added == ()


def test_a_gap_that_opened_adds_one() -> None:
    assert called(difference(plan(KnownSkill("Mentoring", level=5)), plan()).added) == ["learn-mentoring"]


def test_a_change_is_told_field_by_field() -> None:
    changes = difference(plan(), plan(KnownSkill("Mentoring", level=2))).changed
    hours = {(change.milestone, change.field): (change.before, change.after) for change in changes}
    assert hours["learn-mentoring", "effort_hours"] == (56, 32)
    assert ("", "readiness") in hours


def test_a_milestone_that_lost_a_skill_is_still_the_same() -> None:
    before, after = plan(), plan(KnownSkill("PostgreSQL", level=4))
    kept = difference(before, after).kept
    assert all(earlier in called(before.milestones) for earlier in kept)
    assert set(kept.values()) <= set(called(after.milestones))


def test_a_merge_keeps_status_and_notes() -> None:
    mine = with_first(plan(), status=MilestoneStatus.DOING, notes="with Ada")
    first = merge(mine, plan(hours=20)).milestones[0]
    assert (first.status, first.notes) == (MilestoneStatus.DOING, "with Ada")


def test_a_merge_keeps_dates_that_the_owner_set_and_goes_on_after_them() -> None:
    mine = with_first(plan(), due_on=date(2029, 1, 1), set_by_owner=frozenset({"due_on"}))
    merged = merge(mine, plan(hours=20)).milestones
    assert merged[0].due_on == date(2029, 1, 1)
    assert merged[1].starts_on == date(2029, 1, 2)


def test_a_merge_takes_new_dates_where_the_owner_set_none() -> None:
    assert merge(plan(), plan(hours=20)).milestones == plan(hours=20).milestones


def test_what_is_done_stays_though_no_gap_asks_for_it() -> None:
    before = plan()
    at = called(before.milestones).index("learn-mentoring")
    mine = with_first(before, at, status=MilestoneStatus.DONE, done_on=START)
    merged = merge(mine, plan(KnownSkill("Mentoring", level=5)))
    assert [one.done_on for one in merged.milestones if one.key == "learn-mentoring"] == [START]


def test_what_was_not_begun_goes_with_its_gap() -> None:
    assert "learn-mentoring" not in called(merge(plan(), plan(KnownSkill("Mentoring", level=5))).milestones)


def test_the_owners_order_stays_and_what_is_new_finds_its_place() -> None:
    before = plan(KnownSkill("Mentoring", level=5))
    moved = replace(before.milestones[1], set_by_owner=frozenset({"order"}))
    mine = replace(before, milestones=(moved, before.milestones[0], *before.milestones[2:]))
    merged = called(merge(mine, plan()).milestones)
    assert [key for key in merged if key != "learn-mentoring"] == called(mine.milestones)
    assert "learn-mentoring" in merged


def test_a_merged_plan_waits_for_nothing_that_is_not_in_it() -> None:
    merged = merge(plan(), plan(KnownSkill("Docker", level=3)))
    keys = set(called(merged.milestones))
    assert all(set(milestone.depends_on) <= keys for milestone in merged.milestones)


def test_a_merge_with_itself_changes_nothing() -> None:
    assert merge(plan(), plan()) == plan()
