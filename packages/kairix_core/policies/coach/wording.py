"""Values of a profile in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec

#: Of a list, the entries that are told; the rest is counted.
LONGEST_LIST = 40


def in_words(spec: AttributeSpec, value: Any) -> str:
    """One line: ``8 years``, ``yes``, ``French (fluency: good, cefr: C1); English``."""
    if isinstance(value, list):
        told = "; ".join(_single(spec, item) for item in value[:LONGEST_LIST])
        return f"{told}; and {len(value) - LONGEST_LIST} more" if len(value) > LONGEST_LIST else told
    return _single(spec, value)


def _single(spec: AttributeSpec, value: Any) -> str:
    if isinstance(value, Mapping):
        return _entry(spec, value)
    return " ".join(f"{_plain(value)} {spec.unit}".split())


def _entry(spec: AttributeSpec, value: Mapping[str, Any]) -> str:
    """What names the entry, then the rest in brackets."""
    names = [field.alias or name for name, field in _identity(spec)]
    named = ", ".join(str(value[name]) for name in names if value.get(name))
    rest = ", ".join(f"{name}: {_plain(item)}" for name, item in value.items() if name not in names)
    return f"{named} ({rest})" if named and rest else named or rest


def _identity(spec: AttributeSpec) -> Iterator[tuple[str, Any]]:
    if spec.entry is not None:
        yield from ((name, spec.entry.model_fields[name]) for name in spec.entry.identity)


def _plain(item: Any) -> str:
    if isinstance(item, bool):
        return "yes" if item else "no"
    if isinstance(item, float):
        return f"{item:g}"
    said = ", ".join(map(str, item)) if isinstance(item, (list, tuple)) else str(item)
    return " ".join(said.split())
