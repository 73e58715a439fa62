"""A calendar program that was not written here, the library `icalendar`, reads what is exported as it was meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import icalendar
import pytest
from icalendar import Event

from factories import NOW, a_milestone, a_plan, a_roadmap
from kairix_core.domain.roadmap import Milestone, MilestoneStatus, Resource, Roadmap
from kairix_core.policies.roadmap.calendar import DONE, calendar_of

OWNER = UUID(int=7)
SITE = "https://kairix.example.org"
SAID = [
    "Plain words",
    "Commas, semicolons; back\\slashes: and “quotes”",
    "Two lines\nand a third\n\nafter a blank one",
    "Überprüfung der Größenänderungen, 機械学習のパイプラインを構築する, بناء خطوط البيانات, 🦉🦉🦉 " * 4,
    "a" * 300,
    "BEGIN:VALARM\nEND:VEVENT\nATTENDEE:mailto:eve@example.org",
]


def read(roadmap: Roadmap, *milestones: Milestone) -> list[Event]:
    calendar = icalendar.Calendar.from_ical(calendar_of(roadmap, a_plan(*milestones), SITE))
    assert calendar.errors == []
    return list(calendar.events)


def the_only(roadmap: Roadmap, milestone: Milestone) -> Event:
    (event,) = read(roadmap, milestone)
    assert event.errors == []
    return event


def test_a_calendar_says_what_it_is_and_names_itself() -> None:
    roadmap = a_roadmap(OWNER)
    calendar = icalendar.Calendar.from_ical(calendar_of(roadmap, a_plan(a_milestone()), SITE))

    assert (calendar["VERSION"], calendar["METHOD"], calendar["X-WR-CALNAME"]) == ("2.0", "PUBLISH", roadmap.title)
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT"]


@pytest.mark.parametrize("said", SAID)
def test_words_are_read_as_they_were_said(said: str) -> None:
    milestone = replace(a_milestone(title=said), why=said, notes=said, resources=(Resource(said, "practice"),))
    event = the_only(a_roadmap(OWNER), milestone)

    assert str(event["SUMMARY"]) == said
    assert str(event["DESCRIPTION"]).startswith(f"{said}\n\nAbout")
    assert str(event["DESCRIPTION"]).endswith(f"{said}\n\n{said}")


def test_a_milestone_is_the_whole_day_wherever_one_is() -> None:
    day = date(2028, 2, 29)
    event = the_only(a_roadmap(OWNER), a_milestone(due_on=day))

    assert (day, day + timedelta(days=1)) == (event.DTSTART, event.DTEND)
    assert str(event["TRANSP"]) == "TRANSPARENT"


def test_what_is_done_stands_on_the_day_on_which_it_was() -> None:
    done = replace(a_milestone(), status=MilestoneStatus.DONE, done_on=date(2026, 11, 1))
    event = the_only(a_roadmap(OWNER), done)
    assert (event.DTSTART, str(event["SUMMARY"])) == (date(2026, 11, 1), f"{DONE}{done.title}")


def test_a_later_export_is_the_same_entries_with_a_higher_number() -> None:
    before, after = a_roadmap(OWNER, revision=4), a_roadmap(OWNER, revision=5)
    after.id, after.updated_at = before.id, NOW + timedelta(hours=3)
    first = the_only(before, a_milestone())
    moved = the_only(after, a_milestone(title="Another title", due_on=date(2027, 5, 1)))

    assert first["UID"] == moved["UID"]
    assert (first["SEQUENCE"], moved["SEQUENCE"]) == (4, 5)
    assert (NOW, NOW + timedelta(hours=3)) == (first.DTSTAMP, moved.DTSTAMP)


def test_no_two_entries_share_an_identity() -> None:
    listed = [replace(a_milestone(), key=f"learn-{number}") for number in range(40)]
    events = read(a_roadmap(OWNER), *listed) + read(a_roadmap(OWNER), *listed)
    assert len({str(event["UID"]) for event in events}) == 80


def test_what_was_dropped_is_called_off_under_the_same_identity() -> None:
    roadmap = a_roadmap(OWNER)
    dropped = the_only(roadmap, replace(a_milestone(), status=MilestoneStatus.DROPPED))
    assert (str(dropped["STATUS"]), dropped["UID"]) == ("CANCELLED", the_only(roadmap, a_milestone())["UID"])


def test_an_entry_opens_its_milestone() -> None:
    roadmap = a_roadmap(OWNER)
    event = the_only(roadmap, a_milestone())
    assert str(event["URL"]) == f"{SITE}/roadmap?roadmap={roadmap.id}&milestone=learn-sql"
