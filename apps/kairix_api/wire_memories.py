"""What goes over the wire about memories."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from kairix_api.text import Text
from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.memory import Learner, Memory, MemoryKind, MemoryStatus
from kairix_core.use_cases.memory.read_memories import MemoryListing

Sentence = Annotated[Text, Field(min_length=1, max_length=1_000)]


class SuccessorView(ResponseBody):
    """What took a memory's place."""

    id: UUID
    text: str
    said_at: datetime


class MemoryView(ResponseBody):
    """What is remembered, and the words that it rests on; ``said_at`` is when it was said first, ``heard_at`` last.

    One without a conversation was written by its owner, or said in a conversation that they have deleted.
    """

    id: UUID
    kind: MemoryKind
    text: str
    quote: str
    status: MemoryStatus
    by: Learner
    confidence: float
    said_at: datetime
    heard_at: datetime
    conversation_id: UUID | None
    message_id: UUID | None
    superseded_by: SuccessorView | None


class MemoryPage(ResponseBody):
    items: list[MemoryView]
    next_cursor: str | None


class WriteMemory(RequestBody):
    text: Sentence
    kind: MemoryKind


class EditMemory(RequestBody):
    """Only what is given is changed."""

    text: Sentence | None = None
    kind: MemoryKind | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and self.kind is None:
            raise ValueError("say a text, a kind, or both")
        return self


def memory_page(listing: MemoryListing) -> MemoryPage:
    items = [_view(memory, listing.successors) for memory in listing.memories.items]
    return MemoryPage(items=items, next_cursor=listing.memories.next_cursor)


def memory_view(listing: MemoryListing) -> MemoryView:
    return memory_page(listing).items[0]


def _view(memory: Memory, successors: Mapping[UUID, Memory]) -> MemoryView:
    successor = successors.get(memory.superseded_by) if memory.superseded_by else None
    shown = {name: getattr(memory, name) for name in MemoryView.model_fields if name != "superseded_by"}
    return MemoryView(**shown, superseded_by=SuccessorView.model_validate(successor) if successor else None)
