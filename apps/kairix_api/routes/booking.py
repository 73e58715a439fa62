"""How one can be met."""

from __future__ import annotations

from fastapi import APIRouter

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.wire_inbox import BookingView, ChangeBooking, booking_view

router = APIRouter(prefix="/api/booking", tags=["inbox"])


@router.get("")
async def read_booking(services: Services, user_id: CurrentUser) -> BookingView:
    return booking_view(await services.arrange_booking.read(user_id))


@router.patch("")
async def arrange_booking(body: ChangeBooking, services: Services, user_id: CurrentUser) -> BookingView:
    """A Calendly token tells real free times; without one, a link leads to one's own page; without that, the hours."""
    return booking_view(await services.arrange_booking(user_id, body.changes()))
