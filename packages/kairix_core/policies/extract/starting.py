"""From when somebody could begin, where that is said without a year: counted from the day on which it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kairix_core.policies.extract.amounts import MONTHS, YEAR
from kairix_core.policies.extract.claims import Clause
from kairix_core.policies.extract.finding import Finding

STARTS = re.compile(
    r"\b(?:i (?:can|could|am able to|am free to|would) (?:start|begin|join)|i['’]d (?:start|begin|join)"
    r"|(?:i['’]m|i am) (?:available|free)"
    r"|ich (?:kann|könnte)(?=.* (?:anfangen|starten|beginnen))|ich bin (?=.*verfügbar)|je (?:peux"
    r"|pourrais) commencer|je suis disponible)\b",
    re.IGNORECASE,
)
AT_ONCE = re.compile(
    r"\b(?:immediately|right away|at once|straight away|today|now|as soon as possible|asap"
    r"|(?:ab )?sofort|jederzeit|immédiatement"
    r"|tout de suite|dès maintenant)\b",
    re.IGNORECASE,
)
NEXT_MONTH = re.compile(r"\b(?:next month|nächsten monat|le mois prochain)\b", re.IGNORECASE)
MONTH = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er)? (?:of )?)?(?P<month>{'|'.join(MONTHS)})\b(?!\.?,? {YEAR})"
    r"(?: (?P<day2>\d{1,2})(?:st|nd|rd|th)?\b)?",
    re.IGNORECASE,
)
SURE = 0.93


def starting(clause: Clause, on: date) -> Iterator[Finding]:
    """``on`` is the day on which it was said."""
    begun = STARTS.search(clause.text)
    if clause.denied or begun is None:
        return
    if found := start_named(clause.text[begun.end() :], on):
        start, end = clause.start + begun.start(), clause.start + begun.end() + found[1]
        yield Finding("available_from", found[0], start, end, SURE)


def start_named(said: str, on: date) -> tuple[str, int] | None:
    """A partial date, and where its words end; a month is the next one of its name."""
    if found := AT_ONCE.search(said):
        return on.isoformat(), found.end()
    if found := NEXT_MONTH.search(said):
        year, month = divmod(on.year * 12 + on.month, 12)
        return f"{year}-{month + 1:02}", found.end()
    if found := MONTH.search(said):
        month = MONTHS[found["month"].casefold()]
        day = found["day"] or found["day2"]
        is_over = (month, int(day or 31)) < (on.month, on.day)
        partial = f"{on.year + is_over}-{month:02}"
        return (f"{partial}-{int(day):02}" if day else partial), found.end()
    return None
