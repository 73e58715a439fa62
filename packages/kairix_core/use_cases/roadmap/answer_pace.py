"""What a coach answers, where no model is set, to somebody who asks for another pace: it has it proposed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kairix_core.domain.roadmap import Roadmap, RoadmapStatus
from kairix_core.errors import UnknownRole
from kairix_core.policies.quoting import listed, verbatim
from kairix_core.policies.roadmap.changing import at_another_pace
from kairix_core.policies.roadmap.pace import PaceAsked
from kairix_core.policies.roadmap.progress import ends_on, hours_of, month_of
from kairix_core.policies.roadmap.starting import MOST_HOURS_PER_WEEK
from kairix_core.ports import Transaction
from kairix_core.use_cases.roadmap.current_plan import current_plan
from kairix_core.use_cases.roadmap.request_roadmap import Wish, ask_for_roadmap

NONE_YET = "There is no roadmap yet whose pace could change. Say “make me a roadmap to become …”, and there is one."
IMPOSSIBLE = f"A week of a roadmap has 1 to {MOST_HOURS_PER_WEEK} hours. Nothing was changed."
SEVERAL = "Which of your roadmaps do you mean? Open it and set its hours a week there: {links}."
ALREADY = "Your roadmap to {link} is planned at {hours} a week already."
PROPOSED = (
    "I am working out your roadmap to {link} anew, at {hours} a week{until}. What would change is put before you "
    "there; it stays as it is until you accept."
)
UNTIL = ": then the last milestone is due about {month}, now it is {now}"


async def answer_pace(tx: Transaction, owner_id: UUID, pace: PaceAsked, at: datetime) -> str:
    """Markdown; empty where there is no roadmap that they could mean."""
    there = [one for one in await tx.roadmaps.of_owner(owner_id) if one.status is RoadmapStatus.ACTIVE]
    if not there:
        return NONE_YET if pace.is_named else ""
    if not 1 <= pace.hours <= MOST_HOURS_PER_WEEK:
        return IMPOSSIBLE
    if len(there) > 1:
        return SEVERAL.format(links=listed([_link(one) for one in there]))
    return await _proposed(tx, there[0], pace.hours, at)


async def _proposed(tx: Transaction, roadmap: Roadmap, hours: int, at: datetime) -> str:
    told = {"link": _link(roadmap), "hours": hours_of(hours)}
    if hours == roadmap.hours_per_week:
        return ALREADY.format(**told)
    try:
        await ask_for_roadmap(tx, roadmap.owner_id, Wish(roadmap.role_key, roadmap.seniority, hours), lambda: at)
    except UnknownRole as error:
        return error.message
    return PROPOSED.format(**told, until=await _until(tx, roadmap, hours))


async def _until(tx: Transaction, roadmap: Roadmap, hours: int) -> str:
    """How the pace changes when it ends, before anything is worked out anew."""
    plan = await current_plan(tx, roadmap)
    now, then = ends_on(plan.milestones), ends_on(at_another_pace(plan, hours).milestones)
    return UNTIL.format(month=month_of(then), now=month_of(now)) if now and then else ""


def _link(roadmap: Roadmap) -> str:
    return f"[{verbatim(roadmap.title)}](/roadmap?roadmap={roadmap.id})"
