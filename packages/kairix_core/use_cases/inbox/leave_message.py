"""Write to the person behind a representative."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.inbox import Letter, LetterKind
from kairix_core.domain.principal import Principal
from kairix_core.policies.email import checked_email
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import published_agent
from kairix_core.use_cases.inbox.send_letter import check_conversation, send_letter


@dataclass(frozen=True, slots=True)
class Sender:
    """How whoever writes can be answered; the name may be empty."""

    name: str
    email: str


class LeaveMessage:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(
        self, principal: Principal, handle: str, sender: Sender, text: str, *, conversation_id: UUID | None = None
    ) -> Letter:
        """``NotFound`` for a representative that is not published, or a conversation that is not the sender's."""
        email = checked_email(sender.email)
        async with self._uow(principal) as tx:
            agent = await published_agent(tx, handle)
            await check_conversation(tx, principal, agent, conversation_id)
            letter = Letter(
                owner_id=agent.owner_id,
                agent_id=agent.id,
                kind=LetterKind.MESSAGE,
                name=sender.name,
                email=email,
                text=text,
                created_at=self._clock(),
                conversation_id=conversation_id,
            )
            await send_letter(tx, letter)
        return letter
