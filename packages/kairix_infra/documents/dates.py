"""Dates and periods as people print them, in eight languages. A month that is not printed is never made up."""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = (
    "january jan januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar février fevrier févr fevr febrero febbraio febb fevereiro fev februari",
    "march mar märz maerz mrz mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago agosto augustus",
    "september sept sep septembre septiembre settembre sett set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
)
MONTH_NUMBER = {name: index for index, names in enumerate(MONTHS, start=1) for name in names.split()}
PRESENT = [
    "present",
    "now",
    "current",
    "currently",
    "today",
    "ongoing",
    "till\\s+date",
    "to\\s+date",
    "heute",
    "aktuell",
    "laufend",
    "gegenwart",
    "jetzt",
    "aujourd['’]hui",
    "présent",
    "present",
    "actuel",
    "en\\s+cours",
    "actualidad",
    "presente",
    "actual",
    "oggi",
    "attuale",
    "in\\s+corso",
    "atual",
    "atualmente",
    "hoje",
    "heden",
    "nu",
    "nuvarande",
    "現在(?:に至る|にいたる)?",
    "至今",
    "今",
    "目前",
]
SINCE = "since|from|seit|ab|depuis|desde|dal|sinds|sedan"
SEASONS = "spring|summer|fall|autumn|winter|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño"
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}

