"""Stop the answer that is being written, keeping what is there."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.conversation import MessageStatus, Turn
from kairix_core.domain.principal import Principal
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.access import Level, access_turn
from kairix_core.use_cases.turn.run_turn import RunTurn


class StopTurn:
    def __init__(self, uow: UnitOfWork, run_turn: RunTurn) -> None:
        self._uow = uow
        self._run_turn = run_turn

    async def __call__(self, principal: Principal, turn_id: UUID) -> Turn:
        """The turn as it ended; stopping one that has ended changes nothing."""
        turn = await self._turn(principal, turn_id)
        if turn.status is not MessageStatus.STREAMING or not self._run_turn.stop(turn_id):
            return turn
        await self._run_turn.wait(turn_id)
        return await self._turn(principal, turn_id)

    async def _turn(self, principal: Principal, turn_id: UUID) -> Turn:
        async with self._uow(principal) as tx:
            return await access_turn(tx, principal, turn_id, Level.TAKE_PART)
