"""Which values an attribute may have, and the one form in which each is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.contacts import checked_form
from kairix_core.domain.profile.entries import existing_day
from kairix_core.domain.profile.entry_key import stint_key
from kairix_core.domain.profile.entry_values import EntryInvalid, canonical_object
from kairix_core.domain.profile.links import canonical_link
from kairix_core.domain.profile.plain_text import folded, line, prose
from kairix_core.errors import InvalidInput

MAX_LINE = 500
MAX_ITEM = 2_000
MAX_PROSE = 20_000
MAX_ENTRIES = 500
#: What fits into the column of an INTEGER.
MAX_NUMBER = 2_147_483_647
#: The most that there can be of a unit.
MOST = {
    "years": 80,
    "months": 960,
    "percent": 100,
    "minutes": 1_440,
    "hours per week": 168,
    "days per week": 7,
    "days per year": 366,
}
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def canonical(spec: AttributeSpec, value: Any) -> Any:
    """``value`` as it is kept: JSON that says the same in the one form that ``spec`` has for it.

    For a list this is the whole list, which may be empty; ``canonical_entry`` is for one of its entries. A canonical
    value stays as it is. Anything that the attribute cannot hold is ``InvalidInput``, whose ``field`` leads there
    (``work.0.startDate``); nothing is left out but what is empty.
    """
    if not spec.is_list:
        return _checked(spec, value, spec.key)
    if not isinstance(value, (list, tuple)):
        raise _invalid(spec, spec.key, "has to be a list")
    if len(value) > MAX_ENTRIES:
        raise _invalid(spec, spec.key, f"holds more than {MAX_ENTRIES} entries")
    entries = [_checked(spec, entry, f"{spec.key}.{index}") for index, entry in enumerate(value)]
    _refuse_twins(spec, entries)
    return entries


def canonical_entry(spec: AttributeSpec, value: Any) -> Any:
    """As ``canonical``, for one entry of the list ``spec``."""
    return _checked(spec, value, spec.key)


def _checked(spec: AttributeSpec, value: Any, field: str) -> Any:
    try:
        return _CHECKS[spec.type](spec, value)
    except EntryInvalid as error:
        raise _invalid(spec, f"{field}.{error.field}" if error.field else field, str(error)) from None
    except ValueError as error:
        raise _invalid(spec, field, str(error)) from None


def _invalid(spec: AttributeSpec, field: str, what: str) -> InvalidInput:
    return InvalidInput(f"“{spec.label}” {what}. Nothing was stored.", field=field)


def _refuse_twins(spec: AttributeSpec, entries: list[Any]) -> None:
    seen: dict[str, int] = {}
    for index, entry in enumerate(entries):
        first = seen.setdefault(stint_key(spec, entry), index)
        if first != index:
            raise _invalid(spec, f"{spec.key}.{index}", f"names the same twice, in entries {first + 1} and {index + 1}")


def _text(limit: int, clean: Callable[[str], str]) -> Callable[[AttributeSpec, Any], str]:
    def check(spec: AttributeSpec, value: Any) -> str:
        text = clean(_string(value))
        if not text:
            raise ValueError("is empty; null removes it")
        if len(text) > limit:
            raise ValueError(f"is longer than {limit:,} characters")
        return text if spec.form is None else checked_form(spec.form, text)

    return check


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("has to be text")  # noqa: TRY004 (one kind of error for all that cannot be kept)
    return value


def _link(_: AttributeSpec, value: Any) -> str:
    return canonical_link(line(_string(value)))


def _date(_: AttributeSpec, value: Any) -> str:
    text = line(_string(value))
    try:
        if _DATE.fullmatch(text):
            return existing_day(text)
    except ValueError:
        pass
    raise ValueError("has to be a date: a year, a month (2021-04) or a day (2021-04-30)")


def _number(spec: AttributeSpec, value: Any) -> float:
    most = MOST.get(spec.unit, MAX_NUMBER)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= most:
        raise ValueError(f"has to be a number from 0 to {most:,}")
    return abs(float(value))  # abs: -0.0 is 0.0


def _integer(spec: AttributeSpec, value: Any) -> int:
    number = _number(spec, value)
    if not number.is_integer():
        raise ValueError("has to be a whole number")
    return int(number)


def _level(_: AttributeSpec, value: Any) -> int:
    if isinstance(value, bool) or value not in range(6):
        raise ValueError("has to be a level from 0 to 5")
    return int(value)


def _boolean(_: AttributeSpec, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("has to be true or false")  # noqa: TRY004 (as above)
    return value


def _choice(spec: AttributeSpec, value: Any) -> str:
    choice = _choices(spec.choices).get(_as_word(_string(value)))
    if choice is None:
        shown = ", ".join(spec.choices[:20]) + (", …" if len(spec.choices) > 20 else "")
        raise ValueError(f"has to be one of: {shown}")
    return choice


@lru_cache(maxsize=64)
def _choices(choices: tuple[str, ...]) -> Mapping[str, str]:
    return {_as_word(choice): choice for choice in choices}


def _as_word(text: str) -> str:
    return folded(text.replace("_", " ").replace("-", " ").replace("’", "'"))


def _entry(spec: AttributeSpec, value: Any) -> dict[str, Any]:
    if spec.entry is None:
        raise TypeError(f"{spec.key} has entries and no class for them")
    return canonical_object(spec.entry, value)


_CHECKS: Mapping[AttributeType, Callable[[AttributeSpec, Any], Any]] = {
    AttributeType.TEXT: _text(MAX_LINE, line),
    AttributeType.LONG_TEXT: _text(MAX_PROSE, prose),
    AttributeType.TEXTS: _text(MAX_ITEM, line),
    AttributeType.URL: _link,
    AttributeType.DATE: _date,
    AttributeType.INTEGER: _integer,
    AttributeType.NUMBER: _number,
    AttributeType.LEVEL: _level,
    AttributeType.BOOLEAN: _boolean,
    AttributeType.CHOICE: _choice,
    AttributeType.CHOICES: _choice,
    AttributeType.ENTRIES: _entry,
}
