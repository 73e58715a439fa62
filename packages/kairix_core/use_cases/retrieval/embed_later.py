"""The job that has a model tell what an owner's texts mean, left in the transaction in which they change."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kairix_core.domain.job import Job, JobKind
from kairix_core.ports import Transaction


async def embed_later(tx: Transaction, owner_id: UUID, at: datetime) -> None:
    """Of several texts at once one job is enough."""
    await tx.jobs.add(Job(owner_id, JobKind.EMBED_TEXTS, {}, created_at=at, run_at=at, key="texts"))