DASH = r"[-‐‑‒–—―−~～〜]"
YEAR = r"(?:1[5-9]|20)\d\d"
NAME = "(?:" + "|".join(sorted(map(re.escape, MONTH_NUMBER), key=len, reverse=True)) + r")\b\.?"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|\.)?"
MONTH = r"(?:1[0-2]|0?[1-9])"
#: Each form of one date; the groups y, m, n (month's name), s (short year), e (era) say what it states.
FORMS = (
    rf"(?P<y>{YEAR})\s*年(?:\s*(?P<m>{MONTH})\s*月)?(?:\s*\d{{1,2}}\s*日)?",
    r"(?P<e>令和|平成|昭和)\s*(?P<s>\d{1,2}|元)\s*年(?:\s*(?P<m>\d{1,2})\s*月)?(?:\s*\d{1,2}\s*日)?",
    rf"(?:{DAY}\s+(?:de\s+)?)?(?P<n>{NAME}),?\s*(?:de\s+|del\s+)?(?P<y>{YEAR})(?!\d)",
    rf"(?P<n>{NAME})\s+{DAY},?\s+(?P<y>{YEAR})(?!\d)",
    rf"(?P<n>{NAME})\s*['’](?P<s>\d\d)(?!\d)",
    rf"(?P<y>{YEAR})-(?P<m>1[0-2]|0[1-9])(?:-\d\d)?(?![\d-])",
    rf"(?P<y>{YEAR})\s?[/.]\s?(?P<m>{MONTH})(?:[/.]\d{{1,2}})?(?![\d/.]\d)",
    rf"{DAY}[/.](?P<m>{MONTH})[/.](?P<y>{YEAR})(?!\d)",
    rf"(?P<m>{MONTH})\s?[/.-]\s?(?P<y>{YEAR})(?!\d)",
    rf"(?:{SEASONS})\s+(?:de\s+)?(?P<y>{YEAR})(?!\d)",
    rf"(?P<y>{YEAR})(?!\d)",
)
ONE = tuple(re.compile(form, re.IGNORECASE) for form in FORMS)
OPEN_END = re.compile("(?:" + "|".join(PRESENT) + r")(?!\w)", re.IGNORECASE)
UNTIL = r"(?:to|until|till|through|bis(?:\s+zum)?|à|au|al?|hasta|até|fino\s+a|tot|till)(?!\w)"
BETWEEN = re.compile(rf"\s*(?:{DASH}+|{UNTIL}|至|から)\s*", re.IGNORECASE)
OPENING = re.compile(rf"(?<!\w)(?:{SINCE})\s+", re.IGNORECASE)
LONE_MONTH = re.compile(rf"(?<!\w)(?P<n>{NAME})(?=\s*(?:{DASH}|to\b))", re.IGNORECASE)
SHORT_YEAR = re.compile(r"(\d\d)(?!\d)")
START = re.compile(rf"(?<![\w.,$€£/])(?=(?:{NAME}|{SEASONS}|\d|令和|平成|昭和))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """``value`` is ``YYYY``, ``YYYY-MM`` or ``present``; ``start`` and ``end`` are its place in the text."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """From ``begins`` to ``ends``; a single date has no ``ends``, and "until 2019" no ``begins``."""

    begins: PrintedDate | None
    ends: PrintedDate | None
    start: int
    end: int

    @property
    def is_range(self) -> bool:
        return self.ends is not None


def find_period(text: str) -> Period | None:
    """The first range in the text, else its first single date."""
    periods = find_periods(text)
    return next((period for period in periods if period.is_range), periods[0] if periods else None)


def find_periods(text: str) -> list[Period]:
    """Every range and single date in the text, from left to right."""
    found, at = [], 0
    while (start := _next_start(text, at)) is not None:
        period = _period_at(text, start)
        if period is not None:
            found.append(period)
        at = period.end if period is not None else start + 1
    return found


def _next_start(text: str, at: int) -> int | None:
    found = START.search(text, at)
    return found.start() if found else None


def _period_at(text: str, start: int) -> Period | None:
    begins = _date_at(text, start) or _lone_month_at(text, start)
    if begins is None:
        return None
    opening = next((word for word in OPENING.finditer(text, max(0, start - 12), start) if word.end() == start), None)
    ends = _end_after(text, begins)
    if ends is None and opening is not None and begins.value:
        return Period(begins, PrintedDate("present", opening.start(), begins.end), opening.start(), begins.end)
    if not begins.value:
        begins = _with_year(text, begins, ends)
        if begins is None:
            return None
    return Period(begins, ends, start, ends.end if ends else begins.end)


def _date_at(text: str, start: int) -> PrintedDate | None:
    for form in ONE:
        found = form.match(text, start)
        if found and not _goes_on(text, found.end()):
            value = _value(found)
            if value:
                return PrintedDate(value, found.start(), found.end())
    return None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word or number that seems to end at ``end`` does not."""
    return end < len(text) and text[end - 1].isalnum() and text[end].isalnum() and text[end].isascii()


def _value(found: re.Match[str]) -> str:
    parts = found.groupdict()
    year = parts.get("y") or _short_year(parts.get("s") or "", parts.get("e"))
    month = int(parts["m"]) if parts.get("m") else MONTH_NUMBER.get((parts.get("n") or "").casefold().rstrip("."))
    if month is not None and not 1 <= month <= 12:
        return ""
    return f"{year}-{month:02}" if month else year


def _short_year(digits: str, era: str | None) -> str:
    number = 1 if digits == "元" else int(digits)
    if era:
        return str(ERAS[era] + number)
    return str((1900 if number >= 50 else 2000) + number)


def _lone_month_at(text: str, start: int) -> PrintedDate | None:
    """``Jan`` of ``Jan – Mar 2019``: its year stands behind."""
    found = LONE_MONTH.match(text, start)
    return PrintedDate("", start, found.end()) if found else None


def _with_year(text: str, begins: PrintedDate, ends: PrintedDate | None) -> PrintedDate | None:
    if ends is None or "-" not in ends.value:
        return None
    month = MONTH_NUMBER[text[begins.start : begins.end].casefold().rstrip(".")]
    return PrintedDate(f"{ends.value[:4]}-{month:02}", begins.start, begins.end)


def _end_after(text: str, begins: PrintedDate) -> PrintedDate | None:
    between = BETWEEN.match(text, begins.end)
    if between is None:
        return _open_end_at(text, begins.end) if text[begins.end : begins.end + 1].isspace() else None
    at = between.end()
    return _open_end_at(text, at) or _date_at(text, at) or _short_end_at(text, at, begins)


def _open_end_at(text: str, at: int) -> PrintedDate | None:
    found = OPEN_END.match(text, at)
    return PrintedDate("present", found.start(), found.end()) if found else None


def _short_end_at(text: str, at: int, begins: PrintedDate) -> PrintedDate | None:
    """``19`` of ``2018–19``."""
    found = SHORT_YEAR.match(text, at)
    if not found or not begins.value.isdigit() or int(found.group(1)) <= int(begins.value[2:]):
        return None
    return PrintedDate(begins.value[:2] + found.group(1), found.start(), found.end())
