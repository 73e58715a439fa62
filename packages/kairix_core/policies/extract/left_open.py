"""A question that somebody crossed with one of their own: its coach names it once, and it can still be answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.schema import ATTRIBUTES, SECTIONS

STILL_OPEN = "What I asked before is still open: **{label}**."


def still_open(spec: AttributeSpec) -> str:
    """The question in other words: nobody is asked the same twice."""
    return STILL_OPEN.format(label=_name(spec))


def left_open_in(asked: str, specs: Iterable[AttributeSpec]) -> AttributeSpec | None:
    """Which one a message of the coach named so."""
    lines = asked.splitlines()
    return next((spec for spec in specs if still_open(spec) in lines), None)


def _name(spec: AttributeSpec) -> str:
    """With its section, where other attributes are called the same."""
    section = next(section.label for section in SECTIONS if section.key == spec.section)
    return spec.label if _uses()[spec.label] == 1 else f"{spec.label}, {section}"


@cache
def _uses() -> Counter[str]:
    return Counter(spec.label for spec in ATTRIBUTES.values())
