"""Rename a conversation, show another branch of it, or delete it."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.conversation import Conversation
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.access import Level, access_conversation


class ChangeConversation:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(
        self, principal: Principal, conversation_id: UUID, *, title: str | None = None, head_id: UUID | None = None
    ) -> None:
        async with self._uow(principal) as tx:
            conversation = await access_conversation(tx, principal, conversation_id, Level.TAKE_PART)
            if title is not None:
                await tx.conversations.rename(conversation.id, title.strip())
            if head_id is not None:
                await self._show_branch(tx, conversation, head_id, title)

    async def _show_branch(self, tx: Transaction, conversation: Conversation, through: UUID, title: str | None) -> None:
        message = await tx.messages.get(through)
        if message is None or message.conversation_id != conversation.id:
            raise NotFound("That message is not part of this conversation.")
        leaf = await tx.messages.leaf_below(through)
        await tx.conversations.advance(
            conversation.id, head_id=leaf, title=title or conversation.title, at=self._clock()
        )


class DeleteConversation:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, principal: Principal, conversation_id: UUID) -> None:
        async with self._uow(principal) as tx:
            conversation = await access_conversation(tx, principal, conversation_id, Level.TAKE_PART)
            await tx.conversations.delete(conversation.id)
