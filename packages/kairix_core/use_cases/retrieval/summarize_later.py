"""The job that tells the older part of a conversation in short, left in the transaction in which a turn ends."""

from __future__ import annotations

from datetime import datetime

from kairix_core.domain.conversation import Conversation
from kairix_core.domain.job import Job, JobKind
from kairix_core.ports import Transaction


async def summarize_later(tx: Transaction, conversation: Conversation, at: datetime) -> None:
    """Several turns of one conversation are one job; one that was deleted meanwhile needs none."""
    if await tx.conversations.get(conversation.id) is None:
        return
    name = str(conversation.id)
    payload, kind = {"conversation_id": name}, JobKind.SUMMARIZE_CONVERSATION
    await tx.jobs.add(Job(conversation.owner_id, kind, payload, created_at=at, run_at=at, key=name))
