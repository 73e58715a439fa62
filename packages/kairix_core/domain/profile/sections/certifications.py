"""Certifications and licences."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entries import Certificate

SECTION = Section(
    "certifications",
    "Certifications and licences",
    "What others have examined and attested.",
)


ATTRIBUTES = (
    AttributeSpec(
        key="certificates",
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label="Certificates",
        description="Certificates that were earned, each with who issued it, when, and until when it holds.",
        question="Which certificates have you earned, and when?",
        drawn=Drawing.TIMELINE,
        entry=Certificate,
        priority=1,
        vocabulary="JSON Resume certificates; schema.org/hasCredential",
    ),
    AttributeSpec(
        key="professional_licences",
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label="Professional licences",
        description=(
            "Licences without which the work may not be done, such as those of nurses, lawyers or electricians."
        ),
        question="Do you hold a licence that your profession asks for?",
        drawn=Drawing.TABLE,
        entry=Certificate,
        vocabulary="schema.org/hasCredential",
    ),
    AttributeSpec(
        key="number_of_certificates",
        section=SECTION.key,
        type=AttributeType.INTEGER,
        label="Number of certificates",
        description="How many certificates and licences the profile tells of.",
        question="How many certificates do you have in all?",
        drawn=Drawing.NUMBER,
        unit="certificates",
        derived=True,
        priority=3,
    ),
    AttributeSpec(
        key="certificates_in_progress",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="In progress",
        description="Certificates that the person is preparing for.",
        question="Which certificate are you preparing for at the moment?",
        drawn=Drawing.TAGS,
        priority=3,
    ),
    AttributeSpec(
        key="professional_memberships",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Memberships",
        description="Professional bodies that the person belongs to, each with the grade of membership.",
        question="Which professional bodies are you a member of?",
        drawn=Drawing.TAGS,
        priority=3,
        vocabulary="schema.org/memberOf",
    ),
    AttributeSpec(
        key="chartered_status",
        section=SECTION.key,
        type=AttributeType.TEXT,
        label="Chartered status",
        description="A protected professional title, such as Chartered Engineer or CPA.",
        question="Do you carry a chartered or protected title?",
        priority=3,
        vocabulary="schema.org/honorificSuffix",
    ),
    AttributeSpec(
        key="security_clearance",
        section=SECTION.key,
        type=AttributeType.TEXT,
        label="Security clearance",
        description="The level of clearance and who granted it.",
        question="Do you hold a security clearance, and of which level?",
        disclosure=Disclosure.PRIVATE,
        priority=3,
        vocabulary="schema.org/securityClearanceRequirement",
    ),
    AttributeSpec(
        key="driving_licences",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Driving licences",
        description="Classes of vehicles that the person may drive, by the words of the licence (B, C1, forklift).",
        question="Which vehicles are you licensed to drive?",
        drawn=Drawing.TAGS,
        priority=3,
        vocabulary="Europass driving licence",
    ),
    AttributeSpec(
        key="safety_trainings",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Safety training",
        description="Trainings for safety, such as first aid, fire protection or work at heights.",
        question="Which safety trainings have you done, such as first aid?",
        drawn=Drawing.TAGS,
        priority=3,
    ),
)
