"""Questions that the representative could not answer, waiting for the owner."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from kairix_core.domain.ids import new_id


@dataclass(eq=False)
class UnansweredQuestion:
    owner_id: UUID
    agent_id: UUID
    conversation_id: UUID
    message_id: UUID
    question: str
    created_at: datetime
    resolved_at: datetime | None = None
    id: UUID = field(default_factory=new_id)
