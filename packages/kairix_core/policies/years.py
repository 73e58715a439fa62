"""Which years a question means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

YEAR = r"((?:19|20)\d\d)"
BETWEEN = re.compile(
    rf"(?:between|from|zwischen|von|entre|de|tra il|tussen) {YEAR} "
    rf"(?:and|to|until|till|und|bis|et|a|y|e|e il|en) {YEAR}"
)
SINCE = re.compile(rf"(?:since|after|seit|nach|depuis|apres|desde|dal|sinds) {YEAR}")
BEFORE = re.compile(rf"(?:before|until|prior to|vor|bis|avant|antes de|prima del|voor|tot) {YEAR}")
IN_YEAR = re.compile(rf"\b{YEAR}\b")
SMALL_NUMBERS = {
    "two": 2, "zwei": 2, "deux": 2, "dos": 2, "due": 2, "dois": 2, "twee": 2,
    "three": 3, "drei": 3, "trois": 3, "tres": 3, "tre": 3, "drie": 3,
    "four": 4, "vier": 4, "quatre": 4, "cuatro": 4, "quattro": 4, "quatro": 4,
    "five": 5, "funf": 5, "cinq": 5, "cinco": 5, "cinque": 5, "vijf": 5,
    "ten": 10, "zehn": 10, "dix": 10, "diez": 10, "dieci": 10, "dez": 10, "tien": 10,
}  # fmt: skip
COUNT = rf"(\d{{1,2}}|{'|'.join(SMALL_NUMBERS)})"
LAST = r"(?:last|past|letzten|vergangenen|dernieres|ultimos|ultimas|ultimi|laatste|afgelopen)"
LAST_YEARS = re.compile(
    rf"{LAST} {COUNT} (?:years|jahren?|annees|anos|anni|jaar)|{COUNT} (?:dernieres annees|ultimos anos)"
)


@dataclass(frozen=True, slots=True)
class Years:
    """From the first to the last year, both included; open ends are None."""

    first: int | None
    last: int | None

    def meets(self, starts_on: date | None, ends_on: date | None) -> bool:
        """Whether an entry with these dates (None at the end: until now) lies at least partly in these years."""
        if starts_on is None and ends_on is None:
            return False
        first = (starts_on or ends_on or date.min).year
        last = ends_on.year if ends_on else date.max.year
        return (self.last is None or first <= self.last) and (self.first is None or last >= self.first)


def years_of(normal: str, today: date) -> Years | None:
    """``normal`` is folded, its words joined by single spaces. ``today`` gives "the last five years" a meaning."""
    if found := BETWEEN.search(normal):
        return Years(int(found[1]), int(found[2]))
    if found := SINCE.search(normal):
        return Years(int(found[1]), None)
    if found := BEFORE.search(normal):
        return Years(None, int(found[1]) - 1)
    if found := LAST_YEARS.search(normal):
        count = found[1] or found[2]
        return Years(today.year - (SMALL_NUMBERS.get(count) or int(count)), None)
    mentioned = [int(year) for year in IN_YEAR.findall(normal)]
    return Years(min(mentioned), max(mentioned)) if mentioned else None


def is_number(word: str) -> bool:
    """In digits, or a small one in letters."""
    return word.isdigit() or word in SMALL_NUMBERS
