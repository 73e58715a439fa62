"""Mark a letter as answered; confirm or decline a booking."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.inbox import Letter, LetterKind, LetterState
from kairix_core.domain.principal import Principal
from kairix_core.errors import LetterSettled, TimeTaken
from kairix_core.policies.inbox.free_times import overlaps
from kairix_core.policies.inbox.proposed_times import time_to_take
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.inbox.offer_times import lapse_undecided
from kairix_core.use_cases.inbox.read_inbox import own_letter

#: From which states a letter of a kind may come into another; a booking that was declined, or has lapsed, has
#: given its time away.
WAYS = {
    LetterKind.MESSAGE: {
        LetterState.ANSWERED: {LetterState.NEW, LetterState.READ},
    },
    LetterKind.BOOKING: {
        LetterState.CONFIRMED: {LetterState.NEW, LetterState.READ},
        LetterState.DECLINED: {LetterState.NEW, LetterState.READ, LetterState.CONFIRMED},
    },
}


class SettleLetter:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(
        self, owner_id: UUID, letter_id: UUID, state: LetterState, *, starts_at: datetime | None = None
    ) -> Letter:
        """Doing it twice changes nothing. ``LetterSettled`` when it cannot be done.

        ``starts_at`` is for when a booking without a time is confirmed, ``TimeTaken`` when that is not free.
        """
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.inbox.lock(owner_id)
            await lapse_undecided(tx, owner_id, self._clock())
            letter = await own_letter(tx, owner_id, letter_id)
            if _is_done(letter, state, starts_at):
                return letter
            if letter.state not in WAYS[letter.kind].get(state, ()):
                raise LetterSettled
            if state is LetterState.CONFIRMED:
                letter.starts_at = await self._time(tx, letter, starts_at or letter.starts_at)
            letter.state = state
            letter.revision += 1
            await tx.inbox.settle_letter(letter)
        return letter

    async def _time(self, tx: Transaction, letter: Letter, wanted: datetime | None) -> datetime:
        asked_for = (letter.starts_at,) if letter.starts_at else letter.proposed
        starts_at = time_to_take(wanted, asked_for, now=self._clock())
        span = (starts_at, starts_at + timedelta(minutes=letter.minutes))
        if letter.starts_at is None and overlaps(
            span, await tx.inbox.taken(letter.owner_id, since=span[0], until=span[1])
        ):
            raise TimeTaken("You have another meeting then. Nothing was changed; take another time, or write back.")
        return starts_at


def _is_done(letter: Letter, state: LetterState, starts_at: datetime | None) -> bool:
    """Another time than the one that it was confirmed for is something else."""
    return state is letter.state and starts_at in (None, letter.starts_at)
