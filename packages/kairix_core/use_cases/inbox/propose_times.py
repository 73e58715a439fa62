"""Ask the person behind a representative for a meeting at times of one's own, of which they take one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kairix_core.domain.inbox import Letter, LetterKind
from kairix_core.domain.principal import Principal
from kairix_core.errors import InvalidInput
from kairix_core.policies.inbox.free_times import checked_zone
from kairix_core.policies.inbox.proposed_times import proposed_times
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import published_agent
from kairix_core.use_cases.inbox.send_letter import send_letter
from kairix_core.use_cases.inbox.sender import Sender


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

    async def __call__(self, principal: Principal, handle: str, sender: Sender, proposal: Proposal) -> Letter:
        """``InvalidInput`` for one that tells neither a time nor, in words, when it could be."""
        now = self._clock()
        times = proposed_times(proposal.times, proposal.time_zone, now=now)
        if proposal.time_zone:
            checked_zone(proposal.time_zone)
        if not times and not proposal.text:
            raise InvalidInput("Propose a time, or say when you could. Nothing was sent.", field="proposed")
        async with self._uow(principal) as tx:
            letter = replace(
                sender.letter_to(await published_agent(tx, handle), LetterKind.BOOKING, proposal.text, at=now),
                minutes=proposal.minutes,
                time_zone=proposal.time_zone,
                proposed=times,
            )
            return await send_letter(tx, principal, letter)
