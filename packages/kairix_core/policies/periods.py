"""Dates of a career in words, and how long it lasted. Months are told only where the line itself tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kairix_core.lexicon.folding import fold
from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.phrases.spoken import PHRASES
from kairix_core.schemas import EvidenceLine

MONTHS_PER_YEAR = 12
QUARTER = 3
NO_END = 10_000 * MONTHS_PER_YEAR
#: Patterns for the names of each month, as a line may write them: English ones also cut short.
MONTH_NAMES = tuple(
    "|".join((f"{names[0][:3]}[a-z]*", *names[1:]))
    for names in zip(*(map(fold, phrases.months) for phrases in PHRASES.values()), strict=True)
)


def period(line: EvidenceLine, phrases: Phrases) -> str:
    """``2020 to 2022``, ``since March 2022``, ``2019``; empty when the line's entry has no dates."""
    start, end = (_day(day, line.quote, phrases) for day in (line.starts_on, line.ends_on))
    if not start:
        return phrases.until.format(end=end) if end else ""
    if not end:
        return phrases.since.format(start=start)
    return start if start == end else phrases.from_to.format(start=start, end=end)


def _day(day: date | None, quote: str, phrases: Phrases) -> str:
    if day is None:
        return ""
    year = str(day.year)
    month = phrases.months[day.month - 1]
    return phrases.month_of_year.format(month=month, year=year) if _tells_month(day, quote) else year


def _tells_month(day: date, quote: str) -> bool:
    year, month = day.year, day.month
    told = rf"{year}[-/.]0?{month}\b|\b0?{month}[-/.]{year}|\b(?:{MONTH_NAMES[month - 1]})\.?,? (?:de )?{year}"
    return re.search(told, fold(quote)) is not None


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """From the month ``start`` to before the month ``end``, both counted from the year 0."""

    start: int
    end: int

    @property
    def months(self) -> int:
        return self.end - self.start


def stretch(start: str | None, end: str | None, today: date) -> Stretch | None:
    """What a period with these partial dates (``2019``, ``2019-03``, ``2019-03-31``) is taken to cover, until today.

    The months named count whole; without an end it lasts until this month, which is not over and does not count. A year
    alone stands for the middle of what the other date leaves of it: 2019 to 2021 are two years, 2019 to 2019-06 three
    months, 2019 to 2019 six. None without a start, for the future, and for an end before the start.
    """
    if start is None:
        return None
    now, first = _month(today), _named(start)
    last = _named(end) if end else Stretch(now, now)
    begin = _middle(first.start, min(first.end, last.end)) if _is_year(start) else first.start
    finish = _middle(max(first.start, last.start), last.end) if end and _is_year(end) else last.end
    if start == end and _is_year(start):
        begin, finish = first.start + QUARTER, first.end - QUARTER
    return Stretch(begin, min(finish, now)) if begin < min(finish, now) else None


def widest(start: str | None, end: str | None, today: date) -> Stretch | None:
    """The most that such a period can cover: a year alone counts whole."""
    if start is None:
        return None
    begin, finish = _named(start).start, min(_named(end).end if end else NO_END, _month(today))
    return Stretch(begin, finish) if begin < finish else None


def covered(stretches: Iterable[Stretch]) -> list[Stretch]:
    """What they cover together, in order, without overlaps."""
    together: list[Stretch] = []
    for one in sorted(stretches):
        if together and one.start <= together[-1].end:
            together[-1] = Stretch(together[-1].start, max(together[-1].end, one.end))
        else:
            together.append(one)
    return together


def months_covered(stretches: Iterable[Stretch]) -> int:
    """Months that they cover together; what overlaps counts once."""
    return sum(one.months for one in covered(stretches))


def months_worked(lines: Iterable[EvidenceLine], today: date) -> int:
    """Months that the entries' periods cover together; what overlaps counts once, an open end means today."""
    told = ((_partial(line.starts_on, line.quote), _partial(line.ends_on, line.quote)) for line in lines)
    return months_covered(filter(None, (stretch(start, end, today) for start, end in told)))


def _partial(day: date | None, quote: str) -> str | None:
    """A date as precisely as it is known: the first month of a year may stand for that year alone."""
    if day is None:
        return None
    return str(day.year) if day.month == 1 and not _tells_month(day, quote) else f"{day.year}-{day.month:02}"


def _named(partial: str) -> Stretch:
    """The months of a partial date."""
    year, *rest = (int(part) for part in partial.split("-"))
    if not rest:
        return Stretch(year * MONTHS_PER_YEAR, (year + 1) * MONTHS_PER_YEAR)
    month = year * MONTHS_PER_YEAR + rest[0] - 1
    return Stretch(month, month + 1)


def _is_year(partial: str) -> bool:
    return "-" not in partial


def _middle(start: int, end: int) -> int:
    return (start + end) // 2


def _month(day: date) -> int:
    return day.year * MONTHS_PER_YEAR + day.month - 1
