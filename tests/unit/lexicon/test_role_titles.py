"""Which role a title means."""

from __future__ import annotations

import pytest

from kairix_core.domain.role import Seniority
from kairix_core.lexicon.role_titles import role_named, roles_like
from kairix_core.lexicon.roles import roles

NAMES = tuple((name, role.key) for role in roles().values() for name in role.names)


@pytest.mark.parametrize(("name", "key"), NAMES)
def test_every_name_of_a_role_means_it(name: str, key: str) -> None:
    assert roles_like(name)[0].role.key == key


@pytest.mark.parametrize(
    ("title", "key", "seniority"),
    [
        ("Sr. Backend Dev", "backend-engineer", Seniority.SENIOR),
        ("Backend Engineer", "backend-engineer", None),
        ("Junior Back-End Developer", "backend-engineer", Seniority.JUNIOR),
        ("Backend-Entwicklerin (m/w/d)", "backend-engineer", None),
        ("Lead Frontend Engineer", "frontend-engineer", Seniority.LEAD),
        ("Senior Product Manager", "product-manager", Seniority.SENIOR),
        ("Teamleiter Kundenservice", "customer-experience-manager", Seniority.LEAD),
        ("Comptable confirmée", "accountant", Seniority.SENIOR),
        ("Jefa de ventas", "sales-manager", None),
        ("Backend Engineer III", "backend-engineer", Seniority.SENIOR),
        ("Staff Backend Engineer", "backend-engineer", Seniority.LEAD),
        ("Desarrolladora Frontend", "frontend-engineer", None),
    ],
)
def test_a_title_means_a_role_and_a_seniority(title: str, key: str, seniority: Seniority | None) -> None:
    match = role_named(title)
    assert match is not None
    assert (match.role.key, match.seniority) == (key, seniority)


@pytest.mark.parametrize("title", ["", "  ", "Lighthouse keeper", "Senior", "???"])
def test_a_title_outside_the_table_means_none(title: str) -> None:
    assert role_named(title) is None


def test_candidates_are_ranked() -> None:
    likeness = [match.likeness for match in roles_like("Web Engineer")]
    assert likeness == sorted(likeness, reverse=True)
