"""How visitors reach the person behind a representative."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.status import HTTP_201_CREATED

from kairix_api.dependencies import Services
from kairix_api.security import LetterLimit, PresentPrincipal
from kairix_api.text import Text
from kairix_api.wire_inbox import (
    BookMeeting,
    LeaveMessage,
    LetterReceipt,
    Moment,
    ProposeTimes,
    TimesView,
    Zone,
    times_view,
)
from kairix_core.domain.principal import ANYONE
from kairix_core.policies.inbox.free_times import checked_zone

router = APIRouter(prefix="/api/representatives", tags=["representatives"])
Handle = Annotated[Text, Path(max_length=64)]


@router.post("/{handle}/messages", status_code=HTTP_201_CREATED)
async def leave_message(
    handle: Handle, body: LeaveMessage, services: Services, who: PresentPrincipal, _limit: LetterLimit
) -> LetterReceipt:
    """Write to the person. No account is needed; nothing is kept but what is written here."""
    letter = await services.leave_message(who or ANYONE, handle, body.sender(), body.text)
    return LetterReceipt.model_validate(letter)


@router.get("/{handle}/times")
async def offer_times(
    handle: Handle,
    services: Services,
    since: Annotated[Moment | None, Query(alias="from")] = None,
    until: Annotated[Moment | None, Query(alias="to")] = None,
    tz: Annotated[Zone, Query(description="IANA, as in Europe/Paris; the person's own when left out.")] = "",
) -> TimesView:
    """When they can be met, at most 500 times from the earliest on."""
    if tz:
        checked_zone(tz, field="tz")
    return times_view(await services.offer_times(ANYONE, handle, since=since, until=until), tz)


@router.post("/{handle}/bookings", status_code=HTTP_201_CREATED)
async def book_meeting(
    handle: Handle, body: BookMeeting, services: Services, who: PresentPrincipal, _limit: LetterLimit
) -> LetterReceipt:
    """Ask for one of the times offered, which the person then confirms or declines; 409 when it is taken."""
    letter = await services.book_meeting(who or ANYONE, handle, body.sender(), body.wish())
    return LetterReceipt.model_validate(letter)


@router.post("/{handle}/proposals", status_code=HTTP_201_CREATED)
async def propose_times(
    handle: Handle, body: ProposeTimes, services: Services, who: PresentPrincipal, _limit: LetterLimit
) -> LetterReceipt:
    """Ask for a meeting at times of one's own, of which the person takes one, or writes back."""
    letter = await services.propose_times(who or ANYONE, handle, body.sender(), body.proposal())
    return LetterReceipt.model_validate(letter)
