"""Facts that prove a milestone done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kairix_core.domain.profile.fact import Fact, FactStatus, SourceKind
from kairix_core.domain.roadmap import Lesson, Milestone, MilestoneStatus, Proof
from kairix_core.policies.roadmap.matching import closings
from unit.profile.accepted import fact, job
from unit.roadmap.trades import skill_fact

DAY = date(2027, 1, 4)


def milestone(*lessons: Lesson, proof: tuple[Proof, ...] = (), **more: Any) -> Milestone:
    asked = tuple(Proof("skill", one.skill, one.to_level) for one in lessons)
    return Milestone("learn-it", "Learn it", "", "learn", 20, lessons, (), (*asked, *proof), (), DAY, DAY, **more)


SQL = milestone(Lesson("SQL", 1, 3), proof=(Proof("project", "SQL"),))
CLUSTERS = milestone(Lesson("Kubernetes", 1, 3), Lesson("SQL", 1, 3), proof=(Proof("certificate", "CKA"),))
BOTH = milestone(Lesson("SQL", 1, 3), Lesson("Python", 0, 2), proof=(Proof("project", "Python"),))
POSITION = replace(milestone(proof=(Proof("position", "backend-engineer"),)), kind="prove")


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (skill_fact("SQL", level=3), "SQL is at level 3 now; 3 was the aim."),
        (skill_fact("SQL", level=5), "SQL is at level 5 now; 3 was the aim."),
        (fact("projects", {"name": "Lamps", "keywords": ["SQL"]}), "Your project “Lamps” uses SQL."),
        (fact("projects", {"name": "Lamps", "description": "Reports in SQL"}), "Your project “Lamps” uses SQL."),
    ],
    ids=lambda one: one.attribute if isinstance(one, Fact) else "",
)
def test_a_fact_proposes_to_close_and_says_why(told: Fact, reason: str) -> None:
    (closing,) = closings([SQL], [told])
    assert (closing.milestone, closing.reason, closing.evidence) == ("learn-it", reason, (told.id,))


@pytest.mark.parametrize(
    "told",
    [
        skill_fact("SQL", level=2),
        skill_fact("SQL"),
        skill_fact("Python", level=5),
        fact("certificates", {"name": "Swimming"}),
        fact("projects", {"name": "SQL", "keywords": ["Illustration"]}),
        fact("certificates_in_progress", "CDMP"),
        fact(*("programming_languages", {"name": "SQL", "level": 4}), status=FactStatus.PROPOSED),
        fact(*("programming_languages", {"name": "SQL", "level": 4}), kind=SourceKind.INFERENCE),
    ],
    ids=lambda one: f"{one.attribute} {one.value} {one.state.status}",
)
def test_what_does_not_prove_it_closes_nothing(told: Fact) -> None:
    assert closings([SQL], [told]) == ()


def test_each_skill_has_to_be_proven() -> None:
    sql, python = skill_fact("SQL", level=3), fact("projects", {"name": "Lamps", "keywords": ["Python"]})
    assert closings([BOTH], [sql]) == ()
    assert closings([BOTH], [sql, python])[0].evidence == (sql.id, python.id)


def test_a_certificate_proves_the_skill_that_it_is_of() -> None:
    certificate, sql = fact("certificates", {"name": "CKA: Kubernetes Administrator"}), skill_fact("SQL", level=3)
    assert closings([CLUSTERS], [certificate]) == ()
    (closing,) = closings([CLUSTERS], [certificate, sql])
    assert closing.reason.startswith("You hold the certificate “CKA: Kubernetes Administrator”.")
    assert closing.evidence == (certificate.id, sql.id)


def test_a_position_in_the_role_closes_what_it_shows() -> None:
    told = job("2026-05", title="Senior Backend Engineer")
    assert closings([POSITION], [told])[0].reason == "You hold the position “Senior Backend Engineer”."
    assert closings([POSITION], [job("2026-05", title="Lighthouse keeper")]) == ()


@pytest.mark.parametrize("status", [MilestoneStatus.DONE, MilestoneStatus.DROPPED])
def test_what_is_over_is_not_closed_again(status: MilestoneStatus) -> None:
    assert closings([replace(SQL, status=status)], [skill_fact("SQL", level=5)]) == ()
