"""An owner's token for Calendly, which is stored sealed."""

from __future__ import annotations

from uuid import UUID

from kairix_core.domain.booking import BookingSettings
from kairix_core.ports.vault import Vault

#: Letters at the end of a token, for its owner to know it by; of a short one they would tell too much.
ENDING, LONG_ENOUGH = 4, 16


def token_of(owner_id: UUID) -> str:
    """What it is sealed as."""
    return f"calendly_token/{owner_id}"


def ending_of(token: str) -> str:
    return token[-ENDING:] if len(token) >= LONG_ENOUGH else ""


def calendly_token(vault: Vault, settings: BookingSettings) -> str | None:
    """None when there is none, or the key that it was sealed with is gone."""
    if settings.calendly_sealed is None:
        return None
    return vault.open(settings.calendly_sealed, of=token_of(settings.owner_id))
