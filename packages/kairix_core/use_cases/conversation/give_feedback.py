"""Say whether an answer helped."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.conversation import Feedback, Role
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import Level, access_message


class GiveFeedback:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, principal: Principal, message_id: UUID, feedback: Feedback | None) -> None:
        """``None`` takes an earlier opinion back."""
        async with self._uow(principal) as tx:
            accessed = await access_message(tx, principal, message_id, Level.TAKE_PART)
            if accessed.message.role is not Role.ASSISTANT:
                raise NotFound("Only answers take feedback.")
            await tx.messages.set_feedback(message_id, feedback)
