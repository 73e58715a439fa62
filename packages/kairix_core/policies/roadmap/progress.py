"""How a roadmap is getting on: what is overdue, what comes next, and whether it leads there in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kairix_core.domain.roadmap import Milestone, MilestoneStatus, Roadmap
from kairix_core.policies.phrases.english import ENGLISH
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.roadmap.matching import OPEN

MOST_DUE = 3
OVERDUE = "On your roadmap this was due:"
NEXT = "Next on your roadmap:"
STANDS = "Your roadmap to [{title}](/roadmap?roadmap={id}): {done} of {all} milestones done{until}."
ALL_DONE = "Your roadmap to [{title}](/roadmap?roadmap={id}) is done: all {all} milestones."
UNTIL = "; at {hours} a week the last one is due in {month}"


@dataclass(frozen=True, slots=True)
class Progress:
    """A roadmap with its milestones as they are; ``late`` is one sentence, empty where it is in time."""

    roadmap: Roadmap
    milestones: Sequence[Milestone]
    late: str = ""


def told(progress: Progress, today: date) -> str:
    """Markdown: where it stands, what was due, what comes next."""
    return "\n\n".join([_stands(progress), *ahead([progress], today)])


def ahead(roadmaps: Iterable[Progress], today: date) -> Iterator[str]:
    """Blocks of Markdown; nothing where nothing is open."""
    listed = list(roadmaps)
    open_ones = [one for each in listed for one in each.milestones if one.status in OPEN]
    open_ones.sort(key=lambda one: one.due_on)
    overdue = [one for one in open_ones if one.due_on < today]
    for head, due in ((OVERDUE, overdue[:MOST_DUE]), (NEXT, [one for one in open_ones if one.due_on >= today][:1])):
        if due:
            yield f"{head}\n\n" + "\n".join(f"- {verbatim(one.title)} ({_day(one.due_on)})" for one in due)
    yield from (each.late for each in listed if each.late)


def is_overdue(progress: Progress, at: datetime) -> bool:
    return any(one.status in OPEN and one.due_on < at.date() for one in progress.milestones)


def ends_on(milestones: Iterable[Milestone]) -> date | None:
    """When the last open milestone is due."""
    return max((one.due_on for one in milestones if one.status in OPEN), default=None)


def month_of(day: date) -> str:
    return f"{ENGLISH.months[day.month - 1]} {day.year}"


def hours_of(count: int) -> str:
    return "one hour" if count == 1 else f"{count} hours"


def _stands(progress: Progress) -> str:
    roadmap, last = progress.roadmap, ends_on(progress.milestones)
    counted = [one for one in progress.milestones if one.status is not MilestoneStatus.DROPPED]
    done = sum(one.status is MilestoneStatus.DONE for one in counted)
    until = UNTIL.format(hours=hours_of(roadmap.hours_per_week), month=month_of(last)) if last else ""
    words = ALL_DONE if counted and done == len(counted) else STANDS
    return words.format(title=verbatim(roadmap.title), id=roadmap.id, done=done, all=len(counted), until=until)


def _day(day: date) -> str:
    return f"{day.day} {month_of(day)}"
