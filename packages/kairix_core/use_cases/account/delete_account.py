"""Delete an account with everything in it, at once and for good."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.principal import SYSTEM
from kairix_core.ports import PasswordHasher, UnitOfWork
from kairix_core.use_cases.account.live_sessions import LiveSessions
from kairix_core.use_cases.account.read_account import ConfirmPassword, ReadAccount
from kairix_core.use_cases.turn.run_turn import RunTurn


class DeleteAccount:
    """Conversations, documents, evidence, sessions: whatever belongs to the user goes with it."""

    def __init__(self, uow: UnitOfWork, passwords: PasswordHasher, live: LiveSessions, run_turn: RunTurn) -> None:
        self._uow = uow
        self._run_turn = run_turn
        self._confirm_password = ConfirmPassword(ReadAccount(uow), passwords)
        self._live = live

    async def __call__(self, user_id: UUID, current_password: str) -> None:
        await self._confirm_password(user_id, current_password)
        await self._run_turn.stop_all(person_id=user_id)
        async with self._uow(SYSTEM) as tx:
            await tx.users.delete(user_id)
        self._live.forget()
