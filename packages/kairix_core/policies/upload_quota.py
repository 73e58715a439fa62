"""How much one account may keep."""

from __future__ import annotations

from kairix_core.errors import StorageFull
from kairix_core.ports import Holdings

MAX_FILES = 200
MAX_BYTES = 1024**3


def check_room(holdings: Holdings, size: int) -> None:
    """``StorageFull`` when a file of ``size`` bytes is more than an account may keep; pictures of pages count."""
    if holdings.files >= MAX_FILES or holdings.size + size > MAX_BYTES:
        raise StorageFull
