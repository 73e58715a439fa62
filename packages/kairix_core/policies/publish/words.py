"""A value in words: what a visitor reads of an attribute that no résumé has a section for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.policies.ledger.agreement import identity_of

HIGHEST_LEVEL = 5
UNTOLD = frozenset({"asWritten", "code", "url"})
#: How the fields of an entry are called in a sentence; others are called by their names.
CALLED = {"lastUsed": "last used", "startDate": "since", "endDate": "until", "by": "by", "releaseDate": "", "date": ""}


def in_words(spec: AttributeSpec, value: Any) -> str:
    """``8.5 years``, ``4 of 5``, ``yes``, ``Speaker at PyCon, 2019``."""
    if isinstance(value, Mapping):
        return _entry(spec, value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if spec.type is AttributeType.LEVEL:
        return f"{value} of {HIGHEST_LEVEL}"
    if spec.type in {AttributeType.CHOICE, AttributeType.CHOICES}:
        return str(value).replace("_", " ")
    unit = "" if spec.unit in spec.label.casefold() else spec.unit
    return f"{_number(value)} {unit}".rstrip()


def about_skill(value: Mapping[str, Any]) -> str:
    """``6 years, level 4 of 5, last used 2024``; empty when nobody said more than that it is one."""
    parts = []
    if (years := value.get("years")) is not None:
        parts.append(f"{_number(years)} year{'' if years == 1 else 's'}")
    if (level := value.get("level")) is not None:
        parts.append(f"level {level} of {HIGHEST_LEVEL}")
    if last := value.get("lastUsed"):
        parts.append(f"last used {last}")
    return ", ".join(parts)


def _entry(spec: AttributeSpec, value: Mapping[str, Any]) -> str:
    names = identity_of(spec.entry) if spec.entry else ()
    named = ", ".join(str(value[name]) for name in names if value.get(name) and name not in UNTOLD)
    told = [_field(name, field) for name, field in value.items() if name not in names and name not in UNTOLD]
    return ", ".join([named, *told])


def _field(name: str, value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"{CALLED.get(name, '')} {text}".strip()


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
