"""Rename a conversation, show another branch of it, or delete it."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.conversation import Conversation
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound, TurnAlreadyRunning
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.access import Level, access_conversation
from kairix_core.use_cases.turn.run_turn import RunTurn


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
                await self._show_branch(tx, conversation, head_id)

    async def _show_branch(self, tx: Transaction, conversation: Conversation, through: UUID) -> None:
        await tx.conversations.lock(conversation.id)
        message = await tx.messages.get(through)
        if message is None or message.conversation_id != conversation.id:
            raise NotFound("That message is not part of this conversation.")
        if await tx.turns.running_in(conversation.id):
            raise TurnAlreadyRunning
        leaf = await tx.messages.leaf_below(through)
        await tx.conversations.advance(conversation.id, head_id=leaf, at=self._clock())


class DeleteConversation:
    """Whatever is being answered is stopped and counted first: what was spent stays spent."""

    def __init__(self, uow: UnitOfWork, run_turn: RunTurn) -> None:
        self._uow = uow
        self._run_turn = run_turn

    async def __call__(self, principal: Principal, conversation_id: UUID) -> None:
        async with self._uow(principal) as tx:
            await access_conversation(tx, principal, conversation_id, Level.TAKE_PART)
        await self._run_turn.stop_all(conversation_id=conversation_id)
        async with self._uow(principal) as tx:
            await tx.conversations.delete(conversation_id)
