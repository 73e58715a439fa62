"""What a model is asked to find in somebody's messages, section by section, and the form of its answer."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from kairix_core.domain.conversation import Heard
from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, EntryClass
from kairix_core.domain.profile.schema import ATTRIBUTES, SECTIONS, attributes_of
from kairix_core.schemas import StructuredOutput

Schema = dict[str, Any]
#: Longer lists of choices are known by their names: codes of countries and currencies.
SHOWN_CHOICES = 40
_KINDS: Mapping[AttributeType, str] = {
    AttributeType.INTEGER: "integer",
    AttributeType.NUMBER: "number",
    AttributeType.LEVEL: "integer",
    AttributeType.BOOLEAN: "boolean",
}


def said(heard: Sequence[Heard]) -> str:
    """The messages, each in a fence of its own that no message can close, with what it may be an answer to."""
    return "\n".join(f"{_opening(one)}\n{one.text.replace('</', '< /')}\n</message>" for one in heard)


def _opening(heard: Heard) -> str:
    """In the labels of the schema: the coach's own words are nobody's to file."""
    labels = "; ".join(ATTRIBUTES[key].label for key in heard.about if key in ATTRIBUTES)
    return f'<message asked_for="{labels}">' if labels else "<message>"


def section_list() -> str:
    """``key: label. What belongs into it``, one line each; those that hold nothing that anybody says are left out."""
    return "\n".join(
        f"{section.key}: {section.label}. {section.description}" for section in SECTIONS if asked_in(section.key)
    )


@cache
def asked_in(section: str) -> tuple[AttributeSpec, ...]:
    """What is worked out from other attributes is not asked for, unless much depends on it."""
    return tuple(spec for spec in attributes_of(section) if not spec.derived or spec.priority == 1)


def attribute_list(section: str) -> str:
    return "\n".join(_line(spec) for spec in asked_in(section))


def _line(spec: AttributeSpec) -> str:
    kind = f"one entry of a list of {spec.type.value}" if spec.is_list else spec.type.value
    unit = f", in {spec.unit}" if spec.unit else ""
    choices = f" One of: {'; '.join(spec.choices)}." if 0 < len(spec.choices) <= SHOWN_CHOICES else ""
    return f"{spec.key} ({kind}{unit}): {spec.description}{choices}"


@cache
def chosen_sections() -> StructuredOutput:
    keys = [section.key for section in SECTIONS if asked_in(section.key)]
    sections = {"type": "array", "items": {"type": "string", "enum": keys}}
    return StructuredOutput("sections", _object({"sections": sections}))


@cache
def section_findings(section: str) -> StructuredOutput:
    """Attributes with values of one form share a branch, so that the schema stays small."""
    branches: dict[str, list[AttributeSpec]] = defaultdict(list)
    for spec in asked_in(section):
        branches[json.dumps(_value(spec), sort_keys=True)].append(spec)
    items = [_finding(specs) for specs in branches.values()]
    return StructuredOutput("findings", _object({"findings": {"type": "array", "items": {"anyOf": items}}}))


def _finding(specs: Sequence[AttributeSpec]) -> Schema:
    attribute = {"type": "string", "enum": [spec.key for spec in specs]}
    return _object({"attribute": attribute, "value": _value(specs[0]), "quote": {"type": "string"}})


def _value(spec: AttributeSpec) -> Schema:
    if spec.entry is not None:
        return entry_schema(spec.entry)
    if spec.choices:
        return {"type": "string", "enum": list(spec.choices)}
    return {"type": _KINDS.get(spec.type, "string")}


@cache
def entry_schema(entry: EntryClass) -> Schema:
    """All fields required and most of them nullable: what strict servers of structured output understand."""
    schema = entry.model_json_schema(by_alias=True)
    required = set(schema.get("required", ()))
    return _object({name: _plain(field, nullable=name not in required) for name, field in schema["properties"].items()})


def _plain(field: Schema, *, nullable: bool) -> Schema:
    """The type alone: lengths and patterns are checked when the answer is read."""
    kind = next((one for one in field.get("anyOf", [field]) if one.get("type") != "null"), field)
    if kind.get("type") == "array":
        return {"type": "array", "items": {"type": kind["items"].get("type", "string")}}
    return {"type": [kind.get("type", "string"), "null"] if nullable else kind.get("type", "string")}


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
