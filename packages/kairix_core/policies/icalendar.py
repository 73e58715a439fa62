"""iCalendar (RFC 5545), as far as it is written here: whole days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

LINE_END = "\r\n"
#: Of a content line, the line end not counted.
MOST_OCTETS = 75
PRODUCT = "-//Kairix//Kairix//EN"
#: A text may hold none of these (section 3.3.11); line ends are written as two letters.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Days:
    """An entry from ``first`` to ``last``, both included. ``uid`` is the same for ever, ``sequence`` only grows."""

    uid: str
    first: date
    last: date
    summary: str
    description: str
    changed_at: datetime
    sequence: int
    url: str = ""
    status: Literal["CONFIRMED", "CANCELLED"] = "CONFIRMED"


def calendar_text(name: str, entries: Iterable[Days]) -> str:
    """A VCALENDAR with an entry for each; nobody is busy because of them."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += [f"X-WR-CALNAME:{escaped(name)}"]
    lines += [line for entry in entries for line in _event(entry)]
    return "".join(map(folded, [*lines, "END:VCALENDAR"]))


def _event(entry: Days) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(entry.uid)}"
    yield f"DTSTAMP:{stamp(entry.changed_at)}"
    yield f"LAST-MODIFIED:{stamp(entry.changed_at)}"
    yield f"SEQUENCE:{entry.sequence}"
    yield f"DTSTART;VALUE=DATE:{entry.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(entry.summary)}"
    if entry.description:
        yield f"DESCRIPTION:{escaped(entry.description)}"
    if entry.url:
        yield f"URL:{CONTROLS.sub('', entry.url)}"
    yield f"STATUS:{entry.status}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def stamp(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    """As a value of the type TEXT."""
    plain = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """In pieces of at most 75 octets, no character cut in two; each but the first begins with a blank."""
    pieces, octets = [""], 0
    for char in line:
        size = len(char.encode())
        if octets + size > MOST_OCTETS:
            pieces.append(" ")
            octets = 1
        pieces[-1] += char
        octets += size
    return "".join(piece + LINE_END for piece in pieces)
