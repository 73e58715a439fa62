"""When the person behind a representative can be met, and how a meeting is booked."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kairix_core.domain.agent import Agent
from kairix_core.domain.booking import BookingSettings, BookingWay, MeetingTime
from kairix_core.domain.principal import SYSTEM, Principal
from kairix_core.errors import KairixError
from kairix_core.policies.inbox.free_times import free_times, overlaps, window
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.ports.integrations import Scheduling
from kairix_core.ports.vault import Vault
from kairix_core.use_cases.access import published_agent
from kairix_core.use_cases.inbox.calendly_token import calendly_token

#: Whoever asks for a time keeps it from others for so long, unless it is confirmed.
LAPSES_AFTER = timedelta(days=7)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Offer:
    """``times``, earliest first, can be asked for; ``link`` leads to where a time can be chosen; ``token_lost``: the
    token of the owner's Calendly cannot be read any more.
    """

    agent: Agent
    settings: BookingSettings
    way: BookingWay
    times: Sequence[MeetingTime] = ()
    token_lost: bool = False

    @property
    def link(self) -> str | None:
        return self.settings.link


async def lapse_undecided(tx: Transaction, owner_id: UUID, now: datetime) -> None:
    """What was asked for too long ago, or for a time that has come, before anybody looks at it or decides on it."""
    await tx.inbox.lapse(owner_id, before=now - LAPSES_AFTER, at=now)


class OfferTimes:
    """``scheduling`` is None where nothing outside is asked."""

    def __init__(self, uow: UnitOfWork, scheduling: Scheduling | None, vault: Vault, clock: Clock) -> None:
        self._uow = uow
        self._scheduling = scheduling
        self._vault = vault
        self._clock = clock

    async def __call__(
        self, principal: Principal, handle: str, *, since: datetime | None = None, until: datetime | None = None
    ) -> Offer:
        """The owner's settings are read by Kairix itself: a visitor sees what follows from them, and never these."""
        async with self._uow(principal) as tx:
            agent = await published_agent(tx, handle)
        now = self._clock()
        async with self._uow(SYSTEM) as tx:
            settings = await tx.inbox.booking(agent.owner_id) or BookingSettings(agent.owner_id, now)
            await lapse_undecided(tx, agent.owner_id, now)
            within = window(settings, now=now, since=since, until=until)
            taken = await tx.inbox.taken(agent.owner_id, since=within[0], until=within[1])
        token = calendly_token(self._vault, settings)
        lost = token is None and settings.calendly_sealed is not None
        if token is not None and self._scheduling is not None:
            times = await self._elsewhere(self._scheduling, token, within)
            if times is not None:
                free = [time for time in times if not overlaps((time.starts_at, time.ends_at), taken)]
                return Offer(agent, settings, BookingWay.CALENDLY, free)
        if settings.link is not None:
            return Offer(agent, settings, BookingWay.LINK, token_lost=lost)
        way = BookingWay.HOURS if settings.hours else BookingWay.NONE
        return Offer(agent, settings, way, free_times(settings, taken, within), token_lost=lost)

    async def _elsewhere(
        self, scheduling: Scheduling, token: str, within: tuple[datetime, datetime]
    ) -> list[MeetingTime] | None:
        """None when the service does not tell: then what the owner set here is offered."""
        if within[0] >= within[1]:
            return []
        try:
            free = await scheduling.free_times(token, start=within[0], end=within[1])
        except KairixError as error:
            log.warning("booking.calendly_silent", extra={"code": error.code})
            return None
        return [MeetingTime(time.starts_at, time.minutes, time.link) for time in free]
