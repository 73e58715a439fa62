"""Who asks for a roadmap, and to which role."""

from __future__ import annotations

import pytest

from kairix_core.policies.roadmap.asked_for import asked_for


@pytest.mark.parametrize(
    ("text", "role", "seniority"),
    [
        ("I want to become a data engineer", "data-engineer", None),
        ("I'd like to be a senior product manager in two years.", "product-manager", "senior"),
        ("Make me a roadmap for Sr. Backend Dev, please", "backend-engineer", "senior"),
        ("Could you build me a learning plan to become a UX designer?", "ux-designer", None),
        ("How do I become an engineering manager?", "engineering-manager", None),
        ("Hello! I want to become a data engineer. What do you think?", "data-engineer", None),
        ("roadmap data engineer", "data-engineer", None),
        ("Ich möchte Dateningenieurin werden", "data-engineer", None),
        ("Wie werde ich Product Owner?", "product-owner", None),
        ("Erstelle mir einen Lernplan zum Data Engineer", "data-engineer", None),
        ("Je voudrais devenir ingénieure de données", "data-engineer", None),
        ("Fais-moi une feuille de route pour devenir data scientist", "data-scientist", None),
    ],
)
def test_a_wish_for_a_role_is_heard(text: str, role: str, seniority: str | None) -> None:
    asked = asked_for(text)

    assert asked is not None
    assert asked.match is not None
    assert (asked.match.role.key, asked.match.seniority) == (role, seniority)


@pytest.mark.parametrize(
    "text",
    [
        "I am a data engineer in Lyon",
        "I do not want to become a data engineer",
        "Ich möchte nicht Dateningenieur werden",
        "I want to become a better person",
        "I want to move to Lyon next year",
        "We built the product roadmap for 2024 and I presented it",
        "How are you?",
        "I worked as a data engineer and want to be remembered",
        "",
    ],
)
def test_what_asks_for_none_is_left_alone(text: str) -> None:
    assert asked_for(text) is None


@pytest.mark.parametrize(
    "text", ["Make me a roadmap", "Erstelle mir bitte einen Karriereplan", "I need a learning plan"]
)
def test_a_roadmap_to_nowhere_is_heard_as_well(text: str) -> None:
    asked = asked_for(text)

    assert asked is not None
    assert (asked.said, asked.match) == ("", None)


def test_a_role_that_is_not_known_is_kept_in_the_persons_words() -> None:
    asked = asked_for("Make me a roadmap for grand vizier of teapots")

    assert asked is not None
    assert (asked.said, asked.match) == ("grand vizier of teapots", None)
