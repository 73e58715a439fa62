"""Answer the same question again, beside the earlier answer."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.conversation import Message, Role, Turn
from kairix_core.domain.language import Language
from kairix_core.domain.principal import Principal
from kairix_core.errors import Conflict, NotFound
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.access import enter_conversation
from kairix_core.use_cases.turn.open_turn import CLIENT_ID_USED, DAY, TurnLimits, check_limits, open_turn
from kairix_core.use_cases.turn.run_turn import RunTurn


class RegenerateAnswer:
    def __init__(self, uow: UnitOfWork, run_turn: RunTurn, limits: TurnLimits, clock: Clock) -> None:
        self._uow = uow
        self._run_turn = run_turn
        self._limits = limits
        self._clock = clock

    async def __call__(
        self,
        principal: Principal,
        answer_id: UUID,
        *,
        client_id: str | None = None,
        preferred: Language | None = None,
    ) -> Turn:
        self._run_turn.require_open()
        at = self._clock()
        async with self._uow(principal) as tx:
            earlier = await tx.messages.get(answer_id)
            if earlier is None:
                raise NotFound
            entry = await enter_conversation(
                tx, principal, earlier.conversation_id, client_id=client_id, since=at - DAY
            )
            if entry.repeated:
                return same_answer(entry.repeated, earlier)
            question = await tx.messages.get(earlier.parent_id) if earlier.parent_id else None
            if question is None or earlier.role is not Role.ASSISTANT:
                raise NotFound("There is no answer here to write again.")
            check_limits(question.text, entry, self._limits)
            opened = await open_turn(
                tx, principal, entry, question, is_new=False, client_id=client_id, at=at, preferred=preferred
            )
        self._run_turn.start(opened)
        return opened.turn


def same_answer(turn: Turn, earlier: Message) -> Turn:
    """The turn, if it was begun to write ``earlier`` again; else ``Conflict``."""
    if turn.question_id != earlier.parent_id or turn.answer_id == earlier.id:
        raise Conflict(CLIENT_ID_USED)
    return turn
