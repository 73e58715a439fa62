"""Values of a profile in words."""

from __future__ import annotations

import calendar
import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.policies.ledger.agreement import identity_of

#: Of a list, the entries that are told; the rest is counted.
LONGEST_LIST = 40


#: What only machines need; and fields that say what they are by themselves, or by what is written here around them.
UNTOLD = frozenset({"code", "asWritten", "url"})
TOLD_AS = {
    "cefr": "{}",
    "fluency": "{}",
    "years": "{} years",
    "level": "level {} of 5",
    "lastUsed": "last used {}",
    "date": "{}",
    "releaseDate": "{}",
    "by": "by {}",
}
#: Smaller ones may be years.
WITH_COMMAS = 10_000
CAPITAL = re.compile(r"([A-Z])")
PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}){1,2}")


def in_words(spec: AttributeSpec, value: Any) -> str:
    """One line: ``8 years``, ``yes``, ``French (C1, good); English``, ``Analyst, Acme (March 2017 to 2021)``."""
    if isinstance(value, list):
        told = "; ".join(_single(spec, item) for item in value[:LONGEST_LIST])
        return f"{told}; and {len(value) - LONGEST_LIST} more" if len(value) > LONGEST_LIST else told
    return _single(spec, value)


def in_brief(spec: AttributeSpec, value: Any) -> str:
    """One line; of an entry its name, when that was, and how much it is: ``Analyst, Acme (March 2017 to 2021)``."""
    return _entry(spec, value, within=TOLD_AS) if isinstance(value, Mapping) else in_words(spec, value)


def _single(spec: AttributeSpec, value: Any) -> str:
    if isinstance(value, Mapping):
        return _entry(spec, value, within=value)
    if spec.type is AttributeType.LEVEL:
        return f"{value} of 5"
    return " ".join(f"{_plain(value)} {_unit(spec.unit, value)}".split())


def _unit(unit: str, value: Any) -> str:
    """``1 year``, ``2 years``; "people" has another word for one."""
    if value != 1:
        return unit
    return "person" if unit == "people" else re.sub(r"^(\w+)s\b", r"\1", unit)


def _entry(spec: AttributeSpec, value: Mapping[str, Any], *, within: Container[str]) -> str:
    """What names the entry, then the fields ``within`` in brackets."""
    names = identity_of(spec.entry) if spec.entry else ()
    named = ", ".join(str(value[name]) for name in names if value.get(name))
    left_out = {*names, *UNTOLD, "startDate", "endDate"}
    told = [_field(name, item) for name, item in value.items() if name in within and name not in left_out]
    rest = ", ".join({part.casefold(): part for part in (*_period(value), *told)}.values())
    return f"{named} ({rest})" if named and rest else named or rest


def _period(value: Mapping[str, Any]) -> Iterator[str]:
    start, end = _plain(value.get("startDate") or ""), _plain(value.get("endDate") or "")
    if start or end:
        yield f"{start} to {end}" if start and end else f"since {start}" if start else f"until {end}"


def _field(name: str, item: Any) -> str:
    if name == "years" and item == 1:
        return "1 year"
    if name in TOLD_AS:
        return TOLD_AS[name].format(_plain(item))
    label = CAPITAL.sub(r" \1", name).lower()
    return f"{label}: {_plain(item)}"


def _plain(item: Any) -> str:
    if isinstance(item, bool):
        return "yes" if item else "no"
    if isinstance(item, int) and item >= WITH_COMMAS:
        return f"{item:,}"
    if isinstance(item, float):
        return f"{item:g}"
    if isinstance(item, (list, tuple)):
        return ", ".join(map(_plain, item))
    said = " ".join(str(item).split())
    return _day(said) if PARTIAL_DATE.fullmatch(said) else said


def _day(date: str) -> str:
    """``2021-03-01`` → ``1 March 2021``."""
    year, month, *day = date.split("-")
    return " ".join([*(str(int(number)) for number in day), calendar.month_name[int(month)], year])
