"""A few roles and people, for the rules of roadmaps."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.role import Role
from kairix_core.lexicon.roles import connected
from kairix_core.policies.roadmap.background import Background, HeldRole, KnownSkill
from unit.profile.accepted import fact

TODAY = date(2026, 11, 21)
AREAS = {"Python": "programming_languages", "SQL": "programming_languages", "PostgreSQL": "databases"}


def role(key: str, *needs: list[Any], **more: Any) -> Role:
    said = {"key": key, "title": key.title(), "family": "engineering", "soc": "15-1252.00", "summary": "Works."}
    return Role.model_validate({**said, "needs": list(needs), **more})


#: Who keeps a store is halfway to who builds one; who paints is not.
TABLE: Mapping[str, Role] = connected(
    [
        role("clerk", ["Microsoft Excel", 2, 3, 3, 3], after=("keeper",)),
        role("keeper", ["SQL", 2, 3, 4, 4], ["PostgreSQL", 1, 2, 3, 3], after=("builder",)),
        role(
            "builder",
            ["SQL", 2, 3, 4, 4],
            ["PostgreSQL", 1, 3, 4, 4],
            ["Python or Java", 2, 3, 4, 4],
            ["Docker", 0, 2, 3, 3],
            ["Kubernetes", 0, 1, 3, 3],
            ["Database design", 0, 2, 4, 5],
            ["Mentoring", 0, 0, 3, 4],
            ["Apache Kafka", 0, 1, 2, 2],
            ["Observability", 0, 1, 2, 3],
            ["Unit testing", 0, 2, 3, 3],
            ["Application security", 0, 1, 2, 3],
            ["Communication", 0, 1, 3, 4],
            proof=("A thing that runs", "Somebody who uses it"),
        ),
        role("painter", ["Illustration", 2, 3, 4, 5], ["Typography", 1, 2, 3, 3]),
    ]
)


def somebody(*skills: KnownSkill, held: tuple[HeldRole, ...] = ()) -> Background:
    return Background({skill.name: skill for skill in skills}, held, TODAY)


def skill_fact(name: str, **more: Any) -> Fact:
    return fact(AREAS.get(name, "other_skills"), {"name": name, **more})
