"""Dates as an export states them: by month or year as on the profile, by day and time where LinkedIn recorded them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from kairix_infra.documents.vocabulary.dates import Period, find_period

TIME = r"(?:[T,]?\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[AP]M)?\s*(?:UTC|Z)?)?"
ISO = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d){TIME}", re.IGNORECASE)
SLASHED = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}|\d\d){TIME}", re.IGNORECASE)
DAY_FIRST = re.compile(r"(\d{1,2})\s+(\D+\d{4})")
MONTHS_IN_YEAR = 12


def stated_date(text: str) -> str | None:
    """``2021``, ``2021-03`` or ``2021-03-05``, as precise as it is stated; None when it is no date.

    Of ``3/4/24`` nobody can tell which is the month: the year alone is certain.
    """
    if found := ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
        return _day(year, month, day)
    if found := SLASHED.fullmatch(text):
        first, second, year = map(int, found.groups())
        return _slashed(first, second, year)
    if found := DAY_FIRST.fullmatch(text):
        stated, _, named = (_single(found.group(2)) or "").partition("-")
        return _day(int(stated), int(named), int(found.group(1))) if named else None
    return _single(text)


def stated_period(text: str) -> tuple[str, str]:
    """``Mar 2019 - Mar 2021`` in one cell; what is not stated is empty."""
    period = find_period(text)
    ends = _stated(period.ends.value) if period and period.ends else ""
    return (_stated(period.begins.value) if period and period.begins else ""), ends


def is_ambiguous(text: str) -> bool:
    found = SLASHED.fullmatch(text)
    if found is None:
        return False
    first, second = int(found.group(1)), int(found.group(2))
    return first != second and max(first, second) <= MONTHS_IN_YEAR


def _slashed(first: int, second: int, year: int) -> str | None:
    year = year if year > 99 else 2000 + year if year < 50 else 1900 + year
    if first == second or second > MONTHS_IN_YEAR:
        return _day(year, first, second)
    return _day(year, second, first) if first > MONTHS_IN_YEAR else str(year)


def _day(year: int, month: int, day: int) -> str | None:
    with suppress(ValueError):
        return date(year, month, day).isoformat()
    return None


def _single(text: str) -> str | None:
    period = find_period(text)
    whole: Period | None = period if period and text[period.start : period.end] == text.strip() else None
    if whole is None or whole.begins is None or whole.is_range:
        return None
    return _stated(whole.begins.value) or None


def _stated(value: str) -> str:
    return "" if value == "present" else value
