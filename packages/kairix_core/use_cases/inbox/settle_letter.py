"""Mark a letter as read or answered; confirm or decline a booking."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.inbox import Letter, LetterKind, LetterState
from kairix_core.domain.principal import Principal
from kairix_core.errors import LetterSettled
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.inbox.read_inbox import own_letter

#: From which states a letter of a kind may come into another; a booking that was declined has given its time away.
WAYS = {
    LetterKind.MESSAGE: {
        LetterState.READ: {LetterState.NEW},
        LetterState.ANSWERED: {LetterState.NEW, LetterState.READ},
    },
    LetterKind.BOOKING: {
        LetterState.READ: {LetterState.NEW},
        LetterState.CONFIRMED: {LetterState.NEW, LetterState.READ},
        LetterState.DECLINED: {LetterState.NEW, LetterState.READ, LetterState.CONFIRMED},
    },
}


class SettleLetter:
    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def __call__(self, owner_id: UUID, letter_id: UUID, state: LetterState) -> Letter:
        """Doing it twice, and reading what is settled, changes nothing. ``LetterSettled`` when it cannot be done."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.inbox.lock(owner_id)
            letter = await own_letter(tx, owner_id, letter_id)
            if state in (letter.state, LetterState.READ) and letter.state is not LetterState.NEW:
                return letter
            if letter.state not in WAYS[letter.kind].get(state, ()):
                raise LetterSettled
            letter.state = state
            letter.revision += state is not LetterState.READ
            await tx.inbox.settle_letter(letter)
        return letter
