"""Whoever writes to the person behind a representative."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from kairix_core.domain.agent import Agent
from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import Letter, LetterKind
from kairix_core.policies.email import checked_email


@dataclass(frozen=True, slots=True)
class Sender:
    """How whoever writes can be answered, the name may be empty, and the talk of theirs that they write out of.

    What is sent again with the same ``client_id`` is one letter.
    """

    name: str
    email: str
    conversation_id: UUID | None = None
    client_id: str = field(default_factory=lambda: str(new_id()))

    def letter_to(self, agent: Agent, kind: LetterKind, text: str, *, at: datetime) -> Letter:
        """Not sent yet; ``InvalidInput`` for an address that nobody can be answered at."""
        return Letter(
            owner_id=agent.owner_id,
            agent_id=agent.id,
            kind=kind,
            name=self.name,
            email=checked_email(self.email),
            text=text,
            created_at=at,
            conversation_id=self.conversation_id,
            client_id=self.client_id,
        )
