"""Dates of a career in words, and how long it lasted. Months are told only where the line itself tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kairix_core.schemas import EvidenceLine

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS_PER_YEAR = 12


def period(line: EvidenceLine) -> str:
    """``2020 to 2022``, ``since March 2022``, ``2019``; empty when the line's entry has no dates."""
    if line.starts_on is None:
        return f"until {_day(line.ends_on, line.quote)}" if line.ends_on else ""
    start = _day(line.starts_on, line.quote)
    if line.ends_on is None:
        return f"since {start}"
    end = _day(line.ends_on, line.quote)
    return start if start == end else f"{start} to {end}"


def _day(day: date, quote: str) -> str:
    name = MONTHS[day.month - 1]
    year, month = day.year, day.month
    told = rf"{year}[-/.]0?{month}\b|\b0?{month}[-/.]{year}|\b{name[:3]}\w*\.?,? {year}"
    return f"{name} {year}" if re.search(told, quote, re.IGNORECASE) else str(year)


def months_worked(lines: Iterable[EvidenceLine], today: date) -> int:
    """Months that the entries' periods cover together; what overlaps counts once, an open end means today."""
    spans = sorted((_month(line.starts_on), _month(line.ends_on or today)) for line in lines if line.starts_on)
    if not spans:
        return 0
    covered, reached = 0, spans[0][0]
    for start, end in spans:
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered


def _month(day: date) -> int:
    return day.year * MONTHS_PER_YEAR + day.month
