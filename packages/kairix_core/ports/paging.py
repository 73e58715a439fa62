"""Listings come in pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page of a listing; ``next_cursor`` is opaque, None on the last page."""

    items: Sequence[T]
    next_cursor: str | None = None
