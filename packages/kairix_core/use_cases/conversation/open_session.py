"""Sessions for clients without cookies: a secret session id is the key to one conversation."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from kairix_core.domain.conversation import Conversation
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.domain.secret import digest
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.use_cases.access import holds
from kairix_core.use_cases.conversation.start_conversation import StartConversation


@dataclass(frozen=True, slots=True)
class Session:
    session_id: UUID
    principal: Principal
    conversation: Conversation


class OpenSession:
    """Take up the conversation that a session id opens, or begin one that it will open from now on."""

    def __init__(self, uow: UnitOfWork, start_conversation: StartConversation) -> None:
        self._uow = uow
        self._start_conversation = start_conversation

    async def find(self, session_id: UUID, principal: Principal | None) -> Session | None:
        """A visitor's conversation opens to whoever has its session id, a user's to that user alone."""
        async with self._uow(SYSTEM) as tx:
            conversation = await tx.conversations.by_session(digest(str(session_id)))
            holder = await _holder(tx, conversation, principal) if conversation is not None else None
        if conversation is None or holder is None:
            return None
        return Session(session_id, holder, conversation)

    async def begin(self, holder: Principal, session_id: UUID | None = None) -> Session:
        """``Conflict`` when the session id opens a conversation of somebody else."""
        session_id = session_id or uuid4()
        conversation, _ = await self._start_conversation(holder, session_id=str(session_id))
        return Session(session_id, holder, conversation)


async def _holder(tx: Transaction, conversation: Conversation, principal: Principal | None) -> Principal | None:
    if conversation.visitor_id is None:
        return principal if principal is not None and holds(principal, conversation) else None
    visitor = await tx.credentials.visitor(conversation.visitor_id)
    return Principal.visitor(visitor.id) if visitor is not None and visitor.revoked_at is None else None
