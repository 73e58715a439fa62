"""Ask the person behind a representative for a meeting, which they confirm or decline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.inbox import Letter, LetterKind
from kairix_core.domain.principal import Principal
from kairix_core.errors import TimeTaken
from kairix_core.policies.email import checked_email
from kairix_core.policies.inbox.free_times import checked_zone, overlaps
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.use_cases.inbox.leave_message import Sender
from kairix_core.use_cases.inbox.offer_times import OfferTimes
from kairix_core.use_cases.inbox.send_letter import check_conversation, send_letter


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """``starts_at`` has an offset; ``time_zone`` (IANA) is the visitor's, empty when they do not say."""

    starts_at: datetime
    minutes: int
    text: str = ""
    time_zone: str = ""


class BookMeeting:
    def __init__(self, uow: UnitOfWork, offer_times: OfferTimes, clock: Clock) -> None:
        self._uow = uow
        self._offer_times = offer_times
        self._clock = clock

    async def __call__(
        self,
        principal: Principal,
        handle: str,
        sender: Sender,
        wish: MeetingWish,
        *,
        conversation_id: UUID | None = None,
    ) -> Letter:
        """``TimeTaken`` for a time that is not offered, or not any more."""
        email = checked_email(sender.email)
        if wish.time_zone:
            checked_zone(wish.time_zone)
        ends_at = wish.starts_at + timedelta(minutes=wish.minutes)
        offer = await self._offer_times(principal, handle, since=wish.starts_at, until=ends_at)
        if not any(time.starts_at == wish.starts_at and time.minutes == wish.minutes for time in offer.times):
            raise TimeTaken
        letter = Letter(
            owner_id=offer.agent.owner_id,
            agent_id=offer.agent.id,
            kind=LetterKind.BOOKING,
            name=sender.name,
            email=email,
            text=wish.text,
            created_at=self._clock(),
            conversation_id=conversation_id,
            starts_at=wish.starts_at,
            minutes=wish.minutes,
            time_zone=wish.time_zone,
        )
        async with self._uow(principal) as tx:
            await check_conversation(tx, principal, offer.agent, conversation_id)
            await tx.inbox.lock(letter.owner_id)
            if overlaps(
                (wish.starts_at, ends_at), await tx.inbox.taken(letter.owner_id, since=wish.starts_at, until=ends_at)
            ):
                raise TimeTaken
            await send_letter(tx, letter)
        return letter
