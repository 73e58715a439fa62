"""What a coach answers, where no model is set, to somebody who asks for a roadmap: it has one made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.errors import UnknownRole
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.roadmap.asked_about import speaks_of_roadmap
from kairix_core.policies.roadmap.asked_for import AskedFor, asked_for
from kairix_core.policies.roadmap.pace import pace_asked
from kairix_core.ports import Transaction
from kairix_core.use_cases.roadmap.answer_pace import answer_pace
from kairix_core.use_cases.roadmap.request_roadmap import Wish, ask_for_roadmap

WHERE_TO = "Gladly. Which role shall the roadmap lead to? Say it as “make me a roadmap to become …”."


async def answer_wish(
    tx: Transaction, owner_id: UUID, said: str, at: datetime, *, about: Iterable[AttributeSpec] = (), asked: str = ""
) -> str:
    """Markdown; empty where no roadmap is asked for. ``asked`` is the coach's message before, ``about`` what it had
    asked them for.
    """
    if (pace := pace_asked(said, about, was_spoken_of=speaks_of_roadmap(asked))) is not None:
        return await answer_pace(tx, owner_id, pace, at)
    wanted = asked_for(said)
    if wanted is None:
        return ""
    if not wanted.said:
        return await _wanted(tx, owner_id, at)
    return await _made(tx, owner_id, _wish(wanted), at)


def _wish(asked: AskedFor) -> Wish:
    return Wish(asked.match.role.key, asked.match.seniority) if asked.match else Wish(asked.said)


async def _wanted(tx: Transaction, owner_id: UUID, at: datetime) -> str:
    """Where to, the profile may say."""
    wanted = (await tx.profiles.get(owner_id, ["target_roles"])).values.get("target_roles") or ()
    return await _made(tx, owner_id, Wish(wanted[0]), at) if wanted else WHERE_TO


async def _made(tx: Transaction, owner_id: UUID, wish: Wish, at: datetime) -> str:
    try:
        job = await ask_for_roadmap(tx, owner_id, wish, lambda: at)
    except UnknownRole as error:
        return error.message
    link = f"/roadmap?roadmap={job.payload['roadmap_id']}"
    return f"I am working out your roadmap to **{verbatim(job.payload['name'])}**: [look at it]({link})."
