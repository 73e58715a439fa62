"""What is searched, and what is forgotten."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from kairix_core.domain.chunk import Chunk
from kairix_core.domain.document import Document
from kairix_core.domain.forgetting import Forgetting, Remaining
from kairix_core.ports.paging import Page

Vector = Sequence[float]


@dataclass(frozen=True, slots=True)
class FoundChunk:
    """A chunk, the name of its document, and how well it answers: the sum of what its places in the rankings count."""

    chunk: Chunk
    document_name: str
    score: float


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a text means, in numbers; ``by`` names the model, without which numbers do not compare."""

    vector: Vector
    by: str


class Texts(StrEnum):
    """What is searched by what it means."""

    CHUNKS = "chunks"
    MEMORIES = "memories"


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that a model has not read, as it is told."""

    id: UUID
    text: str


class Meanings(Protocol):
    """What an owner's texts mean; it is kept with each text, changes with it and goes with it."""

    async def to_embed(self, texts: Texts, owner_id: UUID, model: str, *, limit: int) -> list[Unread]:
        """Those that this model has not read."""
        ...

    async def embed(self, texts: Texts, vectors: Mapping[Unread, Vector], model: str) -> None:
        """A text that is not any more what was read is left out."""
        ...

    async def unembedded(self, model: str) -> Sequence[UUID]:
        """Everybody of whom there are texts that this model has not read."""
        ...


class Chunks(Protocol):
    """An owner's taken documents in pieces, for nobody but the owner."""

    async def replace(self, document: Document, chunks: Sequence[Chunk]) -> None:
        """In the place of its own, and of those of whatever else was taken of the same file."""
        ...

    async def search(
        self, owner_id: UUID, query: str, meaning: Embedded | None = None, *, limit: int
    ) -> list[FoundChunk]:
        """Those that share a word with the query, or are near to its meaning; the best first."""
        ...

    async def never_cut(self, *, after: Document | None, limit: int) -> list[Document]:
        """Everybody's taken documents with text and without chunks, one of each file, in an order of their own."""
        ...


class Forgettings(Protocol):
    """Receipts, and what is known again though it was forgotten."""

    async def add(self, forgetting: Forgetting, digests: Collection[str]) -> None: ...
    async def page(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Forgetting]:
        """Newest first."""
        ...

    async def digests(self, owner_id: UUID) -> Mapping[str, UUID]:
        """What was forgotten, and the last forgetting of it."""
        ...


class Traced(Protocol):
    """Where words stand beside the ledger and the documents; ``pattern`` is a regular expression."""

    async def chunks(self, owner_id: UUID, pattern: str) -> tuple[int, int]:
        """How many of an owner's chunks hold it, and how many of these are embedded."""
        ...

    async def remaining(self, owner_id: UUID, pattern: str, *, limit: int) -> list[Remaining]:
        """Letters, and talks that others hold with the owner's representative; of each kind the newest first."""
        ...

    async def summaries(self, owner_id: UUID, pattern: str) -> int: ...
    async def messages(self, owner_id: UUID, pattern: str) -> int:
        """Of the talks that the owner holds, with whomever."""
        ...

    async def clear_summaries(self, owner_id: UUID, pattern: str) -> int:
        """Take the lines out that hold it, of talks with visitors as well; how many summaries had one."""
        ...

    async def blank_messages(self, owner_id: UUID, pattern: str, text: str) -> int:
        """Put ``text`` in the place of each message that the owner's talks have of it, and of each title."""
        ...
