"""Ask the person behind a representative for a meeting, which they confirm or decline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from kairix_core.domain.inbox import Letter, LetterKind
from kairix_core.domain.principal import Principal
from kairix_core.errors import TimeTaken
from kairix_core.policies.inbox.free_times import checked_zone, overlaps
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.use_cases.inbox.offer_times import Offer, OfferTimes
from kairix_core.use_cases.inbox.send_letter import send_letter
from kairix_core.use_cases.inbox.sender import Sender


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """``starts_at`` has an offset; ``time_zone`` (IANA) is the visitor's, empty when they do not say."""

    starts_at: datetime
    minutes: int
    text: str = ""
    time_zone: str = ""

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)


class BookMeeting:
    def __init__(self, uow: UnitOfWork, offer_times: OfferTimes, clock: Clock) -> None:
        self._uow = uow
        self._offer_times = offer_times
        self._clock = clock

    async def __call__(self, principal: Principal, handle: str, sender: Sender, wish: MeetingWish) -> Letter:
        """``TimeTaken`` for a time that is not offered, or not any more."""
        if wish.time_zone:
            checked_zone(wish.time_zone)
        offer = await self._offer_times(principal, handle, since=wish.starts_at, until=wish.ends_at)
        letter = replace(
            sender.letter_to(offer.agent, LetterKind.BOOKING, wish.text, at=self._clock()),
            starts_at=wish.starts_at,
            minutes=wish.minutes,
            time_zone=wish.time_zone,
        )
        async with self._uow(principal) as tx:
            return await send_letter(tx, principal, letter, check=partial(_check_free, offer, wish))


async def _check_free(offer: Offer, wish: MeetingWish, tx: Transaction) -> None:
    """Also of what was asked for since the times were looked for."""
    if not any(time.starts_at == wish.starts_at and time.minutes == wish.minutes for time in offer.times):
        raise TimeTaken
    taken = await tx.inbox.taken(offer.agent.owner_id, since=wish.starts_at, until=wish.ends_at)
    if overlaps((wish.starts_at, wish.ends_at), taken):
        raise TimeTaken
