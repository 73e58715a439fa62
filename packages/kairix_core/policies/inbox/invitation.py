"""A meeting as iCalendar (RFC 5545), to be sent as an invitation (RFC 5546). Times are in UTC, which needs no zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kairix_core.domain.inbox import Letter, LetterState

#: Octets of a line, its end left out.
LINE_OCTETS = 75
CANCELLED = ("CANCEL", "CANCELLED")
METHODS = {
    LetterState.DECLINED: CANCELLED,
    LetterState.LAPSED: CANCELLED,
    LetterState.CONFIRMED: ("REQUEST", "CONFIRMED"),
}
ASKED_FOR, PROPOSED = ("REQUEST", "TENTATIVE"), ("PUBLISH", "TENTATIVE")
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
INVITED = "ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
#: A parameter in quotes can hold neither quotes nor what ends a line.
UNQUOTABLE = str.maketrans({'"': "'", "\n": " ", "\r": " "})


@dataclass(frozen=True, slots=True)
class Attendance:
    name: str
    email: str


def invitation(letter: Letter, owner: Attendance, *, host: str, at: datetime) -> str:
    """A request while the booking waits or is confirmed, a cancellation once it was declined or has lapsed.

    Of one that waits with times that were proposed each is an event, for the owner to look at; nobody is invited yet.
    """
    return "".join(f"{folded_line(line)}\r\n" for line in _lines(letter, owner, host, at))


def _lines(letter: Letter, owner: Attendance, host: str, at: datetime) -> Iterator[str]:
    method, status = METHODS.get(letter.state, PROPOSED if letter.starts_at is None else ASKED_FOR)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kairix//Kairix//EN", f"METHOD:{method}")
    for name, starts_at in _events(letter):
        yield from ("BEGIN:VEVENT", f"UID:{name}@{host}", f"SEQUENCE:{letter.revision}", f"DTSTAMP:{_instant(at)}")
        yield f"DTSTART:{_instant(starts_at)}"
        yield f"DTEND:{_instant(starts_at + timedelta(minutes=letter.minutes))}"
        yield f"STATUS:{status}"
        yield from _about(letter, owner, invites=letter.starts_at is not None)
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _events(letter: Letter) -> Iterator[tuple[str, datetime]]:
    """By the name of each: the meeting, or those that it could be."""
    if letter.starts_at is not None:
        yield str(letter.id), letter.starts_at
        return
    yield from ((f"{letter.id}-{number}", starts_at) for number, starts_at in enumerate(letter.proposed, 1))


def _about(letter: Letter, owner: Attendance, *, invites: bool) -> Iterator[str]:
    guest = letter.name or letter.email
    yield f"SUMMARY:{_text(f'{owner.name} and {guest}')}"
    if letter.text:
        yield f"DESCRIPTION:{_text(letter.text)}"
    yield f'ORGANIZER;CN="{_quoted(owner.name)}":mailto:{_address(owner.email)}'
    if invites:
        yield f'ATTENDEE;CN="{_quoted(guest)}";{INVITED}:mailto:{_address(letter.email)}'


def folded_line(line: str) -> str:
    """Cut where it passes 75 octets, never inside a letter; what follows begins with a space."""
    parts, part, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > LINE_OCTETS:
            parts.append(part)
            part, size = " ", 1
        part, size = part + char, size + octets
    return "\r\n".join([*parts, part])


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    return "".join(char for char in text.replace("\r\n", "\n") if char == "\n" or char.isprintable()).translate(ESCAPED)


def _quoted(text: str) -> str:
    return "".join(char for char in text.translate(UNQUOTABLE) if char.isprintable())


def _address(email: str) -> str:
    """Nothing in an address may end its line or begin something else."""
    return "".join(char for char in email if char.isprintable() and char not in ' ;,"\\')
