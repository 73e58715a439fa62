"""Periods as people print them, in the languages of résumés. A month that is not printed is never made up.

``language`` decides what numbers leave open: which of the two in ``03/04/2021`` is the month, and whether ``2011/12``
is a month. What stays open then is read as the year alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kairix_infra.documents.vocabulary.date_forms import (
    DAY,
    END,
    ERAS,
    FOLDED_MONTHS,
    MONTH,
    NTH,
    YEAR,
    PrintedDate,
    date_at,
    date_in_range_at,
    month_named,
    one_of,
)
from kairix_infra.documents.vocabulary.words import folded, words

DASH = r"(?:[-‐‑‒–—―−－~～〜→]|->)"
TO = one_of("until")
BETWEEN = re.compile(rf"\s{{0,4}}(?:{DASH}{{1,3}}|{TO}(?!\w)|至|到|から|より|부터)\s{{0,4}}", re.IGNORECASE)
#: What may follow a dash: ``2019 – bis heute``, ``2019 – exp. 2021``.
BEFORE_END = re.compile(rf"(?:{TO}(?!\w)\s{{0,3}})?(?:{one_of('expected')}(?!\w)[\s.:]{{0,3}})?", re.IGNORECASE)
OPEN_END = re.compile(rf"{one_of('present')}{END}\.?", re.IGNORECASE)
BESIDE = re.compile(r"[\s(（]{1,3}(?![現现현今目])|(?=[至迄])")
APART = re.compile(r"\s*(?:$|[^\w\s])")
#: ``2019 –`` with nothing behind: still going on.
BARE_END = re.compile(rf"\s{{0,3}}(?P<dash>{DASH}|から|より|以降|부터|至)\s{{0,3}}(?=$|[)\]）|])")
AFTER_END = re.compile(rf"\s?(?:まで|迄|까지)|\s{{0,2}}\(?{one_of('expected')}(?!\w)\)?", re.IGNORECASE)
SCHOOL_YEAR = re.compile(rf"\s?/\s?(?P<later>{YEAR}|\d\d)(?![\d./])")
SHORT_YEAR = re.compile(r"\d\d(?![\d%]|[.,/]\d)")
#: ``Jan`` of ``Jan – Mar 2019`` and ``03`` of ``03–06/2019``: their year stands behind.
LONE_MONTH = re.compile(rf"(?:{NTH}\s{{1,2}})?(?P<n>[^\W\d_]{{3,12}})\.?(?:\s{NTH})?(?!\w)", re.IGNORECASE)
SLASH = re.compile(r"\s?/\s?(?=[^\W\d_])")
LONE_NUMBER = re.compile(rf"(?:{DAY}\.\s?)?(?P<m>{MONTH})[./]?(?=\s?[-–—]\s?(?:{DAY}\.\s?)?{MONTH}[./]\s?{YEAR})")
#: Where a date may begin; a number that goes on with another one, or with the sign of an amount or address, is none.
START = re.compile(
    r"(?-i:(?<![^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]))(?<![.$€£¥/#=@+])(?<!\d[,:])(?<!\w-)"
    rf"(?:['’]?\d|{'|'.join(ERAS)}|[^\W\d_]{{2,16}}|[QHTS](?=\d))",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"\+\s?\d[\d\s()./-]{6,24}\d|(?<!\d)\(0?\d{2,4}\)\s?\d[\d\s./-]{4,16}\d"
    r"|(?<![\d.])0\d{2,4}[\s/.-]{1,3}\d[\d\s/.-]{4,16}\d|(?<![\d.-])(?:\d{3}[\s.-])?\d{3}[\s.-]\d{4}(?!\d)"
)
#: Words before a period that belong to it.
SINCE = re.compile(rf"(?<!\w){one_of('since')}[\s:]{{0,3}}$", re.IGNORECASE)
UNTIL = re.compile(rf"(?<!\w)(?!(?:to|a|à|au|al|ao|do)\b){TO}[\s:]{{1,3}}$", re.IGNORECASE)
FROM = re.compile(rf"(?<!\w)(?:{one_of('since')}|{one_of('from')})[\s:]{{0,3}}$", re.IGNORECASE)
EXPECTED = re.compile(rf"(?<!\w)\(?{one_of('expected')}[\s.:]{{1,3}}$", re.IGNORECASE)
#: Words beside a number that is no year.
NUMBER_LEAD = re.compile(rf"(?<!\w){one_of('number_leads')}[\s.:#]{{1,3}}$", re.IGNORECASE)
PAGE_LEAD = re.compile(r"(?<![\w'’])(?:[Pp]p?|[Pp]ages?|S|Seiten?|págs?|pagg?|pagina|blz)[.\s]{1,3}$")
COUNTED = re.compile(rf"\s?(?:[%€$£¥+]|m²)|[\s-]{one_of('counted')}(?!\w)", re.IGNORECASE)
LOOK_BACK = 28
WORDS_OF_DATES = frozenset(FOLDED_MONTHS) | {folded(word).split()[0] for word in words("seasons")}


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


def find_period(text: str, language: str = "en") -> Period | None:
    """The first range in the text, else its first single date."""
    periods = find_periods(text, language)
    return next((period for period in periods if period.is_range), periods[0] if periods else None)


@lru_cache(maxsize=4096)
def find_periods(text: str, language: str = "en") -> tuple[Period, ...]:
    """Every range and single date in the text, from left to right."""
    if not any(char.isdigit() or char == "元" for char in text):
        return ()
    text = PHONE.sub(lambda dialled: "+" * len(dialled.group()), text)
    found: list[Period] = []
    at = 0
    while (start := START.search(text, at)) is not None:
        at = start.end() if start.group().isalpha() else start.start() + 1
        period = _period_at(text, start.start(), language) if _may_begin(start.group()) else None
        if period is not None:
            at = period.end
            found += [] if _is_number(text, period) else [period]
    return tuple(found)


def _may_begin(word: str) -> bool:
    return not word.isalpha() or len(word) == 1 or word in ERAS or folded(word) in WORDS_OF_DATES


def _period_at(text: str, start: int, language: str) -> Period | None:
    begins = date_at(text, start, language)
    ends = _end_after(text, begins, language) if begins else None
    if ends is None:
        pair = _range_at(text, start, language)
        begins, ends = pair or (begins, None)
    return _with_words_around(text, begins, ends) if begins else None


def _range_at(text: str, start: int, language: str) -> tuple[PrintedDate, PrintedDate] | None:
    """A range whose beginning says a date only because of its end."""
    lone = LONE_NUMBER.match(text, start) or LONE_MONTH.match(text, start)
    if lone is not None and (month := _lone_month(lone)):
        ends = _end_after(text, PrintedDate("", start, lone.end()), language)
        if ends is not None and "-" in ends.value:
            return PrintedDate(f"{ends.value[:4]}-{month:02}", start, lone.end()), ends
    begins = date_in_range_at(text, start, language)
    ends = _end_after(text, begins, language) if begins else None
    return (begins, ends) if begins and ends else None


def _lone_month(lone: re.Match[str]) -> int | None:
    said = lone.groupdict()
    return int(said["m"]) if "m" in said else month_named(said["n"])


# --- the end of a range ----------------------------------------------------------------------------------------------


def _end_after(text: str, begins: PrintedDate, language: str) -> PrintedDate | None:
    school_year = _school_year_after(text, begins)
    at = school_year.end if school_year else begins.end
    return _stated_end(text, at, begins, language) or school_year or _slashed_month(text, begins, language)


def _stated_end(text: str, at: int, begins: PrintedDate, language: str) -> PrintedDate | None:
    between = BETWEEN.match(text, at)
    if between is None:
        return _open_end_beside(text, at)
    before = BEFORE_END.match(text, between.end())
    last = before.end() if before else between.end()
    ends = _open_end_at(text, between.end()) or _open_end_at(text, last) or _date_at_end(text, last, language)
    return ends or _short_end_at(text, last, begins) or _bare_end_at(text, at, begins)


def _open_end_beside(text: str, at: int) -> PrintedDate | None:
    """``2019 (current)`` and ``2019年至今``; but ``2019年4月現在`` says as of when a paper is true."""
    beside = BESIDE.match(text, at)
    ends = _open_end_at(text, beside.end()) if beside else None
    return ends if ends and (text[ends.start] in "至迄" or APART.match(text, ends.end)) else None


def _date_at_end(text: str, at: int, language: str) -> PrintedDate | None:
    ends = date_in_range_at(text, at, language)
    return (_school_year_after(text, ends) if ends else None) or ends


def _open_end_at(text: str, at: int) -> PrintedDate | None:
    found = OPEN_END.match(text, at)
    return PrintedDate("present", found.start(), found.end()) if found else None


def _bare_end_at(text: str, at: int, begins: PrintedDate) -> PrintedDate | None:
    found = BARE_END.match(text, at)
    return PrintedDate("present", *found.span("dash")) if found and begins.value else None


def _short_end_at(text: str, at: int, begins: PrintedDate) -> PrintedDate | None:
    """``19`` of ``2018–19``."""
    found = SHORT_YEAR.match(text, at)
    if not found or not begins.value.isdigit() or int(found.group()) <= int(begins.value[2:]):
        return None
    return PrintedDate(begins.value[:2] + found.group(), *found.span())


def _school_year_after(text: str, begins: PrintedDate) -> PrintedDate | None:
    """``/20`` of ``WS 2019/20``: a year that goes on into the next."""
    found = SCHOOL_YEAR.match(text, begins.end) if begins.value.isdigit() else None
    if not found:
        return None
    later = (begins.value[:2] + found["later"])[-4:]
    return PrintedDate(later, *found.span("later")) if 0 < int(later) - int(begins.value) <= 10 else None


def _slashed_month(text: str, begins: PrintedDate, language: str) -> PrintedDate | None:
    """``Feb 2019`` of ``Jan/Feb 2019``."""
    slash = SLASH.match(text, begins.end) if not begins.value else None
    return date_at(text, slash.end(), language) if slash else None


# --- what stands around ----------------------------------------------------------------------------------------------


def _with_words_around(text: str, begins: PrintedDate, ends: PrintedDate | None) -> Period:
    """A period with the words that open it: "since 2019" goes on, "until 2019" has no beginning."""
    before = text[max(0, begins.start - LOOK_BACK) : begins.start]
    shift = begins.start - len(before)
    if ends is not None:
        opening = FROM.search(before)
        return _closed(text, begins, ends, opening.start() + shift if opening else begins.start)
    if since := SINCE.search(before):
        start = since.start() + shift
        return Period(begins, PrintedDate("present", start, begins.end), start, begins.end)
    if until := UNTIL.search(before):
        return _closed(text, None, begins, until.start() + shift)
    expected = EXPECTED.search(before)
    return _closed(text, begins, None, expected.start() + shift if expected else begins.start)


def _closed(text: str, begins: PrintedDate | None, ends: PrintedDate | None, start: int) -> Period:
    last = ends or begins
    end = last.end if last else start
    after = AFTER_END.match(text, end)
    return Period(begins, ends, start, after.end() if after else end)


def _is_number(text: str, period: Period) -> bool:
    """Whether what looks like a year counts people, pages, rooms or versions."""
    first = period.begins or period.ends
    if first is None:
        return False
    before = text[max(0, first.start - LOOK_BACK) : first.start]
    if PAGE_LEAD.search(before):
        return True
    alone = period.end == first.end and text[first.start : first.end].isdigit()
    return alone and (NUMBER_LEAD.search(before) is not None or _is_counted(text, first))


def _is_counted(text: str, year: PrintedDate) -> bool:
    """``2000 Mitarbeiter`` are many; ``2019 Mitarbeiter`` is what somebody became."""
    counted = COUNTED.match(text, year.end)
    return counted is not None and (
        counted.group().islower() or not counted.group().strip().isalpha() or int(year.value) % 50 == 0
    )
