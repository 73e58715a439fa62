"""Cursors of listings: opaque to clients, a place in the order to us."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from uuid import UUID

from kairix_core.errors import InvalidInput


def cursor_of(at: datetime, row_id: UUID) -> str:
    return base64.urlsafe_b64encode(f"{at.isoformat()}|{row_id}".encode()).decode().rstrip("=")


def place_of(cursor: str) -> tuple[datetime, UUID]:
    """``InvalidInput`` for anything that was not made here."""
    try:
        at, row_id = (
            base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode().split("|")
        )
        place = datetime.fromisoformat(at), UUID(row_id)
    except (ValueError, binascii.Error) as error:
        raise InvalidInput("This cursor does not belong to this listing. Start from the first page.") from error
    if place[0].tzinfo is None:
        raise InvalidInput("This cursor does not belong to this listing. Start from the first page.")
    return place
