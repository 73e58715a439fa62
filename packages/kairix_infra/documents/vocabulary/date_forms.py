"""One date as people print it: its forms in many languages, and what each of them states."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kairix_infra.documents.vocabulary.words import folded, words, words_by_section


def one_of(name: str) -> str:
    """A pattern of the words of a list, the longest first; what stands between them may be set wide."""
    printed = {word for known in words(name) for word in (known, folded(known))}
    patterns = (re.escape(word).replace(r"\ ", r"\s{1,3}") for word in sorted(printed, key=len, reverse=True))
    return "(?:" + "|".join(patterns).replace("'", "['’]") + ")"


MONTH_NUMBER = {name: int(number) for number, names in words_by_section("months").items() for name in names}
FOLDED_MONTHS = {folded(name): number for name, number in MONTH_NUMBER.items()}
#: The year before the first one of each era.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911}
#: Languages that write the month before the day, and those in which ``2011/12`` is a month rather than a school year.
MONTH_FIRST = frozenset({"en", ""})
YEAR_FIRST = frozenset({"zh", "ja", "ko"})

YEAR = r"(?:1[5-9]|20)\d\d"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
NAME = r"(?P<n>[^\W\d_]{3,12})\.?"
NTH = rf"{DAY}(?:st|nd|rd|th|er|ère|[.ºª°])?"
DAYS = rf"{NTH}(?:\s?[-–/]\s?{NTH})?"
OF = r"(?:de|del|of|di|do|den)\s{1,3}"
SEASON = one_of("seasons")
#: No letter or digit goes on with it; signs of scripts without spaces do.
END = r"(?-i:(?![^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]))"
#: What stands behind a year is its season only where nothing follows that it could belong to: ``2019 Summer Intern``.
END_OF_PART = r"(?=\s{0,3}(?:$|[-‐‑‒–—−~～〜|,;)\]]))"
#: What a date states: y year, m month, n month's name, s short year, e era, a and b a day and a month in either order.
FORMS = tuple(
    re.compile(form + END, re.IGNORECASE)
    for form in (
        rf"(?P<y>{YEAR})(?:\s?年\s?|[\s,/-]{{0,2}}){SEASON}{END_OF_PART}",
        rf"(?P<y>{YEAR})\s?[年년](?:\s?(?P<m>{MONTH})\s?[月월](?:\s?\d{{1,2}}\s?[日일])?)?",
        rf"(?P<e>{'|'.join(ERAS)})\s?(?P<s>\d{{1,3}}|元)\s?年(?:\s?(?P<m>{MONTH})\s?月(?:\s?\d{{1,2}}\s?日)?)?",
        rf"{DAYS}[\s/-]{{1,3}}(?:{OF})?{NAME}[\s,/-]{{1,3}}(?:{OF})?(?P<y>{YEAR})",
        rf"{NAME}[\s,/-]{{0,3}}(?:{OF})?(?P<y>{YEAR})",
        rf"{NAME}\s{{1,3}}{DAYS},?\s{{1,3}}(?P<y>{YEAR})",
        rf"{NAME}\s{{0,3}}['’](?P<s>\d\d)",
        rf"(?P<y>{YEAR})[,\s]\s{{0,2}}{NAME}{END_OF_PART}",
        rf"(?P<y>{YEAR})-(?P<m>1[0-2]|0[1-9])(?:-\d\d)?(?!-?\d)",
        rf"(?P<y>{YEAR})(?:\s?/\s?(?P<m>{MONTH})(?:\s?/\s?{DAY})?|\.\s?(?P<dm>1[0-2]|0[1-9])(?:\.\s?{DAY}\.?)?)(?![/.]?\d)",
        rf"(?P<y>{YEAR})\.\s?(?P<m>{MONTH})\.\s?{DAY}\.?",
        rf"{DAY}\.\s?(?P<m>{MONTH})\.\s?(?P<y>{YEAR})",
        rf"(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-](?P<y>{YEAR})",
        rf"(?P<m>{MONTH})\s?[/.-]\s?(?P<y>{YEAR})(?![/.]\d)",
        rf"{SEASON}[\s/,'’-]{{1,3}}(?:{OF})?(?P<y>{YEAR})",
        rf"(?P<y>{YEAR})(?!['’]s|[.,:]\d|-\d{{3}}(?!\d)|/\d(?!\d))",
    )
)
#: What says a date only beside another one: a version, a share or a day of the month looks the same.
FORMS_IN_RANGE = tuple(
    re.compile(form + END, re.IGNORECASE)
    for form in (
        rf"(?P<y>{YEAR})\.(?P<m>{MONTH})(?![.]?\d)",
        rf"{DAY}\.(?P<m>{MONTH})\.(?P<s>\d\d)(?!\.?\d)",
        rf"(?P<m>{MONTH})[/.](?P<s>\d\d)(?![/.]?\d)",
        rf"(?P<m>0[1-9]|1[0-2])\s(?P<y>{YEAR})",
        rf"{NAME}-(?P<s>\d\d)",
        r"['’](?P<s>\d\d)",
    )
)
#: Names of months that are common words elsewhere: ``rolled out 2019``.
EVERYDAY = words("everyday_months")
WORD_BEFORE = re.compile(r"([a-z]+)\s$")
MAY_LEAD = frozenset(folded(word).split()[-1] for name in ("since", "until", "from") for word in words(name)) | {
    "em",
    "en",
}


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """``value`` is ``YYYY``, ``YYYY-MM`` or ``present``; ``start`` and ``end`` are its place in the text."""

    value: str
    start: int
    end: int


def date_at(text: str, start: int, language: str) -> PrintedDate | None:
    """The date that is printed from ``start`` on."""
    return _first_of(FORMS, text, start, language)


def date_in_range_at(text: str, start: int, language: str) -> PrintedDate | None:
    """A date, also one that is known as such only because it begins or ends a range."""
    return date_at(text, start, language) or _first_of(FORMS_IN_RANGE, text, start, language)


def month_named(name: str) -> int | None:
    return FOLDED_MONTHS.get(folded(name))


def _first_of(forms: tuple[re.Pattern[str], ...], text: str, start: int, language: str) -> PrintedDate | None:
    for form in forms:
        found = form.match(text, start)
        value = _value(found, language) if found else None
        if found and value:
            return PrintedDate(value, start, found.end())
    return None


def _value(found: re.Match[str], language: str) -> str | None:
    """What a form states, or None when it is another form's."""
    said = {key: value for key, value in found.groupdict().items() if value}
    year = said.get("y") or _full_year(said["s"], said.get("e"))
    if "n" in said:
        month = None if _is_everyday(found) else month_named(said["n"])
        return f"{year}-{month:02}" if month else None
    if "a" in said:
        month = _month_of(int(said["a"]), int(said["b"]), language)
        return None if month is None else f"{year}-{month:02}" if month else year
    month = int(said.get("m") or said.get("dm") or 0)
    if _is_school_year(found.group(), year, month) and language not in YEAR_FIRST:
        return None
    return f"{year}-{month:02}" if month else year


def _month_of(first: int, second: int, language: str) -> int | None:
    """The month of two numbers before a year: 0 when they leave it open, None when neither can be one."""
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31 and min(first, second) > 0):
        return None
    if language not in MONTH_FIRST:
        return second if second <= 12 else first
    if first > 12 or first == second:
        return second
    return first if second > 12 else 0


def _is_school_year(printed: str, year: str, month: int) -> bool:
    """``2011/12`` may be December or a winter: what is not certain is no month."""
    return "/" in printed and printed.startswith(year) and month == int(year[2:]) + 1


def _is_everyday(found: re.Match[str]) -> bool:
    """``out`` of ``rolled out 2019``, not of ``desde out 2019``."""
    before = WORD_BEFORE.search(found.string[max(0, found.start("n") - 12) : found.start("n")].casefold())
    return folded(found["n"]) in EVERYDAY and before is not None and before[1] not in MAY_LEAD


def _full_year(digits: str, era: str | None) -> str:
    number = 1 if digits == "元" else int(digits)
    if era:
        return str(ERAS[era] + number)
    return str((1900 if number >= 50 else 2000) + number)
