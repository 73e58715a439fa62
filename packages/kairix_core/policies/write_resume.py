"""A profile as a JSON Resume: the way back of ``learn_resume``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from kairix_core.domain.profile.attribute import AttributeType
from kairix_core.domain.profile.schema import ATTRIBUTES, SKILL_AREAS, TOOL_AREAS, attributes_of
from kairix_core.lexicon.sites import site_of
from kairix_core.policies.json_pointer import tokens_of
from kairix_core.policies.resume_profile import BASICS, LISTED, OTHER_PROFILES

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"
#: What a position is counted by in a profile says nothing that a résumé would.
COUNTED_BY = frozenset({"industry", "function", "companySize", "seniority", "skills"})
#: Attributes that hold the address of a page of the person's; the website has a place of its own.
ACCOUNTS = tuple(
    spec.key
    for spec in attributes_of("online_presence")
    if spec.type is AttributeType.URL and spec.key not in BASICS.values()
)
#: The columns that a résumé is written from.
ATTRIBUTES_OF_A_RESUME = tuple(
    {
        **dict.fromkeys(BASICS.values()),
        **dict.fromkeys(ACCOUNTS),
        **dict.fromkeys(listed.attribute for listed in LISTED),
        **dict.fromkeys((OTHER_PROFILES, *SKILL_AREAS, *TOOL_AREAS)),
    }
)


def write_resume(values: Mapping[str, Any], *, at: datetime) -> dict[str, Any]:
    """``values`` by attribute. Valid against the schema of JSON Resume; sections with nothing in them are left out."""
    resume: dict[str, Any] = {"$schema": SCHEMA, "basics": _basics(values)}
    for listed in LISTED:
        if entries := values.get(listed.attribute):
            resume[listed.section] = [_exported(listed.section, entry) for entry in entries]
    if skills := list(_skills(values)):
        resume["skills"] = skills
    resume["meta"] = {"version": VERSION, "lastModified": at.strftime("%Y-%m-%dT%H:%M:%S")}
    return resume


def _basics(values: Mapping[str, Any]) -> dict[str, Any]:
    basics: dict[str, Any] = {}
    for pointer, attribute in BASICS.items():
        if (value := values.get(attribute)) is not None:
            *above, last = tokens_of(pointer)[1:]
            place = basics.setdefault(above[0], {}) if above else basics
            place[last] = value
    if profiles := list(_profiles(values)):
        basics["profiles"] = profiles
    return basics


def _profiles(values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ACCOUNTS:
        if url := values.get(key):
            yield _account(ATTRIBUTES[key].label, url)
    yield from values.get(OTHER_PROFILES) or []


def _account(label: str, url: str) -> dict[str, Any]:
    site = site_of(url)
    return {"network": site.network, "username": site.username, "url": url} if site else {"network": label, "url": url}


def _skills(values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A group an area, under its label; the person's own words where the profile has other ones."""
    for area in (*SKILL_AREAS, *TOOL_AREAS):
        if skills := values.get(area):
            yield {
                "name": ATTRIBUTES[area].label,
                "keywords": [skill.get("asWritten") or skill["name"] for skill in skills],
            }


def _exported(section: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    if section == "languages":
        fluency = entry.get("fluency") or entry.get("cefr")
        return {"language": entry["language"], **({"fluency": fluency} if fluency else {})}
    return {name: value for name, value in entry.items() if name not in COUNTED_BY}
