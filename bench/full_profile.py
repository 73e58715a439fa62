"""A profile with something in every attribute, made from what the schema says of each."""

from __future__ import annotations

from typing import Any, get_origin

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, EntryClass
from kairix_core.domain.profile.schema import ATTRIBUTES

ENTRIES = 8
TEXT = "What {label} is, in the words of somebody who has thought about it"
PLAIN: dict[AttributeType, Any] = {
    AttributeType.DATE: "2019-03",
    AttributeType.INTEGER: 6,
    AttributeType.NUMBER: 6.5,
    AttributeType.LEVEL: 4,
    AttributeType.BOOLEAN: True,
    AttributeType.URL: "https://example.org/somebody",
}
#: Fields of entries that hold something else than text.
FIELDS: dict[str, Any] = {
    "level": 4, "years": 6.5, "last_used": "2025", "code": "de", "cefr": "B2", "by": "2030", "date": "2019-03",
    "expires": "2031-03", "release_date": "2019-03-14", "start_date": "2019-03", "end_date": "2021-02",
    "industry": "software", "function": "software development", "company_size": "large", "seniority": "senior",
}  # fmt: skip


def full_profile() -> dict[str, Any]:
    """A value by attribute, as an owner would send it."""
    return {key: value_of(spec) for key, spec in ATTRIBUTES.items()}


def value_of(spec: AttributeSpec) -> Any:
    match spec.type:
        case AttributeType.ENTRIES if spec.entry is not None:
            return [entry_of(spec.entry, f"{spec.label} {number}") for number in range(ENTRIES)]
        case AttributeType.TEXTS:
            return [f"{spec.label} {number}" for number in range(ENTRIES)]
        case AttributeType.CHOICES:
            return list(spec.choices[:ENTRIES])
        case AttributeType.CHOICE:
            return spec.choices[0]
        case AttributeType.LONG_TEXT:
            return " ".join([TEXT.format(label=spec.label)] * 6)
        case _:
            return PLAIN.get(spec.type, TEXT.format(label=spec.label))


def entry_of(kind: EntryClass, name: str) -> dict[str, Any]:
    lists = {key: get_origin(field.annotation) is tuple for key, field in kind.model_fields.items()}
    return {kind.model_fields[key].alias or key: _field(key, is_list, name) for key, is_list in lists.items()}


def _field(key: str, is_list: bool, name: str) -> Any:
    if key == "url":
        return f"https://example.org/{'-'.join(name.split())}"
    if is_list:
        return [f"{name}, {key} {number}" for number in range(3)]
    return FIELDS.get(key, f"{name}, {key}")
