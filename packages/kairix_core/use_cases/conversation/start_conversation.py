"""Begin a conversation: with a published representative, or with one's own coach."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.conversation import Conversation
from kairix_core.domain.principal import Principal, PrincipalKind
from kairix_core.domain.secret import digest
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import own_coach, published_agent


class StartConversation:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(
        self,
        principal: Principal,
        handle: str | None = None,
        *,
        kind: AgentKind = AgentKind.REPRESENTATIVE,
        session_id: str | None = None,
    ) -> tuple[Conversation, Agent]:
        """``handle`` is a representative's. ``session_id`` is a secret with which a client without cookies comes back;
        only its hash is stored.
        """
        at = self._clock()
        async with self._uow(principal) as tx:
            coached = kind is AgentKind.COACH
            agent = await (own_coach(tx, principal, at) if coached else published_agent(tx, handle))
            conversation = Conversation(
                owner_id=agent.owner_id,
                agent_id=agent.id,
                created_at=at,
                updated_at=at,
                user_id=_id_if(principal, PrincipalKind.USER),
                visitor_id=_id_if(principal, PrincipalKind.VISITOR),
                session_hash=digest(session_id) if session_id else None,
            )
            await tx.conversations.add(conversation)
        return conversation, agent


def _id_if(principal: Principal, kind: PrincipalKind) -> UUID | None:
    return principal.id if principal.kind is kind else None
