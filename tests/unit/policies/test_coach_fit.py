"""How near somebody is to roles that they name, by the table of roles."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from factories import a_fact
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.coach.fact_lines import fact_lines
from kairix_core.policies.coach.fit import fit_told, roles_asked_about
from kairix_core.policies.roadmap.background import background_of


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("which of my skills matter for a data analyst?", ["data-analyst"]),
        ("what am I missing for product owner", ["product-owner"]),
        ("am I ready for a senior data engineer role?", ["data-engineer"]),
        ("how far am I from being a data scientist?", ["data-scientist"]),
        ("Was fehlt mir als Data Engineer?", ["data-engineer"]),
        ("ok compare product owner and data analyst for me", ["product-owner", "data-analyst"]),
        ("which is nearer, product owner or data analyst?", ["product-owner", "data-analyst"]),
        ("compare apples and pears", []),
        ("what do I need for my visa?", []),
        ("what skills do you look for?", []),
        ("I am ready for work as a data analyst", []),
    ],
)
def test_the_roles_that_somebody_asks_about(said: str, roles: list[str]) -> None:
    assert [match.role.key for match in roles_asked_about(said)] == roles


def test_what_is_there_is_cited_and_what_nothing_tells_of_is_said_so() -> None:
    sql = a_fact(
        UUID(int=1), attribute="programming_languages", entry="sql", value={"name": "SQL", "level": 5, "years": 9}
    )
    told = fit_told(
        roles_asked_about("compare data analyst and product owner"),
        background_of([sql], date(2026, 3, 1)),
        fact_lines(ATTRIBUTES, [sql], chars=10_000),
    )
    assert told.startswith("For **Data Analyst**, by the table of roles:\n\n- there already: SQL [1]")
    assert "For **Product Owner**" in told
    assert "- nothing tells of: " in told
    assert "**Data Analyst** is nearer" in told
