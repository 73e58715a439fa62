"""Sessions for clients without cookies: a secret session id is the key to one visitor's conversation."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from kairix_core.domain.conversation import Conversation
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.domain.user import Visitor
from kairix_core.errors import NotFound
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.start_conversation import StartConversation, session_hash


@dataclass(frozen=True, slots=True)
class Session:
    session_id: UUID
    principal: Principal
    conversation: Conversation


class OpenSession:
    """Take up the conversation that the session id opens, or begin one that it will open from now on."""

    def __init__(self, uow: UnitOfWork, start_conversation: StartConversation, clock: Clock) -> None:
        self._uow = uow
        self._start_conversation = start_conversation
        self._clock = clock

    async def __call__(self, session_id: UUID | None, *, principal: Principal | None = None) -> Session:
        """``principal`` holds a conversation that is begun here; somebody unknown gets to be a new visitor."""
        if session_id is not None and (session := await self._find(session_id)) is not None:
            return session
        session_id = session_id or uuid4()
        holder = principal or await self._new_visitor()
        conversation, _ = await self._start_conversation(holder, session_id=str(session_id))
        return Session(session_id, holder, conversation)

    async def resume(self, session_id: UUID) -> Session:
        """``NotFound`` when the session id opens nothing."""
        if (session := await self._find(session_id)) is None:
            raise NotFound("There is no such session.")
        return session

    async def _find(self, session_id: UUID) -> Session | None:
        async with self._uow(SYSTEM) as tx:
            conversation = await tx.conversations.by_session(session_hash(str(session_id)))
            if conversation is None or conversation.visitor_id is None:
                return None
            visitor = await tx.credentials.visitor(conversation.visitor_id)
        if visitor is None or visitor.revoked_at is not None:
            return None
        return Session(session_id, Principal.visitor(visitor.id), conversation)

    async def _new_visitor(self) -> Principal:
        visitor = Visitor(created_at=self._clock())
        async with self._uow(SYSTEM) as tx:
            await tx.credentials.add_visitor(visitor)
        return Principal.visitor(visitor.id)
