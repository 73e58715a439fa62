"""A résumé as it reads on paper: who, how to reach them, and sections of entries."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Contact:
    """``url`` is empty for what cannot be opened."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """``title`` in bold, ``beside`` under it, ``when`` at the right; then prose, then bullets."""

    title: str
    beside: str = ""
    when: str = ""
    url: str = ""
    prose: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetSection:
    title: str
    entries: tuple[SheetEntry, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    headline: str
    contacts: tuple[Contact, ...]
    summary: tuple[str, ...]
    sections: tuple[SheetSection, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)
