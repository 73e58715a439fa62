"""The tables of learning speak the lexicon's words, and no skill comes before itself."""

from __future__ import annotations

from typing import get_args
from urllib.parse import urlsplit

import pytest

from kairix_core.domain.profile.schema import SKILL_AREAS, TOOL_AREAS
from kairix_core.domain.roadmap import Resource, ResourceKind, SkillKind
from kairix_core.lexicon.learning import kind_of, prerequisites_of, related_to, topic_of
from kairix_core.lexicon.resources import certificates_for, resources_for
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.lexicon.word_table import names, toml

LEARNING, RESOURCES = toml("learning"), toml("resources")


def is_canonical(name: str) -> bool:
    return (skill := canonical_skill(name)) is not None and skill.name == name


def named_in_learning() -> set[str]:
    found = {
        name for table in ("kind_of", "prerequisites") for block in LEARNING[table].values() for name in names(block)
    }
    found |= {name for group in LEARNING["alike"] for name in names(group["skills"])}
    found |= {name.rpartition(" ")[0] for block in LEARNING["implies"].values() for name in names(block)}
    return found | set(LEARNING["prerequisites"]) | set(LEARNING["implies"])


def test_they_call_skills_by_their_canonical_names() -> None:
    named = named_in_learning() | set(RESOURCES["skills"]) | set(RESOURCES["certificates"])
    assert sorted(name for name in named if not is_canonical(name)) == []


@pytest.mark.parametrize("table", ["kinds", "topics"])
def test_they_know_the_attributes_of_the_schema(table: str) -> None:
    areas = [area for block in LEARNING[table].values() for area in names(block)]
    assert set(areas) <= {*SKILL_AREAS, *TOOL_AREAS}
    assert len(areas) == len(set(areas))


@pytest.mark.parametrize(
    ("skill", "kind"),
    [
        ("Python", SkillKind.LANGUAGE),
        ("Docker", SkillKind.TOOL),
        ("System design", SkillKind.CRAFT),
        ("Mentoring", SkillKind.LEADERSHIP),
        ("Financial modeling", SkillKind.DOMAIN),
        ("PyTorch", SkillKind.TOOL),
        ("Lamplighting", SkillKind.TOOL),
    ],
)
def test_a_skill_is_of_a_kind(skill: str, kind: SkillKind) -> None:
    assert kind_of(skill) is kind


def test_a_skill_belongs_to_a_topic() -> None:
    assert topic_of("Kubernetes") == "Cloud and delivery"
    assert topic_of("Lamplighting") == "Further skills"


def test_what_implies_a_skill_tells_most_of_it() -> None:
    assert next(iter(related_to("JavaScript"))) == ("TypeScript", 1.0)
    assert ("MySQL", 0.6) in related_to("PostgreSQL")
    assert related_to("Lamplighting") == ()


def test_shares_are_shares() -> None:
    assert all(0 < one.share <= 1 for name in named_in_learning() for one in related_to(name))


def test_no_skill_comes_before_itself() -> None:
    for skill in LEARNING["prerequisites"]:
        before, reached = [skill], set()
        while before:
            reached |= (new := {first for name in before for first in prerequisites_of(name)} - reached)
            before = list(new)
        assert skill not in reached


def test_a_skill_without_a_page_is_learnt_as_its_kind_is() -> None:
    assert [one.kind for one in resources_for("Lamplighting")] == ["documentation", "practice"]
    assert "Lamplighting" in resources_for("Lamplighting")[0].title


@pytest.mark.parametrize("skill", [*RESOURCES["skills"], *RESOURCES["by_kind"]])
def test_resources_have_a_title_a_kind_and_a_safe_address(skill: str) -> None:
    resources = [Resource(*row) for row in RESOURCES["skills"].get(skill) or RESOURCES["by_kind"][skill]]
    assert all(one.title and one.kind in get_args(ResourceKind) for one in resources)
    assert {urlsplit(one.url).scheme for one in resources} <= {"https", "http", ""}


def test_every_kind_of_skill_has_its_way_of_learning() -> None:
    assert set(RESOURCES["by_kind"]) == set(SkillKind)


def test_certificates_prove_some_skills() -> None:
    assert "CKA" in certificates_for("Kubernetes")
    assert certificates_for("Lamplighting") == ()
