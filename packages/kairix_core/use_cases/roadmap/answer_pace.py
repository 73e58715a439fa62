"""What a coach answers, where no model is set, to somebody who asks for another pace: it has it proposed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kairix_core.domain.roadmap import Roadmap, RoadmapStatus
from kairix_core.errors import UnknownRole
from kairix_core.policies.quoting import listed, verbatim
from kairix_core.policies.roadmap.pace import PaceAsked
from kairix_core.policies.roadmap.starting import MOST_HOURS_PER_WEEK
from kairix_core.ports import Transaction
from kairix_core.use_cases.roadmap.request_roadmap import Wish, ask_for_roadmap

NONE_YET = "There is no roadmap yet whose pace could change. Say “make me a roadmap to become …”, and there is one."
IMPOSSIBLE = f"A week of a roadmap has 1 to {MOST_HOURS_PER_WEEK} hours. Nothing was changed."
SEVERAL = "Which of your roadmaps do you mean? Open it and set its hours a week there: {links}."
ALREADY = "Your roadmap to {link} is planned at {hours} a week already."
PROPOSED = (
    "I am working out your roadmap to {link} anew, at {hours} a week. What would change is put before you there; it "
    "stays as it is until you accept."
)


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
    told = {"link": _link(roadmap), "hours": "one hour" if hours == 1 else f"{hours} hours"}
    if hours == roadmap.hours_per_week:
        return ALREADY.format(**told)
    try:
        await ask_for_roadmap(tx, roadmap.owner_id, Wish(roadmap.role_key, roadmap.seniority, hours), lambda: at)
    except UnknownRole as error:
        return error.message
    return PROPOSED.format(**told)


def _link(roadmap: Roadmap) -> str:
    return f"[{verbatim(roadmap.title)}](/roadmap?roadmap={roadmap.id})"
