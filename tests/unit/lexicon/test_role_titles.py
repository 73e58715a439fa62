"""Which role a title means."""

from __future__ import annotations

import pytest

from kairix_core.domain.role import Role, Seniority
from kairix_core.lexicon.role_titles import role_named, roles_like
from kairix_core.lexicon.roles import roles


@pytest.mark.parametrize("role", roles().values(), ids=lambda role: role.key)
def test_every_name_of_a_role_means_it(role: Role) -> None:
    assert [name for name in role.names if roles_like(name)[0].role.key != role.key] == []


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
        ("Software Engineer II", "software-engineer", Seniority.MID),
        ("Staff Engineer", "staff-engineer", None),
        ("Engineering Manager", "engineering-manager", None),
        ("Senior Engineering Manager", "engineering-manager", Seniority.SENIOR),
        ("Jr. Data Analyst (f/m/d)", "data-analyst", Seniority.JUNIOR),
        ("Principal Data Scientist", "data-scientist", Seniority.LEAD),
        ("ML Engineer", "machine-learning-engineer", None),
        ("SRE", "site-reliability-engineer", None),
        ("Softwareentwicklerin", "software-engineer", None),
        ("Senior Softwareentwickler Java", "software-engineer", Seniority.SENIOR),
        ("CISO", "ciso", None),
        ("Penetration Tester", "penetration-tester", None),
    ],
)
def test_a_title_means_a_role_and_a_seniority(title: str, key: str, seniority: Seniority | None) -> None:
    match = role_named(title)
    assert match is not None
    assert (match.role.key, match.seniority) == (key, seniority)


@pytest.mark.parametrize("title", ["", "  ", "Lighthouse keeper", "Senior", "Engineer", "???"])
def test_a_title_outside_the_table_means_none(title: str) -> None:
    assert role_named(title) is None


@pytest.mark.parametrize(
    ("title", "candidates"),
    [
        ("Engineering Data Analyst Manager", {"engineering-manager", "data-analyst"}),
        ("Web Developer / Web Designer", {"web-developer", "web-designer"}),
    ],
)
def test_a_title_that_could_be_two_has_ranked_candidates_and_no_answer(title: str, candidates: set[str]) -> None:
    found = roles_like(title)
    assert candidates <= {match.role.key for match in found}
    assert [match.likeness for match in found] == sorted((match.likeness for match in found), reverse=True)
    assert role_named(title) is None
