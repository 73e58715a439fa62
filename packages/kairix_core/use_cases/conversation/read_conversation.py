"""Look at conversations, their messages, and turns."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kairix_core.domain.agent import Agent
from kairix_core.domain.conversation import Conversation, Message, Turn
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.ports import Page, PathMessage, Transaction, UnitOfWork
from kairix_core.use_cases.access import Level, access_conversation, access_turn


@dataclass(frozen=True, slots=True)
class ConversationSummary:
    """A conversation, its agent (None when that is not to be seen any more), the turn that is being answered in it."""

    conversation: Conversation
    agent: Agent | None
    running_turn_id: UUID | None


@dataclass(frozen=True, slots=True)
class WholeTurn:
    turn: Turn
    question: PathMessage
    answer: PathMessage


class ReadConversation:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def summary(self, principal: Principal, conversation_id: UUID) -> ConversationSummary:
        async with self._uow(principal) as tx:
            conversation = await access_conversation(tx, principal, conversation_id, Level.READ)
            return await _summary(tx, conversation)

    async def page(self, principal: Principal, *, cursor: str | None, limit: int) -> Page[ConversationSummary]:
        """The principal's own conversations, newest first."""
        async with self._uow(principal) as tx:
            page = await tx.conversations.page(principal, cursor=cursor, limit=limit)
            return Page([await _summary(tx, c) for c in page.items], page.next_cursor)

    async def messages(
        self, principal: Principal, conversation_id: UUID, *, before: UUID | None, limit: int
    ) -> Page[PathMessage]:
        """The branch that is shown, oldest first: its last ``limit`` messages before ``before``."""
        async with self._uow(principal) as tx:
            conversation = await access_conversation(tx, principal, conversation_id, Level.READ)
            leaf_id = await _parent(tx, conversation, before) if before else conversation.head_id
            if leaf_id is None:
                return Page([])
            items = await tx.messages.path(leaf_id, limit=limit)
            first = items[0].message if items else None
            more = str(first.id) if first is not None and first.parent_id is not None else None
            return Page(items, more)

    async def turn(self, principal: Principal, turn_id: UUID) -> Turn:
        async with self._uow(principal) as tx:
            return await access_turn(tx, principal, turn_id, Level.READ)

    async def answer(self, principal: Principal, turn: Turn) -> Message:
        async with self._uow(principal) as tx:
            message = await tx.messages.get(turn.answer_id)
        if message is None:
            raise NotFound
        return message

    async def whole_turn(self, principal: Principal, turn_id: UUID) -> WholeTurn:
        async with self._uow(principal) as tx:
            turn = await access_turn(tx, principal, turn_id, Level.READ)
            question, answer = await tx.messages.path(turn.answer_id, limit=2)
            return WholeTurn(turn, question, answer)


async def _summary(tx: Transaction, conversation: Conversation) -> ConversationSummary:
    agent = await tx.agents.get(conversation.agent_id)
    running = await tx.turns.running_in(conversation.id)
    return ConversationSummary(conversation, agent, running)


async def _parent(tx: Transaction, conversation: Conversation, message_id: UUID) -> UUID | None:
    message = await tx.messages.get(message_id)
    if message is None or message.conversation_id != conversation.id:
        raise NotFound("That message is not part of this conversation.")
    return message.parent_id
