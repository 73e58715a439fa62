"""Which entry of a list a new one stands for, so that another name does not tell more people than the old one did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.disclosure import Disclosure

#: From what nobody else is told to what everybody may know.
OPENNESS = (Disclosure.PRIVATE, Disclosure.ON_REQUEST, Disclosure.PUBLIC)
DATES = ("startDate", "endDate", "date", "releaseDate")


def strictest(disclosures: Iterable[Disclosure]) -> Disclosure:
    return min(disclosures, key=OPENNESS.index)


def predecessor(spec: AttributeSpec, value: Any, dropped: Mapping[str, Any]) -> str | None:
    """The key of the dropped entry that ``value`` was made of; None where no single one is the nearest.

    The nearest has the same dates, or else the most equal fields.
    """
    if spec.entry is None:
        return None
    ranked = sorted(((_nearness(value, entry), key) for key, entry in dropped.items()), reverse=True)
    if not ranked or ranked[0][0] == (False, 0):
        return None
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1]


def _nearness(one: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[bool, int]:
    dates = {name for name in DATES if name in one or name in other}
    is_of_the_same_time = bool(dates) and all(one.get(name) == other.get(name) for name in dates)
    return is_of_the_same_time, sum(name in other and other[name] == field for name, field in one.items())
