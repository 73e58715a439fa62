"""The schema of the profile: its sections and all of its attributes, in the order in which people read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Protocol

from kairix_core.domain.profile.attribute import AttributeSpec, Section
from kairix_core.domain.profile.codes import COUNTRIES, CURRENCIES
from kairix_core.domain.profile.scales import DEGREES, LANGUAGE_LEVELS, SENIORITIES
from kairix_core.domain.profile.sections import (
    achievements,
    certifications,
    compensation,
    contact,
    current_role,
    education,
    experience_breakdown,
    experience_by_function,
    experience_by_industry,
    experience_totals,
    goals,
    identity,
    interests,
    job_search,
    languages,
    leadership,
    learning,
    online_presence,
    open_source,
    positioning,
    publications,
    soft_skills,
    technical_skills,
    tools,
    values,
    wellbeing,
    work_history,
    work_preferences,
)
from kairix_core.domain.profile.sections.experience_breakdown import COMPANY_SIZES
from kairix_core.domain.profile.sections.experience_by_function import FUNCTIONS
from kairix_core.domain.profile.sections.experience_by_industry import INDUSTRIES
from kairix_core.errors import InvalidInput

__all__ = [
    "ATTRIBUTES",
    "COMPANY_SIZES",
    "COUNTRIES",
    "CURRENCIES",
    "DEGREES",
    "FUNCTIONS",
    "INDUSTRIES",
    "LANGUAGE_LEVELS",
    "SECTIONS",
    "SENIORITIES",
    "SKILL_AREAS",
    "TOOL_AREAS",
    "attributes_of",
    "resolve",
]


class _SectionFile(Protocol):
    @property
    def SECTION(self) -> Section: ...  # noqa: N802 (a module's constant)
    @property
    def ATTRIBUTES(self) -> tuple[AttributeSpec, ...]: ...  # noqa: N802 (as above)


_FILES: tuple[_SectionFile, ...] = (
    identity,
    contact,
    online_presence,
    positioning,
    current_role,
    experience_totals,
    experience_by_industry,
    experience_by_function,
    experience_breakdown,
    work_history,
    education,
    certifications,
    technical_skills,
    tools,
    soft_skills,
    leadership,
    achievements,
    publications,
    open_source,
    languages,
    work_preferences,
    compensation,
    goals,
    values,
    interests,
    learning,
    wellbeing,
    job_search,
)

SECTIONS: tuple[Section, ...] = tuple(file.SECTION for file in _FILES)
ATTRIBUTES: Mapping[str, AttributeSpec] = MappingProxyType(
    {spec.key: spec for file in _FILES for spec in file.ATTRIBUTES}
)

#: Attributes that hold skills, one per area; each known skill belongs to one of these or of ``TOOL_AREAS``.
SKILL_AREAS: tuple[str, ...] = tuple(spec.key for spec in technical_skills.ATTRIBUTES)
TOOL_AREAS: tuple[str, ...] = tuple(spec.key for spec in tools.ATTRIBUTES)

_BY_SECTION: Mapping[str, tuple[AttributeSpec, ...]] = {file.SECTION.key: file.ATTRIBUTES for file in _FILES}


def attributes_of(section: str) -> tuple[AttributeSpec, ...]:
    """The attributes of the section with this key, in their order; ``InvalidInput`` when there is no such section."""
    try:
        return _BY_SECTION[section]
    except KeyError:
        raise _unknown(section, _BY_SECTION) from None


def resolve(fields: Iterable[str]) -> list[str]:
    """The keys of the attributes that these keys of attributes and sections name, in the schema's order, each once.

    ``InvalidInput`` names the first that is neither, and what was probably meant.
    """
    wanted: set[str] = set()
    for field in fields:
        if field in ATTRIBUTES:
            wanted.add(field)
        elif field in _BY_SECTION:
            wanted.update(spec.key for spec in _BY_SECTION[field])
        else:
            raise _unknown(field, (*ATTRIBUTES, *_BY_SECTION))
    return [key for key in ATTRIBUTES if key in wanted]


def _unknown(name: str, known: Iterable[str]) -> InvalidInput:
    nearest = get_close_matches(name[:100], list(known), n=1)
    remedy = f"Did you mean “{nearest[0]}”?" if nearest else "GET /api/profile/schema lists what there is."
    return InvalidInput(f"The profile has no attribute or section “{name[:100]}”. {remedy}", field=name[:100])
