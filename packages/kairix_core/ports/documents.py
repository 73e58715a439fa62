"""An owner's documents, their bytes, and pictures of their pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from kairix_core.domain.document import Document, DocumentSummary
from kairix_core.ports.paging import Page


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much an owner keeps: documents with a file and files on their way to be read, and their bytes."""

    files: int
    size: int


class Documents(Protocol):
    async def replace_current(self, document: Document) -> None:
        """Store a résumé as the owner's current one; earlier ones are kept, not current."""
        ...

    async def accept(self, document: Document) -> None:
        """Store what a draft has become, and make it the owner's current one."""
        ...

    async def return_to(self, document: Document) -> None:
        """Make an earlier résumé the owner's current one again."""
        ...

    async def add_draft(self, document: Document) -> None: ...
    async def note(self, document: Document) -> None:
        """Store a document's notices."""
        ...

    async def correct(self, document: Document) -> None:
        """Store a draft's corrections under its revision."""
        ...

    async def redact(self, document: Document) -> None:
        """Store what is left of it after something in it was forgotten."""
        ...

    async def get(self, document_id: UUID) -> Document | None: ...
    async def all(self, owner_id: UUID) -> list[Document]:
        """Every one of an owner's, whatever became of it."""
        ...

    async def by_content(self, owner_id: UUID, sha256: str) -> Document | None:
        """The newest document of these very bytes."""
        ...

    async def versions(self, owner_id: UUID, sha256: str) -> Sequence[Document]:
        """What was taken of these very bytes, the newest first."""
        ...

    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[DocumentSummary]:
        """An owner's documents, newest first."""
        ...

    async def taken(self, owner_id: UUID) -> list[DocumentSummary]:
        """The owner's current document and the earlier ones."""
        ...

    async def names(self, owner_id: UUID) -> Mapping[UUID, str]:
        """What an owner's documents are called."""
        ...

    async def never_learnt(self) -> list[Document]:
        """Everybody's current documents from which no fact was ever read; the sample is none of them."""
        ...

    async def lock(self, owner_id: UUID) -> None:
        """Nobody else changes what documents this owner has until the transaction ends."""
        ...

    async def delete(self, document_id: UUID) -> None: ...
    async def delete_drafts(self, *, begun_before: datetime) -> int:
        """Drafts of everybody that were never taken and of which the ledger has no fact; how many there were."""
        ...

    async def current(self, owner_id: UUID) -> Document | None: ...
    async def knows(self, owner_id: UUID, sha256: str) -> bool:
        """Whether these very bytes were ever imported."""
        ...


class Files(Protocol):
    """The bytes of documents, and pictures (PNG) of their pages."""

    async def keep(self, document: Document, content: bytes) -> None: ...
    async def content(self, document_id: UUID) -> bytes | None: ...
    async def remove(self, document_id: UUID) -> None:
        """The file, and the pictures of its pages."""
        ...

    async def holdings(self, owner_id: UUID) -> Holdings: ...
    async def keep_picture(self, document: Document, number: int, picture: bytes) -> None:
        """A picture that is there already stays."""
        ...

    async def picture(self, document_id: UUID, number: int) -> bytes | None: ...
