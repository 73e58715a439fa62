"""Values and motivators."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.disclosure import Disclosure

SECTION = Section(
    "values",
    "Values and motivators",
    "What matters to the person in work: in their words, and by O*NET's work values, from 0 to 5.",
)


def _work_value(key: str, label: str, *, what: str, question: str, element: str) -> AttributeSpec:
    return AttributeSpec(
        key=key,
        section=SECTION.key,
        type=AttributeType.LEVEL,
        label=label,
        description=f"How much it matters to the person to {what}, from 0 (not at all) to 5 (most of all).",
        question=question,
        drawn=Drawing.RADAR,
        disclosure=Disclosure.PRIVATE,
        priority=3,
        vocabulary=f"O*NET work value {element}",
    )


ATTRIBUTES = (
    AttributeSpec(
        key="motivators",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="What motivates",
        description="What gives the person energy for their work.",
        question="What makes you look forward to a day of work?",
        drawn=Drawing.TAGS,
        priority=1,
    ),
    AttributeSpec(
        key="demotivators",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="What discourages",
        description="What takes the person's energy for work away.",
        question="What takes away your joy in work?",
        drawn=Drawing.TAGS,
        disclosure=Disclosure.PRIVATE,
    ),
    AttributeSpec(
        key="personal_values",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Personal values",
        description="What the person holds to be right, in a few words each.",
        question="Which values would you not give up for any job?",
        drawn=Drawing.TAGS,
        disclosure=Disclosure.PRIVATE,
        priority=1,
    ),
    AttributeSpec(
        key="meaning_of_work",
        section=SECTION.key,
        type=AttributeType.LONG_TEXT,
        label="Meaning of work",
        description="What work means for the person beyond an income.",
        question="What does work mean to you, apart from the income?",
        drawn=Drawing.PROSE,
        disclosure=Disclosure.PRIVATE,
        priority=3,
    ),
    AttributeSpec(
        key="causes",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Causes",
        description="Causes in the world that the person cares about.",
        question="Which causes in the world are close to your heart?",
        drawn=Drawing.TAGS,
        disclosure=Disclosure.PRIVATE,
        priority=3,
        vocabulary="schema.org/knowsAbout",
    ),
    AttributeSpec(
        key="ethical_limits",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Limits",
        description="Work that the person would not do for reasons of conscience.",
        question="Is there work that you would not do for reasons of conscience?",
        drawn=Drawing.TAGS,
        disclosure=Disclosure.PRIVATE,
        priority=3,
    ),
    AttributeSpec(
        key="role_models",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Role models",
        description="People whom the person admires, and for what.",
        question="Whom do you admire for how they work?",
        drawn=Drawing.TAGS,
        disclosure=Disclosure.PRIVATE,
        priority=3,
    ),
    _work_value(
        "value_of_achievement",
        "Achievement",
        what="use their abilities and see results",
        question="How much does it matter to you to see what came of your work?",
        element="1.B.2.a Achievement",
    ),
    _work_value(
        "value_of_working_conditions",
        "Working conditions",
        what="have security, good pay and good conditions",
        question="How much do security and good conditions matter to you?",
        element="1.B.2.b Working Conditions",
    ),
    _work_value(
        "value_of_recognition",
        "Recognition",
        what="advance, lead and be respected",
        question="How much does it matter to you that others see what you do?",
        element="1.B.2.c Recognition",
    ),
    _work_value(
        "value_of_relationships",
        "Relationships",
        what="serve others and have friendly colleagues",
        question="How much do the people around you matter to you at work?",
        element="1.B.2.d Relationships",
    ),
    _work_value(
        "value_of_support",
        "Support",
        what="have managers who stand behind their people",
        question="How much does it matter to you that a manager stands behind you?",
        element="1.B.2.e Support",
    ),
    _work_value(
        "value_of_independence",
        "Independence",
        what="work on their own and decide for themselves",
        question="How much does it matter to you to decide for yourself?",
        element="1.B.2.f Independence",
    ),
)
