"""Gaps as milestones."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.domain.roadmap import Milestone
from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.learning import prerequisites_of
from kairix_core.lexicon.roles import roles
from kairix_core.policies.roadmap.background import Background, KnownSkill
from kairix_core.policies.roadmap.effort import hours_to_learn
from kairix_core.policies.roadmap.gaps import assess
from kairix_core.policies.roadmap.milestones import milestones_for, slug
from unit.roadmap.trades import TABLE, role, somebody

START = date(2027, 1, 4)
SHIPPED = tuple(roles().values())


def planned(
    person: Background, target: Role = TABLE["builder"], seniority: Seniority = Seniority.SENIOR, hours: int = 8
) -> tuple[Milestone, ...]:
    return milestones_for(assess(person, target, seniority), target, START, hours)


def teaching(milestones: tuple[Milestone, ...], skill: str) -> int:
    return next(at for at, one in enumerate(milestones) if skill in {lesson.skill for lesson in one.skills})


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.key)
@pytest.mark.parametrize("seniority", Seniority)
def test_a_beginners_roadmap_to_any_role_has_six_to_fourteen_milestones(one: Role, seniority: Seniority) -> None:
    assert 6 <= len(planned(somebody(), one, seniority)) <= 14


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.key)
def test_every_gap_is_closed_and_every_prerequisite_comes_first(one: Role) -> None:
    milestones = planned(somebody(), one)
    gaps = {gap.skill for gap in assess(somebody(), one, Seniority.SENIOR).gaps}
    assert {lesson.skill for milestone in milestones for lesson in milestone.skills} == gaps
    for skill in gaps:
        for first in {*prerequisites_of(skill)} & gaps:
            assert teaching(milestones, first) < teaching(milestones, skill)


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.key)
def test_a_milestone_waits_only_for_earlier_ones(one: Role) -> None:
    milestones = planned(somebody(), one)
    for at, milestone in enumerate(milestones):
        assert set(milestone.depends_on) <= {earlier.key for earlier in milestones[:at]}


def test_a_skill_waits_for_what_comes_before_it() -> None:
    milestones = planned(somebody())
    docker = milestones[teaching(milestones, "Docker")]
    assert docker.key in milestones[teaching(milestones, "Kubernetes")].depends_on


def test_what_is_met_is_not_taught() -> None:
    milestones = planned(somebody(KnownSkill("Docker", level=3)))
    assert "Docker" not in {lesson.skill for milestone in milestones for lesson in milestone.skills}


def test_who_has_everything_has_only_to_show_it() -> None:
    milestones = planned(somebody(KnownSkill("SQL", level=5)), role("asker", ["SQL", 1, 2, 3, 4]))
    assert [milestone.kind for milestone in milestones] == ["prove"]


def test_the_last_milestone_shows_what_convinces() -> None:
    last = planned(somebody())[-1]
    assert last.key == "prove-builder-senior"
    assert "A thing that runs; Somebody who uses it" in last.why


def test_one_skill_alone_is_learnt_level_by_level() -> None:
    milestones = planned(somebody(KnownSkill("SQL", level=0)), role("asker", ["SQL", 1, 2, 3, 4]))
    assert [[(one.from_level, one.to_level) for one in milestone.skills] for milestone in milestones[:-1]] == [
        [(0, 1)],
        [(1, 2)],
        [(2, 3)],
    ]
    assert [milestone.depends_on for milestone in milestones[1:3]] == [
        ("learn-sql",),
        ("learn-sql", "learn-sql-to-2"),
    ]


def test_why_says_the_figures() -> None:
    milestones = planned(somebody(KnownSkill("SQL", level=2)))
    why = milestones[teaching(milestones, "SQL")].why
    assert "A senior Builder is expected to have SQL at level 4; you are at 2. SQL: level 2 is stated." in why


def test_of_what_is_unknown_it_says_that_it_is() -> None:
    milestones = planned(somebody(KnownSkill("SQL", level=2)))
    assert "nothing in your profile tells of it yet" in milestones[teaching(milestones, "Mentoring")].why


def test_hours_are_those_of_its_skills() -> None:
    for milestone in planned(somebody())[:-1]:
        hours = sum(hours_to_learn(one.skill, one.from_level, one.to_level) for one in milestone.skills)
        assert milestone.effort_hours == round(hours)


def test_each_milestone_says_where_to_learn_and_what_would_prove_it() -> None:
    for milestone in planned(somebody()):
        assert milestone.resources
        assert milestone.proof


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 60), st.dictionaries(st.sampled_from(["SQL", "Java", "Docker", "Mentoring"]), st.integers(0, 5)))
def test_no_two_milestones_fall_on_one_day(hours: int, levels: dict[str, int]) -> None:
    milestones = planned(somebody(*(KnownSkill(name, level=at) for name, at in levels.items())), hours=hours)
    assert milestones[0].starts_on == START
    for earlier, later in pairwise(milestones):
        assert earlier.starts_on <= earlier.due_on < later.starts_on


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 60))
def test_there_is_time_for_all_of_it(hours: int) -> None:
    for milestone in planned(somebody(), hours=hours):
        days = (milestone.due_on - milestone.starts_on).days + 1
        assert days * hours / 7 >= milestone.effort_hours - 1e-6


def test_keys_are_unique_and_the_same_each_time() -> None:
    keys = [milestone.key for milestone in planned(somebody())]
    assert len(set(keys)) == len(keys)
    assert keys == [milestone.key for milestone in planned(somebody(), hours=20)]


@pytest.mark.parametrize(
    ("text", "key"), [("C++", "cpp"), ("C#", "c-sharp"), ("Node.js", "node-js"), ("R", "r"), ("書道", "e262a993")]
)
def test_keys_are_ascii(text: str, key: str) -> None:
    assert slug(text) == key


@pytest.mark.parametrize(
    ("key", "seniority", "title"),
    [
        ("software-engineer", Seniority.MID, "Show that you are a mid-level Software Engineer"),
        ("cto", Seniority.MID, "Show that you are a Chief Technology Officer"),
        ("cto", Seniority.SENIOR, "Show that you are a Chief Technology Officer"),
        ("engineering-manager", Seniority.MID, "Show that you are an Engineering Manager"),
        ("head-of-engineering", Seniority.JUNIOR, "Show that you are a Head of Engineering"),
    ],
)
def test_a_rank_is_said_only_of_titles_that_have_one(key: str, seniority: Seniority, title: str) -> None:
    assert planned(somebody(), roles()[key], seniority)[-1].title == title
