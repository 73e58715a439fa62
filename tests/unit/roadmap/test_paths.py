"""Ways to a role."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.roles import connected, roles
from kairix_core.policies.roadmap.background import HeldRole, KnownSkill
from kairix_core.policies.roadmap.paths import AT_WORK, CHANGE, MOST_STEPS, paths_to
from unit.roadmap.trades import TABLE, role, somebody

JUNIOR, MID, SENIOR = Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR


def held(key: str, seniority: Seniority = MID, table: dict[str, Role] | None = None) -> tuple[HeldRole, ...]:
    return (HeldRole((table or TABLE)[key], seniority, None, ()),)


def keys(steps: object) -> list[tuple[str, str]]:
    return [(step.role, str(step.seniority)) for step in steps]  # type: ignore[attr-defined]


def test_a_usual_step_costs_half_of_what_there_is_to_learn() -> None:
    clerk = somebody(KnownSkill("Microsoft Excel", level=3), held=held("clerk"))
    step = paths_to(clerk, TABLE["keeper"], MID, TABLE)[0].steps[-1]
    assert (step.hours, step.learns, step.is_leap) == (
        round((130 + 16) * AT_WORK) + CHANGE,
        ("SQL", "PostgreSQL"),
        False,
    )


def test_a_leap_costs_all_of_it() -> None:
    path = paths_to(somebody(held=held("clerk")), TABLE["painter"], JUNIOR, TABLE)[0]
    assert [(step.hours, step.is_leap) for step in path.steps] == [(36 + 12 + CHANGE, True)]


def test_a_chain_is_taken_where_it_costs_less_than_the_leap() -> None:
    path = paths_to(somebody(held=held("clerk")), TABLE["builder"], MID, TABLE)[0]
    assert keys(path.steps) == [("keeper", "mid"), ("builder", "mid")]


def test_what_was_learnt_for_one_step_is_there_for_the_next() -> None:
    path = paths_to(somebody(held=held("clerk")), TABLE["builder"], MID, TABLE)[0]
    assert "SQL" in path.steps[0].learns
    assert "SQL" not in path.steps[1].learns


def test_alternatives_come_by_their_cost() -> None:
    found = paths_to(somebody(held=held("clerk")), TABLE["builder"], MID, TABLE)
    assert len(found) == 3
    assert [path.hours for path in found] == sorted(path.hours for path in found)
    assert len({tuple(keys(path.steps)) for path in found}) == 3


def test_who_is_there_need_not_go() -> None:
    assert paths_to(somebody(held=held("builder", SENIOR)), TABLE["builder"], MID, TABLE) == ()


def test_who_has_held_nothing_may_begin_below() -> None:
    found = paths_to(somebody(), TABLE["builder"], MID, TABLE)
    assert all(path.steps[0].is_leap for path in found)
    assert [("builder", "junior"), ("builder", "mid")] in [keys(path.steps) for path in found]
    assert [("keeper", "junior"), ("keeper", "mid"), ("builder", "mid")] in [keys(path.steps) for path in found]


def test_a_role_outside_the_table_is_no_place_to_start_from() -> None:
    elsewhere = (HeldRole(role("sailor", ["Seamanship", 2, 3, 4, 4]), MID, None, ()),)
    assert paths_to(somebody(held=elsewhere), TABLE["keeper"], JUNIOR, TABLE)[0].steps[0].is_leap


def test_of_ways_that_cost_the_same_the_shorter_is_taken() -> None:
    table = connected([role("a", ["Git", 1, 1, 2, 2], after=("b",)), role("b", ["Git", 1, 1, 2, 2])])
    path = paths_to(somebody(KnownSkill("Git", level=5), held=held("a", MID, dict(table))), table["b"], MID, table)[0]
    assert keys(path.steps) == [("b", "mid")]


@pytest.mark.parametrize("target", ["clerk", "keeper", "builder", "painter"])
@settings(deadline=None, max_examples=50)
@given(levels=st.lists(st.integers(0, 5), min_size=4, max_size=4), seniority=st.sampled_from(Seniority))
def test_the_first_way_costs_no_more_than_the_leap(target: str, levels: list[int], seniority: Seniority) -> None:
    skills = [
        KnownSkill(name, level=at) for name, at in zip(("SQL", "Python", "Docker", "Illustration"), levels, strict=True)
    ]
    alone = {target: TABLE[target]}
    leap = paths_to(somebody(*skills, held=held("clerk")), TABLE[target], seniority, alone)
    found = paths_to(somebody(*skills, held=held("clerk")), TABLE[target], seniority, TABLE)
    assert bool(found) == bool(leap) or target == "clerk"
    if found and leap:
        assert found[0].hours <= min(path.hours for path in leap if len(path.steps) == 1)


def test_no_way_has_more_than_five_steps() -> None:
    chain = [role(f"r{n}", ["Python", 1, 2, 3, 4], ["Git", 1, 2, 2, 2], after=(f"r{n + 1}",)) for n in range(9)]
    table = connected([*chain, role("r9", ["Python", 1, 2, 3, 4])])
    found = paths_to(somebody(held=held("r0", MID, dict(table))), table["r9"], MID, table)
    assert found
    assert max(len(path.steps) for path in found) <= MOST_STEPS


def test_it_finds_the_same_ways_each_time() -> None:
    person = somebody(KnownSkill("SQL", level=2), held=(HeldRole(roles()["backend-engineer"], MID, None, ()),))
    target = roles()["frontend-engineer"]
    assert paths_to(person, target, SENIOR, roles()) == paths_to(person, target, SENIOR, roles())


def test_nobody_with_experience_begins_again_as_a_junior() -> None:
    found = paths_to(somebody(held=held("clerk")), TABLE["builder"], SENIOR, TABLE)
    assert JUNIOR not in {step.seniority for path in found for step in path.steps}
