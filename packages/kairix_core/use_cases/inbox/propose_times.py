"""Ask the person behind a representative for a meeting at times of one's own, of which they take one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kairix_core.domain.inbox import Letter, LetterKind
from kairix_core.domain.principal import Principal
from kairix_core.errors import InvalidInput
from kairix_core.policies.email import checked_email
from kairix_core.policies.inbox.free_times import checked_zone
from kairix_core.policies.inbox.proposed_times import proposed_times
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import published_agent
from kairix_core.use_cases.inbox.leave_message import Sender
from kairix_core.use_cases.inbox.send_letter import check_conversation, send_letter


@dataclass(frozen=True, slots=True)
class Proposal:
    """``times`` have no offset: they are what the clock of ``time_zone`` (IANA), the visitor's, shows then."""

    times: Sequence[datetime]
    minutes: int
    time_zone: str
    text: str = ""


class ProposeTimes:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(
        self,
        principal: Principal,
        handle: str,
        sender: Sender,
        proposal: Proposal,
        *,
        conversation_id: UUID | None = None,
    ) -> Letter:
        """``InvalidInput`` for one that tells neither a time nor, in words, when it could be."""
        email, now = checked_email(sender.email), self._clock()
        times = proposed_times(proposal.times, proposal.time_zone, now=now)
        if proposal.time_zone:
            checked_zone(proposal.time_zone)
        if not times and not proposal.text:
            raise InvalidInput("Propose a time, or say when you could. Nothing was sent.", field="proposed")
        async with self._uow(principal) as tx:
            agent = await published_agent(tx, handle)
            await check_conversation(tx, principal, agent, conversation_id)
            letter = Letter(
                owner_id=agent.owner_id,
                agent_id=agent.id,
                kind=LetterKind.BOOKING,
                name=sender.name,
                email=email,
                text=proposal.text,
                created_at=now,
                conversation_id=conversation_id,
                minutes=proposal.minutes,
                time_zone=proposal.time_zone,
                proposed=times,
            )
            await send_letter(tx, letter)
        return letter
