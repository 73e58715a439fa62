"""Open source and communities."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.entries import Project

SECTION = Section(
    "open_source",
    "Open source and communities",
    "Work that is given to everybody, and the communities around it.",
)


ATTRIBUTES = (
    AttributeSpec(
        key="open_source_projects",
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label="Projects of one's own",
        description="Open projects that the person began or maintains.",
        question="Which open source projects did you begin, or do you maintain?",
        drawn=Drawing.TABLE,
        entry=Project,
        priority=1,
        told_by=("projects",),
        vocabulary="JSON Resume projects",
    ),
    AttributeSpec(
        key="open_source_contributions",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Contributions",
        description="Projects of others that the person has contributed to, each with what was contributed.",
        question="To which projects of others have you contributed?",
        drawn=Drawing.TAGS,
    ),
    AttributeSpec(
        key="published_packages",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Published packages",
        description="Packages, libraries and templates that others can install.",
        question="Which packages of yours can others install?",
        drawn=Drawing.TAGS,
        priority=3,
    ),
    AttributeSpec(
        key="open_source_since",
        section=SECTION.key,
        type=AttributeType.DATE,
        label="Active since",
        description="When the person began to contribute.",
        question="When did you begin to contribute to open source?",
        priority=3,
    ),
    AttributeSpec(
        key="open_source_stars",
        section=SECTION.key,
        type=AttributeType.INTEGER,
        label="Stars",
        description="Stars of the person's own projects, all together.",
        question="How many stars do your projects have altogether?",
        drawn=Drawing.NUMBER,
        unit="stars",
        priority=3,
    ),
    AttributeSpec(
        key="merged_contributions",
        section=SECTION.key,
        type=AttributeType.INTEGER,
        label="Contributions taken",
        description="How many contributions to projects of others were taken.",
        question="How many of your contributions have been merged?",
        drawn=Drawing.NUMBER,
        unit="contributions",
        priority=3,
    ),
    AttributeSpec(
        key="communities",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Communities",
        description="Communities of the profession that the person takes part in.",
        question="Which professional communities are you part of?",
        drawn=Drawing.TAGS,
        vocabulary="schema.org/memberOf",
    ),
    AttributeSpec(
        key="meetups_organised",
        section=SECTION.key,
        type=AttributeType.TEXTS,
        label="Meetups organised",
        description="Meetups, conferences and groups that the person organises or has organised.",
        question="Have you organised meetups or conferences?",
        drawn=Drawing.TAGS,
        priority=3,
        vocabulary="schema.org/organizer",
    ),
    AttributeSpec(
        key="open_source_motivation",
        section=SECTION.key,
        type=AttributeType.LONG_TEXT,
        label="Why give it away",
        description="Why the person works in the open.",
        question="Why do you give your work away?",
        drawn=Drawing.PROSE,
        priority=3,
    ),
)
