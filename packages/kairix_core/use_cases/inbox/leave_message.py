"""Write to the person behind a representative."""

from __future__ import annotations

from kairix_core.domain.inbox import Letter, LetterKind
from kairix_core.domain.principal import Principal
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import published_agent
from kairix_core.use_cases.inbox.send_letter import send_letter
from kairix_core.use_cases.inbox.sender import Sender


class LeaveMessage:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, principal: Principal, handle: str, sender: Sender, text: str) -> Letter:
        """``NotFound`` for a representative that is not published, or a conversation that is not the sender's."""
        async with self._uow(principal) as tx:
            agent = await published_agent(tx, handle)
            return await send_letter(tx, principal, sender.letter_to(agent, LetterKind.MESSAGE, text, at=self._clock()))
