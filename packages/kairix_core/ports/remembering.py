"""Who remembers what an owner said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from kairix_core.domain.memory import Memory, Statement
from kairix_core.ports.retrieval import Embedded
from kairix_core.ports.storage import Transaction


class MemoryProvider(Protocol):
    """Both ways in the transaction of whoever asks."""

    async def recall(
        self, tx: Transaction, owner_id: UUID, question: str, meaning: Embedded | None = None, *, budget_tokens: int
    ) -> list[Memory]:
        """What is worth knowing for this question, by its words and, where it is told, by its meaning: the best first,
        no more than the budget takes.
        """
        ...

    async def learn(self, tx: Transaction, owner_id: UUID, statements: Sequence[Statement]) -> list[Memory]:
        """What is new of it. Hearing the same again adds nothing."""
        ...
