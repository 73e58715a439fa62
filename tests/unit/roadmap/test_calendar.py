"""What is written for calendars is what RFC 5545 asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from factories import NOW, a_milestone, a_plan, a_roadmap
from kairix_core.domain.roadmap import MilestoneStatus
from kairix_core.policies.icalendar import LINE_END, MOST_OCTETS, escaped, folded
from kairix_core.policies.roadmap.calendar import calendar_of

OWNER = UUID(int=7)
SITE = "https://kairix.example.org"


def unfolded(text: str) -> list[str]:
    return text.replace(f"{LINE_END} ", "").split(LINE_END)


@pytest.mark.parametrize(
    "line", ["SUMMARY:short", "SUMMARY:" + "a" * 400, "SUMMARY:" + "ü" * 90, "SUMMARY:" + "🦉" * 90, "X:" + " " * 200]
)
def test_a_long_line_is_folded_at_75_octets_and_reads_the_same(line: str) -> None:
    written = folded(line)

    assert unfolded(written) == [line, ""]
    assert max(len(piece.encode()) for piece in written.split(LINE_END)) <= MOST_OCTETS


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("SQL, Python; more", r"SQL\, Python\; more"),
        ("C:\\temp", r"C:\\temp"),
        ("one\r\ntwo\nthree\rfour", r"one\ntwo\nthree\nfour"),
        ("bell\x07 and \x00 nul", "bell and  nul"),
    ],
)
def test_text_is_escaped(said: str, written: str) -> None:
    assert escaped(said) == written


def test_no_text_begins_a_property_of_its_own() -> None:
    nasty = a_milestone(title="x\r\nEND:VEVENT\r\nATTENDEE:mailto:eve@example.org")
    lines = unfolded(calendar_of(a_roadmap(OWNER), a_plan(nasty), SITE))

    assert [line for line in lines if line.startswith("ATTENDEE")] == []
    assert lines.count("END:VEVENT") == 1


def test_an_entry_is_the_whole_day_on_which_the_milestone_is_due() -> None:
    roadmap = a_roadmap(OWNER, revision=4)
    lines = unfolded(calendar_of(roadmap, a_plan(a_milestone(due_on=date(2026, 12, 31))), SITE))

    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert f"UID:learn-sql.{roadmap.id}@kairix.example.org" in lines
    assert f"DTSTAMP:{NOW:%Y%m%dT%H%M%SZ}" in lines
    assert "SEQUENCE:4" in lines


def test_what_was_dropped_is_called_off() -> None:
    dropped = replace(a_milestone(), status=MilestoneStatus.DROPPED)
    assert "STATUS:CANCELLED" in unfolded(calendar_of(a_roadmap(OWNER), a_plan(dropped), SITE))
