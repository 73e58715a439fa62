"""The table of roles: every role is whole, speaks the lexicon's words, and leads somewhere."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from kairix_core.domain.role import Family, Role
from kairix_core.lexicon.roles import connected, roles
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.lexicon.word_table import plain

ROLES = tuple(roles().values())
each_role = pytest.mark.parametrize("role", ROLES, ids=lambda role: role.key)

WHOLE = {
    "key": "lamplighter",
    "title": "Lamplighter",
    "family": "operations",
    "soc": "49-9071.00",
    "summary": "Lights the lamps.",
    "needs": [["Linux", 1, 2, 3, 3]],
}


def twice(values: list[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


@each_role
def test_a_role_asks_for_ten_to_eighteen_things(role: Role) -> None:
    assert 10 <= len(role.needs) <= 18


@each_role
def test_every_need_is_a_skill_of_the_lexicon(role: Role) -> None:
    assert [name for need in role.needs for name in need.any_of if canonical_skill(name) is None] == []


@each_role
def test_a_role_asks_for_nothing_twice(role: Role) -> None:
    assert twice([name for need in role.needs for name in need.any_of]) == []


@each_role
def test_a_role_asks_more_of_a_senior_than_of_a_junior(role: Role) -> None:
    junior, _, senior, _ = (sum(column) for column in zip(*(need.levels for need in role.needs), strict=True))
    assert senior > junior


@each_role
def test_a_role_says_what_convinces(role: Role) -> None:
    assert len(role.proof) >= 2


@each_role
def test_the_steps_of_a_role_lead_to_other_roles(role: Role) -> None:
    assert {*role.before, *role.after} <= roles().keys() - {role.key}


@each_role
def test_no_role_stands_alone(role: Role) -> None:
    assert {*role.before, *role.after}


def test_there_are_eighty_roles_over_eight_families() -> None:
    families = Counter(role.family for role in ROLES)
    assert len(ROLES) >= 80
    assert set(families) == set(get_args(Family))
    assert min(families.values()) >= 8


def test_a_key_is_given_once() -> None:
    with pytest.raises(ValueError, match=ROLES[0].key):
        connected([ROLES[0], ROLES[0]])


def test_no_name_belongs_to_two_roles() -> None:
    assert twice([plain(name) for role in ROLES for name in role.names]) == []


def test_roles_differ_in_what_they_ask() -> None:
    assert twice([repr(sorted(need.name for need in role.needs)) for role in ROLES]) == []


def test_a_step_is_told_by_both_of_its_ends() -> None:
    assert {(role.key, after) for role in ROLES for after in role.after} == {
        (before, role.key) for role in ROLES for before in role.before
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("needs", [["Linux", 3, 2, 3, 3]]),
        ("needs", [["Linux", 1, 2, 4, 2]]),
        ("needs", [["Linux", 1, 2, 6, 6]]),
        ("needs", [["Linux", 0, 0, 0, 0]]),
        ("needs", [["Linux", 1, 2]]),
        ("needs", []),
        ("soc", None),
        ("key", "Lamp lighter"),
        ("family", "lamps"),
        ("wage", "12"),
    ],
)
def test_a_role_with_a_mistake_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=rf"{field}|neither a SOC nor an ESCO"):
        Role.model_validate({**WHOLE, field: value})


def test_who_leads_may_need_one_level_less_than_who_is_senior() -> None:
    assert Role.model_validate({**WHOLE, "needs": [["Linux", 1, 2, 4, 3]]}).needs[0].levels == (1, 2, 4, 3)
