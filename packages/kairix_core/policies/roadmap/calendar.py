"""The due days of a roadmap's milestones as entries of a calendar."""

from __future__ import annotations

from urllib.parse import urlsplit

from kairix_core.domain.roadmap import Milestone, MilestoneStatus, Plan, Roadmap
from kairix_core.policies.icalendar import Days, calendar_text

DONE = "✓ "


def calendar_of(roadmap: Roadmap, plan: Plan, site: str) -> str:
    """One day for each milestone; what was dropped is called off, so that it leaves a calendar that has it.

    ``site`` is the address of this installation.
    """
    return calendar_text(roadmap.title, [_entry(roadmap, one, site) for one in plan.milestones])


def _entry(roadmap: Roadmap, milestone: Milestone, site: str) -> Days:
    day = milestone.done_on or milestone.due_on
    is_done = milestone.status is MilestoneStatus.DONE
    return Days(
        uid=f"{milestone.key}.{roadmap.id}@{urlsplit(site).hostname or 'kairix'}",
        first=day,
        last=day,
        summary=f"{DONE if is_done else ''}{milestone.title}",
        description=_description(milestone),
        changed_at=roadmap.updated_at,
        sequence=roadmap.revision,
        url=f"{site.rstrip('/')}/roadmap?roadmap={roadmap.id}&milestone={milestone.key}",
        status="CANCELLED" if milestone.status is MilestoneStatus.DROPPED else "CONFIRMED",
    )


def _description(milestone: Milestone) -> str:
    pace = f"About {milestone.effort_hours} hours, from {milestone.starts_on:%Y-%m-%d} on."
    links = [f"{one.title}: {one.url}" if one.url else one.title for one in milestone.resources]
    return "\n\n".join(filter(None, [milestone.why, pace, "\n".join(links), milestone.notes]))
