"""``offer_times``: when the person can be met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import ClassVar

from pydantic import Field

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.booking import BookingWay, MeetingTime
from kairix_core.errors import NotFound
from kairix_core.policies.inbox.free_times import checked_zone
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.inbox.offer_times import Offer, OfferTimes
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn

MOST_TIMES = 40
SILENT = "Calendly, which knows the free times, did not answer."
UNREADABLE = (
    "Calendly, which knows the free times, was not asked: its token cannot be read any more. The owner has to enter it "
    "anew where they say when they can be met."
)
AT_LINK = "Free times are shown, and can be booked, at {link}."
BY_MESSAGE = (
    "No free times are known here. Under “Book a meeting” on the page, up to three times can be proposed, of which the "
    "person takes one; a meeting can be asked for in a message, too."
)
NONE_FREE = "No time is free from then on, as far as times can be asked for. Try another day, or leave a message."
TO_BOOK = "Nothing is booked yet: a time has to be chosen."


class Asked(Arguments):
    time_zone: str = Field("", max_length=64, description="Of whoever asks, such as Europe/Paris; empty if unknown.")
    since: date | None = Field(None, description="The first day; none for as soon as can be.")
    days: int = Field(7, ge=1, le=31, description="How many days from then on.")


class OfferTimesTool:
    name: ClassVar = "offer_times"
    description: ClassVar = "When the person can be met, and how a meeting with them is booked."
    arguments: ClassVar = Asked
    seconds: ClassVar = 20.0

    def __init__(self, uow: UnitOfWork, offer_times: OfferTimes) -> None:
        self._uow = uow
        self._offer_times = offer_times

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        zone = checked_zone(asked.time_zone) if asked.time_zone else None
        async with self._uow(opened.principal) as tx:
            agents = await tx.agents.of_owner(opened.conversation.owner_id)
        page = next((one for one in agents if one.kind is AgentKind.REPRESENTATIVE and one.published_at), None)
        if page is None:
            raise NotFound("The public page is not open, so nobody can ask for a meeting there yet.")
        since = datetime.combine(asked.since, time(0), tzinfo=zone or UTC) if asked.since else None
        until = since + timedelta(days=asked.days) if since else None
        offer = await self._offer_times(opened.principal, page.handle, since=since, until=until)
        return _told(offer, _first(offer.times, asked.days), zone)


def _first(times: Sequence[MeetingTime], days: int) -> Sequence[MeetingTime]:
    """Of as many days from the first one on, and no more than anybody wants to read."""
    if not times:
        return ()
    until = times[0].starts_at + timedelta(days=days)
    return [one for one in times if one.starts_at < until][:MOST_TIMES]


def _told(offer: Offer, times: Sequence[MeetingTime], zone: tzinfo | None) -> ToolResult:
    silent = _silence(offer)
    if times:
        told = [*silent, f"Free for {times[0].minutes} minutes:", *_lines(times, zone), TO_BOOK]
        return ToolResult("\n".join(told), f"Found {len(times)} free time{'s' if len(times) != 1 else ''}")
    if offer.link is not None:
        return ToolResult("\n".join([*silent, AT_LINK.format(link=offer.link)]), "Found where a time can be booked")
    how = BY_MESSAGE if offer.way is BookingWay.NONE else NONE_FREE
    return ToolResult("\n".join([*silent, how]), "Found no free times", ok=not silent)


def _silence(offer: Offer) -> list[str]:
    """Why Calendly's times are not among these, where they should be."""
    if offer.settings.calendly_sealed is None or offer.way is BookingWay.CALENDLY:
        return []
    return [UNREADABLE if offer.token_lost else SILENT]


def _lines(times: Sequence[MeetingTime], zone: tzinfo | None) -> Iterator[str]:
    """With the offset, so that a time can be named again without a doubt."""
    for one in times:
        starts_at = one.starts_at.astimezone(zone) if zone else one.starts_at
        yield f"- {starts_at:%A} {starts_at.isoformat(timespec='minutes')}" + (f" ({one.link})" if one.link else "")
