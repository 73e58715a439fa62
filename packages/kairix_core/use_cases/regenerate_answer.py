"""Answer the same question again, beside the earlier answer."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.conversation import Role, Turn
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import Level, access_message
from kairix_core.use_cases.open_turn import TurnLimits, check_limits, open_turn
from kairix_core.use_cases.run_turn import RunTurn


class RegenerateAnswer:
    def __init__(self, uow: UnitOfWork, run_turn: RunTurn, limits: TurnLimits, clock: Clock) -> None:
        self._uow = uow
        self._run_turn = run_turn
        self._limits = limits
        self._clock = clock

    async def __call__(self, principal: Principal, answer_id: UUID, *, client_id: str | None = None) -> Turn:
        at = self._clock()
        async with self._uow(principal) as tx:
            earlier = await access_message(tx, principal, answer_id, Level.TAKE_PART)
            conversation = earlier.conversation
            if client_id and (repeated := await tx.turns.by_client_id(conversation.id, client_id)):
                return repeated
            question = await tx.messages.get(earlier.message.parent_id) if earlier.message.parent_id else None
            if question is None or earlier.message.role is not Role.ASSISTANT:
                raise NotFound("There is no answer here to write again.")
            await check_limits(tx, principal, conversation, question.text, limits=self._limits, at=at)
            opened = await open_turn(tx, principal, conversation, question, is_new=False, client_id=client_id, at=at)
        self._run_turn.start(opened)
        return opened.turn
