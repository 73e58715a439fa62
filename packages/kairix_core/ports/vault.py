"""Secrets of owners' own that have to be told again, such as a token for another service."""

from __future__ import annotations

from typing import Protocol


class Vault(Protocol):
    """Seals what is stored, so that a copy of the database alone tells nobody."""

    def seal(self, secret: str, *, of: str) -> str:
        """``of`` names what it is, and whose: it opens for nothing else."""
        ...

    def open(self, sealed: str, *, of: str) -> str | None:
        """None when the key that it was sealed with is gone, or it is something else's."""
        ...

    def is_fresh(self, sealed: str) -> bool:
        """Whether it is sealed with the key that is used today."""
        ...
