"""Interests."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entries import Interest, Project

SECTION = Section(
    "interests",
    "Interests",
    "What the person likes, at work and beside it; by O*NET's interests (RIASEC), from 0 to 5.",
)


def _interest(key: str, label: str, *, what: str, question: str, element: str) -> AttributeSpec:
    return AttributeSpec(
        key=key,
        section=SECTION.key,
        type=AttributeType.LEVEL,
        label=label,
        description=f"How far the person {what}, from 0 (not at all) to 5 (very much).",
        question=question,
        drawn=Drawing.RADAR,
        disclosure=Disclosure.PRIVATE,
        priority=3,
        vocabulary=f"O*NET interest {element}",
    )


ATTRIBUTES = (
    AttributeSpec(
        key="hobbies",
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label="Hobbies",
        description="What the person likes to do outside of work.",
        question="What do you like to do when you are not working?",
        drawn=Drawing.TAGS,
        entry=Interest,
        priority=1,
        vocabulary="JSON Resume interests",
    ),
    AttributeSpec(
        key="professional_interests",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Professional interests",
        description="Subjects of the profession that the person would look into without being paid.",
        question="Which subjects of your field would you read about on a Sunday?",
        drawn=Drawing.TAGS,
        vocabulary="schema.org/knowsAbout",
    ),
    AttributeSpec(
        key="topics_followed",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Topics followed",
        description="Developments that the person keeps an eye on.",
        question="Which developments do you keep an eye on?",
        drawn=Drawing.TAGS,
        priority=3,
    ),
    AttributeSpec(
        key="side_projects",
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label="Side projects",
        description="What the person builds, writes or makes in their own time.",
        question="What do you build or make in your own time?",
        drawn=Drawing.TABLE,
        entry=Project,
        priority=3,
        vocabulary="JSON Resume projects",
    ),
    AttributeSpec(
        key="holland_code",
        section=SECTION.key,
        type=AttributeType.TEXT,
        label="Holland code",
        description="The three strongest interests by their letters (RIASEC), strongest first.",
        question="Do you know your Holland code?",
        disclosure=Disclosure.PRIVATE,
        derived=True,
        priority=3,
        vocabulary="O*NET 1.B.1 Interests",
    ),
    _interest(
        "interest_realistic",
        "Realistic",
        what="likes practical work with tools, plants, animals and machines",
        question="Do you like work that you can touch?",
        element="1.B.1.a Realistic",
    ),
    _interest(
        "interest_investigative",
        "Investigative",
        what="likes to search for facts and to work problems out",
        question="Do you like to get to the bottom of things?",
        element="1.B.1.b Investigative",
    ),
    _interest(
        "interest_artistic",
        "Artistic",
        what="likes forms, designs and expression without fixed rules",
        question="Do you like to make things that have no one right form?",
        element="1.B.1.c Artistic",
    ),
    _interest(
        "interest_social",
        "Social",
        what="likes to work with people, to teach and to help",
        question="Do you like to help people and to teach them?",
        element="1.B.1.d Social",
    ),
    _interest(
        "interest_enterprising",
        "Enterprising",
        what="likes to start projects, to lead and to decide",
        question="Do you like to start things and to take risks?",
        element="1.B.1.e Enterprising",
    ),
    _interest(
        "interest_conventional",
        "Conventional",
        what="likes clear procedures, data and order",
        question="Do you like work in which everything has its place?",
        element="1.B.1.f Conventional",
    ),
)
