"""Say when and how one can be met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from kairix_core.domain.booking import BookingSettings
from kairix_core.domain.principal import Principal
from kairix_core.errors import InvalidInput
from kairix_core.policies.inbox.free_times import MIDNIGHT, checked_zone
from kairix_core.ports import Clock, UnitOfWork


class ArrangeBooking:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def read(self, owner_id: UUID) -> BookingSettings:
        """What is so unless the owner says otherwise, for one who said nothing yet."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return await tx.inbox.booking(owner_id) or BookingSettings(owner_id, self._clock())

    async def __call__(self, owner_id: UUID, changes: Mapping[str, Any]) -> BookingSettings:
        """``changes`` are fields of the settings; the others stay. ``InvalidInput`` names what cannot be used."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.inbox.lock(owner_id)
            known = await tx.inbox.booking(owner_id) or BookingSettings(owner_id, self._clock())
            settings = replace(known, **changes, updated_at=self._clock())
            _check(settings)
            await tx.inbox.set_booking(settings)
        return settings


def _check(settings: BookingSettings) -> None:
    checked_zone(settings.time_zone)
    if settings.link is not None:
        _check_link(settings.link)
    if any(hours.since >= hours.until != MIDNIGHT for hours in settings.hours):
        raise InvalidInput("These hours end before they begin.", field="hours")


def _check_link(link: str) -> None:
    """Only what a browser opens as a page: visitors are sent there."""
    try:
        address = urlsplit(link)
    except ValueError as error:
        raise InvalidInput("This is no address of a page.", field="link") from error
    if address.scheme != "https" or not address.hostname or not link.isprintable() or " " in link:
        raise InvalidInput("This link has to begin with https://.", field="link")
