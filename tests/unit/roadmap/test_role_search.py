"""Which roles come first while somebody types."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kairix_core.domain.role import Role
from kairix_core.policies.roadmap.role_search import mended, roles_fitting

WORDS = frozenset({"software", "engineer", "data", "scientist", "manager", "product"})
BEGINNINGS = frozenset(word[:end] for word in WORDS for end in range(1, len(word) + 1))


def a_role(title: str, *also: str, before: Sequence[str] = ()) -> Role:
    key = title.casefold().replace(" ", "-")
    needs = [["Linux", 1, 2, 3, 3]]
    told = {"key": key, "title": title, "also": also, "family": "operations", "soc": "49-9071.00", "summary": title}
    return Role.model_validate({**told, "needs": needs, "before": tuple(before)})


TABLE = (
    a_role("Detection Engineer", "Security Event Analyst"),
    a_role("Cloud Security Engineer"),
    a_role("Site Reliability Engineer", "SRE"),
    a_role("Security Engineer"),
    a_role("Production Manager"),
    a_role("Product Manager", "Growth PM", before=("product-analyst",)),
    a_role("Project Manager"),
    a_role("Engineering Manager"),
    a_role("Chief Technology Officer", "CTO"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("security e", ["Security Engineer", "Cloud Security Engineer", "Detection Engineer"]),
        ("security engineer", ["Security Engineer", "Cloud Security Engineer"]),
        ("engineer c", ["Cloud Security Engineer"]),
        ("sre", ["Site Reliability Engineer"]),
        ("cto", ["Chief Technology Officer"]),
        ("pm", ["Product Manager", "Project Manager", "Production Manager"]),
        ("product", ["Product Manager", "Production Manager"]),
        ("lamp", []),
        ("", []),
    ],
)
def test_a_title_comes_before_words_of_it_and_those_before_other_names(typed: str, found: list[str]) -> None:
    assert [role.title for role in roles_fitting([typed], TABLE)] == found


def test_a_whole_word_comes_before_the_beginning_of_a_longer_one() -> None:
    titles = [role.title for role in roles_fitting(["engineer"], TABLE)]
    assert titles.index("Security Engineer") < titles.index("Engineering Manager")


def test_of_two_that_fit_alike_the_one_that_fits_what_was_typed_comes_first() -> None:
    found = roles_fitting(["security", "project"], TABLE)
    assert [role.title for role in found][:2] == ["Security Engineer", "Project Manager"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sofware enginer", "software engineer"),
        ("data scietnist", "data scientist"),
        ("prodcut manager", "product manager"),
        ("softwaree", "software"),
        ("enginnee", "enginee"),
        ("softw eng", "softw eng"),
        ("dats", "data"),
        ("dat", "dat"),
        ("dta", "dta"),
        ("lamplighter", "lamplighter"),
        ("", ""),
    ],
)
def test_one_letter_gone_wrong_is_forgiven(typed: str, meant: str) -> None:
    assert mended(typed, WORDS, BEGINNINGS) == meant
