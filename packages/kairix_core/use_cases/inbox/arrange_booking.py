"""Say when and how one can be met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from kairix_core.domain.booking import BookingSettings
from kairix_core.domain.principal import Principal
from kairix_core.errors import InvalidInput
from kairix_core.policies.inbox.free_times import MIDNIGHT, checked_zone
from kairix_core.ports import Clock, UnitOfWork
from kairix_core.ports.vault import Vault
from kairix_core.use_cases.inbox.calendly_token import calendly_token, ending_of, token_of


@dataclass(frozen=True, slots=True)
class Arrangement:
    """``token_lost``: there is a token for Calendly that cannot be opened any more."""

    settings: BookingSettings
    token_lost: bool


class ArrangeBooking:
    def __init__(self, uow: UnitOfWork, vault: Vault, clock: Clock) -> None:
        self._uow = uow
        self._vault = vault
        self._clock = clock

    async def read(self, owner_id: UUID) -> Arrangement:
        """What is so unless the owner says otherwise, for one who said nothing yet."""
        async with self._uow(Principal.user(owner_id)) as tx:
            return self._arrangement(await tx.inbox.booking(owner_id) or BookingSettings(owner_id, self._clock()))

    async def __call__(self, owner_id: UUID, changes: Mapping[str, Any]) -> Arrangement:
        """``changes`` are fields of the settings, or ``calendly_token``; the others stay.

        ``InvalidInput`` names what cannot be used.
        """
        changes = self._sealed(owner_id, changes)
        async with self._uow(Principal.user(owner_id)) as tx:
            await tx.inbox.lock(owner_id)
            known = await tx.inbox.booking(owner_id) or BookingSettings(owner_id, self._clock())
            settings = replace(known, **changes, updated_at=self._clock())
            _check(settings)
            await tx.inbox.set_booking(settings)
        return self._arrangement(settings)

    def _arrangement(self, settings: BookingSettings) -> Arrangement:
        known = settings.calendly_sealed is not None
        return Arrangement(settings, token_lost=known and calendly_token(self._vault, settings) is None)

    def _sealed(self, owner_id: UUID, changes: Mapping[str, Any]) -> Mapping[str, Any]:
        if "calendly_token" not in changes:
            return changes
        rest = {name: value for name, value in changes.items() if name != "calendly_token"}
        token: str | None = changes["calendly_token"]
        sealed = None if token is None else self._vault.seal(token, of=token_of(owner_id))
        return {**rest, "calendly_sealed": sealed, "calendly_ending": ending_of(token or "")}


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
