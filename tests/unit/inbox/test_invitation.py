"""A booking as calendars read it (RFC 5545, RFC 5546)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from factories import NOW, a_letter, a_user, an_agent
from kairix_core.domain.inbox import LetterKind, LetterState
from kairix_core.policies.inbox.invitation import Attendance, invitation

ADA = Attendance("Ada Nowak", "ada@example.org")
AT = datetime(2026, 3, 20, 10, tzinfo=timezone(timedelta(hours=1)))


def written(**fields: Any) -> str:
    known = {"kind": LetterKind.BOOKING, "starts_at": AT, "minutes": 30}
    return invitation(a_letter(an_agent(a_user()), **{**known, **fields}), ADA, host="kairix.example", at=NOW)


def lines(**fields: Any) -> list[str]:
    """Unfolded."""
    return written(**fields).replace("\r\n ", "").split("\r\n")


def test_a_request_names_the_time_in_utc_and_both_people() -> None:
    told = lines()
    assert {"METHOD:REQUEST", "STATUS:TENTATIVE", "DTSTART:20260320T090000Z", "DTEND:20260320T093000Z"} <= set(told)
    assert 'ORGANIZER;CN="Ada Nowak":mailto:ada@example.org' in told
    assert any(line.startswith("ATTENDEE;") and line.endswith(":mailto:rita@example.com") for line in told)


@pytest.mark.parametrize(
    ("state", "method", "status"),
    [
        (LetterState.NEW, "REQUEST", "TENTATIVE"),
        (LetterState.CONFIRMED, "REQUEST", "CONFIRMED"),
        (LetterState.DECLINED, "CANCEL", "CANCELLED"),
        (LetterState.LAPSED, "CANCEL", "CANCELLED"),
    ],
)
def test_what_was_decided_is_told(state: LetterState, method: str, status: str) -> None:
    assert {f"METHOD:{method}", f"STATUS:{status}", "SEQUENCE:3"} <= set(lines(state=state, revision=3))


def test_times_that_were_proposed_are_shown_to_the_owner_and_invite_nobody() -> None:
    told = lines(starts_at=None, proposed=(AT, AT + timedelta(days=1)))
    assert {"METHOD:PUBLISH", "DTSTART:20260320T090000Z", "DTSTART:20260321T090000Z"} <= set(told)
    assert len({line for line in told if line.startswith("UID:")}) == 2
    assert not any(line.startswith("ATTENDEE") for line in told)


def test_the_time_that_was_taken_is_the_only_one_that_is_left() -> None:
    told = lines(proposed=(AT, AT + timedelta(days=1)), state=LetterState.CONFIRMED)
    assert [line for line in told if line.startswith("DTSTART")] == ["DTSTART:20260320T090000Z"]


def test_no_line_is_longer_than_75_octets() -> None:
    text = written(text="Grüße aus Łódź, " * 40)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "Grüße aus Łódź\\, " * 40 in text.replace("\r\n ", "")


def test_nobody_writes_lines_of_their_own() -> None:
    forged = "x\r\nATTENDEE:mailto:eve@example.org\n;,\\"
    told = lines(text=forged, name='Rita"\r\nBEGIN:VALARM')
    assert sum(line.startswith("ATTENDEE") for line in told) == 1
    assert not any(line.startswith("BEGIN:VALARM") for line in told)
    assert "DESCRIPTION:x\\nATTENDEE:mailto:eve@example.org\\n\\;\\,\\\\" in told


def test_every_line_ends_as_the_standard_says() -> None:
    text = written()
    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("\n") == text.count("\r\n")
    assert AT.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ") in text
