"""What tells one entry of a list from the others."""

from __future__ import annotations

from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.entries import Period
from kairix_core.domain.profile.plain_text import folded


def entry_key(spec: AttributeSpec, entry: Any) -> str:
    """The identity of one canonical entry of the list ``spec``: ``northwind|staff engineer``, ``python``.

    The same for entries that their owner would call the same, however they are spelled.
    """
    if spec.entry is None:
        return folded(entry)
    fields = (spec.entry.model_fields[name].alias or name for name in spec.entry.identity)
    return "|".join(_part(str(entry.get(field, ""))) for field in fields)


def stint_key(spec: AttributeSpec, entry: Any) -> str:
    """As ``entry_key``; what was done twice, at different times, are two."""
    key = entry_key(spec, entry)
    if spec.entry is not None and issubclass(spec.entry, Period):
        return f"{key}|{entry.get('startDate', '')}|{entry.get('endDate', '')}"
    return key


def _part(text: str) -> str:
    """``|`` stands between the parts, and so in none of them."""
    return " ".join(folded(text).replace("|", " ").split())
