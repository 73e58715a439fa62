"""Paper."""

from __future__ import annotations

from typing import Protocol

from kairix_core.domain.sheet import Sheet


class ResumePrinter(Protocol):
    async def print(self, sheet: Sheet) -> bytes:
        """A PDF; ``UnprintableText`` when a letter has no font."""
        ...
