"""The job that learns from what an owner said to their coach, left in the transaction in which a turn ends."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.conversation import Conversation
from kairix_core.domain.job import Job, JobKind
from kairix_core.ports import Transaction


async def learn_later(tx: Transaction, conversation_id: UUID, at: datetime) -> None:
    """Several turns of one conversation are one job. With anybody but one's coach, and of what was deleted meanwhile,
    there is nothing to learn.
    """
    conversation = await tx.conversations.get(conversation_id)
    if conversation is None or not await is_coached(tx, conversation):
        return
    name = str(conversation.id)
    payload = {"conversation_id": name}
    await tx.jobs.add(
        Job(conversation.owner_id, JobKind.EXTRACT_CONVERSATION, payload, created_at=at, run_at=at, key=name)
    )


async def is_coached(tx: Transaction, conversation: Conversation) -> bool:
    """What an owner says to a representative, their own included, is no word about themselves."""
    agent = await tx.agents.get(conversation.agent_id)
    return agent is not None and agent.kind is AgentKind.COACH and conversation.user_id == conversation.owner_id
