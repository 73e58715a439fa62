"""What the history calls an operation."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.schema import ATTRIBUTES

TOLD = {Disclosure.PUBLIC: "public", Disclosure.ON_REQUEST: "on request", Disclosure.PRIVATE: "private"}


def title_of_edit(values: Mapping[str, Any], disclosures: Mapping[str, Disclosure]) -> str:
    """``Changed City``, ``Removed Phone``, ``Salary is private``; by number where there are several.

    Of nothing: what follows from other terms. The terms themselves are no part of an operation, nor of its undoing.
    """
    attributes = {*values, *disclosures}
    if len(attributes) > 1:
        return f"Changed {len(attributes)} attributes"
    for attribute, value in values.items():
        return f"{'Removed' if value in (None, []) else 'Changed'} {_label(attribute)}"
    for attribute, disclosure in disclosures.items():
        return f"{_label(attribute)} is {TOLD[disclosure]}"
    return "Accepted what is sure enough"


def title_of_decision(facts: Sequence[Fact], *, accepted: Collection[UUID], rejected: Collection[UUID]) -> str:
    """``Accepted City``, ``Accepted 12 facts, rejected 1 fact``."""
    parts = [("accepted", accepted), ("rejected", rejected)]
    if len(facts) == 1:
        [verb] = [verb for verb, ids in parts if facts[0].id in ids][:1]
        return f"{verb.capitalize()} {_label(facts[0].attribute)}"
    told = [f"{verb} {len(ids)} fact{'s' if len(ids) > 1 else ''}" for verb, ids in parts if ids]
    return ", ".join(told).capitalize()


def _label(attribute: str) -> str:
    return ATTRIBUTES[attribute].label if attribute in ATTRIBUTES else attribute
