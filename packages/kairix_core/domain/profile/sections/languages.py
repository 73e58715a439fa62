"""Spoken languages."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entries import Certificate, SpokenLanguage
from kairix_core.domain.profile.scales import LANGUAGE_LEVELS

SECTION = Section(
    "languages",
    "Spoken languages",
    "Languages of people, with their levels by the European framework (CEFR).",
)


ATTRIBUTES = (
    AttributeSpec(
        key="spoken_languages",
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label="Languages",
        description="Every language that the person speaks, with its level from A1 to C2 or native.",
        question="Which languages do you speak, and how well?",
        drawn=Drawing.LEVEL,
        entry=SpokenLanguage,
        priority=1,
        vocabulary="JSON Resume languages; schema.org/knowsLanguage; CEFR",
    ),
    AttributeSpec(
        key="mother_tongues",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Mother tongues",
        description="The languages that the person grew up with.",
        question="Which language did you grow up with, or which ones?",
        drawn=Drawing.TAGS,
        vocabulary="Europass mother tongue",
    ),
    AttributeSpec(
        key="working_languages",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Working languages",
        description="Languages in which the person has worked and would work again.",
        question="In which languages can you do your work?",
        drawn=Drawing.TAGS,
    ),
    AttributeSpec(
        key="english_level",
        section=SECTION.key,
        type=AttributeType.CHOICE,
        label="English",
        description="The level of English by CEFR.",
        question="How good is your English?",
        choices=LANGUAGE_LEVELS,
        derived=True,
        priority=3,
        vocabulary="CEFR",
    ),
    AttributeSpec(
        key="number_of_languages",
        section=SECTION.key,
        type=AttributeType.INTEGER,
        label="Number of languages",
        description="How many languages the person speaks.",
        question="How many languages do you get by in?",
        drawn=Drawing.NUMBER,
        unit="languages",
        derived=True,
        priority=3,
    ),
    AttributeSpec(
        key="languages_in_progress",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Learning",
        description="Languages that the person is learning at the moment.",
        question="Which language are you learning at the moment?",
        drawn=Drawing.TAGS,
        priority=3,
    ),
    AttributeSpec(
        key="sign_languages",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Sign languages",
        description="Sign languages that the person uses.",
        question="Do you use a sign language?",
        drawn=Drawing.TAGS,
        priority=3,
    ),
    AttributeSpec(
        key="language_certificates",
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label="Language certificates",
        description="Certificates for languages, such as IELTS, DELF or TestDaF, each with its result in the name.",
        question="Have you passed an examination in a language?",
        drawn=Drawing.TABLE,
        entry=Certificate,
        priority=3,
        vocabulary="Europass language diplomas",
    ),
    AttributeSpec(
        key="translation_experience",
        section=SECTION.key,
        type=AttributeType.TEXT,
        label="Translating",
        description="What the person has translated or interpreted, and between which languages.",
        question="Have you translated or interpreted at work?",
        priority=3,
        vocabulary="O*NET-SOC 27-3091",
    ),
    AttributeSpec(
        key="conversation_language",
        section=SECTION.key,
        type=AttributeType.TEXT,
        label="Language of conversation",
        description="The language in which the person likes to be talked to here.",
        question="In which language do you like to talk with me?",
        disclosure=Disclosure.PRIVATE,
        priority=3,
    ),
)
