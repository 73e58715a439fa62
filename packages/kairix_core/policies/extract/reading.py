"""A model's answer, read with distrust: what in it is right, and what has to be said about the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kairix_core.domain.conversation import Heard
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.entries import Skill
from kairix_core.domain.profile.plain_text import folded
from kairix_core.domain.profile.schema import SECTIONS
from kairix_core.domain.profile.values import canonical_entry
from kairix_core.errors import InvalidInput
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.extract.asking import asked_in
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.sureness import sureness
from kairix_core.policies.verbatim import verbatim

#: As many faults as it makes sense to tell a model about at once.
TOLD_FAULTS = 10
FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?```\s*\Z", re.DOTALL)


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Sections(_Answer):
    sections: list[str] = Field(max_length=100)


class _Found(_Answer):
    attribute: str = Field(max_length=100)
    value: Any
    quote: str = Field(max_length=4_000)


class _Findings(_Answer):
    findings: list[Any] = Field(max_length=500)


@dataclass(slots=True)
class Reading:
    """``found``: each with the message that it stands in. ``faults`` are told to the model, in whole sentences."""

    found: list[tuple[Heard, Finding]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def complaint(self) -> str:
        """Empty when there is nothing to complain about."""
        return "\n".join(f"- {fault}" for fault in self.faults[:TOLD_FAULTS])


def read_sections(answer: str) -> tuple[list[str], str]:
    """The known sections that were chosen, in the schema's order, and what is wrong with the answer."""
    known = [section.key for section in SECTIONS if asked_in(section.key)]
    try:
        chosen = set(_Sections.model_validate(plain_json(answer)).sections)
    except (ValueError, RecursionError):
        return [], '- The answer has to be one JSON object {"sections": [...]} with keys of sections.'
    unknown = sorted(chosen - set(known))
    wrong = f"- There are no sections {', '.join(unknown[:TOLD_FAULTS])}." if unknown else ""
    return [key for key in known if key in chosen], wrong[:500]


def read_findings(answer: str, section: str, heard: Sequence[Heard]) -> Reading:
    reading = Reading()
    try:
        items = _Findings.model_validate(plain_json(answer)).findings
    except (ValueError, RecursionError):
        reading.faults.append('The answer has to be one JSON object {"findings": [...]} and nothing else.')
        return reading
    specs = {spec.key: spec for spec in asked_in(section)}
    for item in items:
        _take(reading, item, specs, heard)
    return reading


def read_finding(item: Mapping[str, Any], section: str, heard: Sequence[Heard]) -> Reading:
    """One finding that stands alone: its attribute of this section, value and quote."""
    reading = Reading()
    _take(reading, item, {spec.key: spec for spec in asked_in(section)}, heard)
    return reading


def plain_json(answer: str) -> Any:
    """Some models put what they were asked for into a fence."""
    fenced = FENCE.match(answer)
    return json.loads(fenced[1] if fenced else answer)


def _take(reading: Reading, item: Any, specs: dict[str, AttributeSpec], heard: Sequence[Heard]) -> None:
    try:
        found = _Found.model_validate(item)
    except ValidationError:
        reading.faults.append("Each finding is an object with attribute, value and quote, and nothing else.")
        return
    spec = specs.get(found.attribute)
    if spec is None:
        reading.faults.append(f"There is no attribute {found.attribute[:80]!r} in this section.")
        return
    try:
        value = canonical_entry(spec, _without_none(found.value))
    except InvalidInput as error:
        reading.faults.append(f"{spec.key}: {error.message.removesuffix(' Nothing was stored.')}")
        return
    _place(reading, spec, value, found.quote, heard)


def _place(reading: Reading, spec: AttributeSpec, value: Any, quote: str, heard: Sequence[Heard]) -> None:
    """The newest message that holds the quote: what was said last counts."""
    for one in reversed(heard):
        if span := verbatim(quote, one.text):
            sure = sureness(spec, value, one.text, span.start, span.end, asked=one.asked)
            if sure > 0:
                key, value = _filed(spec, value)
                reading.found.append((one, Finding(key, value, span.start, span.end, sure)))
            return
    reading.faults.append(
        f"{spec.key}: the quote {quote[:120]!r} stands in none of the messages. Copy it letter by letter."
    )


def _filed(spec: AttributeSpec, value: Any) -> tuple[str, Any]:
    """A skill under the name and in the area that it has here; everything else as it is."""
    skill = canonical_skill(value["name"]) if spec.entry is Skill else None
    if skill is None:
        return spec.key, value
    written = value["name"]
    named = {**value, "name": skill.name}
    return skill.area, named if folded(written) == folded(skill.name) else {"asWritten": written, **named}


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: item for name, item in value.items() if item is not None and item != []}
    return value
